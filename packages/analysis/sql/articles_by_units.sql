-- Of each article that counts, how many units it has and how many actors stand in them.
SELECT
  a.id,
  a.month,
  a.place,
  a.outlet,
  COALESCE(CASE WHEN '{window}' = 'article' THEN 1 ELSE u.units END, 0) AS units,
  COALESCE(d.actors, 0) AS actors
FROM counted_articles a
LEFT JOIN (SELECT s.id, COUNT(DISTINCT s.{window}) AS units FROM counted_sentences s GROUP BY s.id) u ON a.id = u.id
LEFT JOIN (SELECT p.id, COUNT(*) AS actors FROM actors_in_articles p GROUP BY p.id) d ON a.id = d.id
