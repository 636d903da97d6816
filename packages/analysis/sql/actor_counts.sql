-- In how many units and articles each actor stands, in the order of ids.
SELECT n.number, n.actor, n.name, n.kind, COUNT(p.id) AS articles, COALESCE(SUM(p.units), 0) AS units
FROM numbered_actors n
LEFT JOIN actors_in_articles p ON p.actor = n.number
GROUP BY n.number, n.actor, n.name, n.kind
ORDER BY n.number
