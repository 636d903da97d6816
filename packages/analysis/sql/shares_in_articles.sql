-- How many attributions of an article are of each {by}, in how many words; a joint statement counts once for each that its
-- speakers have.
SELECT
  each.id,
  each.share AS share,
  COUNT(*) AS attributions,
  SUM(each.words) AS words,
  SUM(CASE WHEN each.kind = 'direct' THEN 1 ELSE 0 END) AS direct
FROM (
  SELECT t.id, t.attribution, t.{by} AS share, MIN(t.words) AS words, MIN(t.kind) AS kind
  FROM counted_statements t
  GROUP BY t.id, t.attribution, t.{by}
) each
GROUP BY each.id, each.share
