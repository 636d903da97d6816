-- In how many units of an article each actor of the asked pairs stands, and how many units the article has.
SELECT p.id, p.actor, COUNT(*) AS units, MAX(CASE WHEN '{window}' = 'article' THEN 1 ELSE u.units END) AS size
FROM placed_asked p
JOIN (SELECT s.id, COUNT(DISTINCT s.{window}) AS units FROM counted_sentences s GROUP BY s.id) u ON p.id = u.id
GROUP BY p.id, p.actor
