-- Which of the actors of the asked pairs stand in which units, each once.
SELECT DISTINCT m.id, m.{window} AS unit, m.actor
FROM counted_mentions m
WHERE m.actor IN (SELECT q.a FROM asked_pairs q UNION SELECT q.b FROM asked_pairs q)
