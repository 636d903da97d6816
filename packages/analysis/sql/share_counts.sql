-- The same by outlet and month.
SELECT
  a.outlet,
  a.month,
  s.share,
  SUM(s.attributions) AS attributions,
  SUM(s.words) AS words,
  SUM(s.direct) AS direct,
  COUNT(*) AS articles
FROM shares_in_articles s
JOIN counted_articles a ON s.id = a.id
GROUP BY a.outlet, a.month, s.share
