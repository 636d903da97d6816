-- In how many units of an article each of its actors stands.
SELECT p.id, p.actor, COUNT(*) AS units
FROM placed_actors p
GROUP BY p.id, p.actor
