-- How many articles have so many units and so many actors.
SELECT a.actors, a.units, COUNT(*) AS articles
FROM articles_by_units a
GROUP BY a.actors, a.units
ORDER BY a.actors, a.units
