-- Which actors stand in which units of an article, each once.
SELECT DISTINCT m.id, m.{window} AS unit, m.actor
FROM counted_mentions m
