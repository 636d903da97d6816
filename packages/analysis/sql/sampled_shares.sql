-- Attributions of the asked {by}s by {within}, {each} of each, from all over the corpus: of a common one only those whose lot is low.
SELECT k.share, k.part, k.id, k.attribution
FROM (
  SELECT
    u.share,
    u.part,
    u.id,
    u.attribution,
    ROW_NUMBER() OVER (PARTITION BY u.share, u.part ORDER BY u.lot, u.id, u.attribution) AS nth
  FROM (
    SELECT DISTINCT
      t.{by} AS share,
      {within} AS part,
      t.id,
      t.attribution,
      MD5(CONCAT(t.id, '.', t.attribution)) AS lot
    FROM counted_statements t
    JOIN counted_articles a ON t.id = a.id
    JOIN asked_shares q ON t.{by} = q.share AND COALESCE({within}, '') = q.part
    WHERE MD5(CONCAT(t.id, '.', t.attribution)) < q.below
  ) u
) k
WHERE k.nth <= {each}
