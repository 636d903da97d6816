-- In how many sentences and articles that count each actor is named, lists of names included, how often, and when first and last.
SELECT
  u.actor,
  COUNT(*) AS units,
  SUM(u.mentions) AS mentions,
  COUNT(DISTINCT u.id) AS articles,
  MIN(a.published) AS first,
  MAX(a.published) AS last
FROM (
  SELECT m.actor, m.id, m.sentence, COUNT(*) AS mentions
  FROM mentions m
  JOIN counted_sentences s ON m.id = s.id AND m.sentence = s.sentence
  GROUP BY m.actor, m.id, m.sentence
) u
JOIN articles a ON u.id = a.id
GROUP BY u.actor
