-- In how many units of an article each two of its actors stand together: what resampling by articles needs.
SELECT one.id, one.actor AS a, other.actor AS b, COUNT(*) AS units
FROM placed_actors one
JOIN placed_actors other ON one.id = other.id AND one.unit = other.unit AND one.actor < other.actor
GROUP BY one.id, one.actor, other.actor
