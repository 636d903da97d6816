-- In how many sentences and articles that count each actor is named, lists of names included, how often, and when first and last.
SELECT
  u.actor,
  COUNT(*) AS units,
  SUM(u.mentions) AS mentions,
  COUNT(DISTINCT u.id) AS articles,
  MIN(u.published) AS first,
  MAX(u.published) AS last
FROM (
  SELECT n.number AS actor, m.id, m.sentence, MIN(a.published) AS published, COUNT(*) AS mentions
  FROM mentions m
  JOIN counted_articles a ON m.id = a.id
  JOIN numbered_actors n ON m.actor = n.actor
  LEFT JOIN repeated_sentences r ON m.id = r.id AND m.sentence = r.sentence
  WHERE r.id IS NULL
  GROUP BY n.number, m.id, m.sentence
) u
GROUP BY u.actor
