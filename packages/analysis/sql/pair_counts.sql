-- In how many units, articles and outlets two actors stand together: those who do so in two articles at least.
SELECT p.a, p.b, SUM(p.units) AS together, COUNT(*) AS articles, COUNT(DISTINCT a.outlet) AS outlets
FROM pairs_in_articles p
JOIN counted_articles a ON p.id = a.id
GROUP BY p.a, p.b
HAVING COUNT(*) > 1
ORDER BY p.a, p.b
