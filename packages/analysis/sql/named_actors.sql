-- In how many sentences and articles that count each of some actors is named, lists of names included, how often, and when first and last.
-- Grouped step by step: what counts distinct values in one step holds all of them in memory.
SELECT
  v.actor,
  SUM(v.units) AS units,
  SUM(v.mentions) AS mentions,
  COUNT(*) AS articles,
  MIN(v.published) AS first,
  MAX(v.published) AS last
FROM (
  SELECT u.actor, u.id, COUNT(*) AS units, SUM(u.mentions) AS mentions, MIN(u.published) AS published
  FROM (
    SELECT n.number AS actor, m.id, m.sentence, MIN(a.published) AS published, COUNT(*) AS mentions
    FROM mentions m
    JOIN counted_articles a ON m.id = a.id
    JOIN (SELECT o.number, o.actor FROM numbered_actors o WHERE {among}) n ON m.actor = n.actor
    LEFT JOIN repeated_sentences r ON m.id = r.id AND m.sentence = r.sentence
    WHERE r.id IS NULL
    GROUP BY n.number, m.id, m.sentence
  ) u
  GROUP BY u.actor, u.id
) v
GROUP BY v.actor
