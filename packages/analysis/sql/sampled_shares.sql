-- Attributions of the asked {by}s by {within}, {each} of each, from all over the corpus.
SELECT k.share, k.part, k.id, k.attribution
FROM (
  SELECT
    u.share,
    u.part,
    u.id,
    u.attribution,
    ROW_NUMBER() OVER (PARTITION BY u.share, u.part ORDER BY MD5(CONCAT(u.id, '.', u.attribution)), u.id, u.attribution) AS nth
  FROM (
    SELECT DISTINCT t.{by} AS share, {within} AS part, t.id, t.attribution
    FROM counted_statements t
    JOIN counted_articles a ON t.id = a.id
    WHERE t.{by} IN (SELECT q.share FROM asked_shares q)
  ) u
) k
WHERE k.nth <= {each}
