-- Sentences that name the asked actors, {each} of each, from all over the corpus.
SELECT k.actor, k.id, k.sentence
FROM (
  SELECT
    u.actor,
    u.id,
    u.sentence,
    ROW_NUMBER() OVER (PARTITION BY u.actor ORDER BY MD5(CONCAT(u.id, '.', u.sentence)), u.id, u.sentence) AS nth
  FROM (
    SELECT DISTINCT m.actor, m.id, m.sentence
    FROM mentions m
    JOIN counted_sentences s ON m.id = s.id AND m.sentence = s.sentence
    WHERE m.actor IN (SELECT q.actor FROM asked_actors q)
  ) u
) k
WHERE k.nth <= {each}
