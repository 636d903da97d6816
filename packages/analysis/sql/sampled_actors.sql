-- Sentences that name the asked actors, {each} of each, from all over the corpus: of a common one only those whose lot is low.
SELECT k.actor, k.id, k.sentence
FROM (
  SELECT u.actor, u.id, u.sentence, ROW_NUMBER() OVER (PARTITION BY u.actor ORDER BY u.lot, u.id, u.sentence) AS nth
  FROM (
    SELECT DISTINCT m.actor, m.id, m.sentence, MD5(CONCAT(m.id, '.', m.sentence)) AS lot
    FROM mentions m
    JOIN asked_actors q ON m.actor = q.actor
    JOIN counted_articles a ON m.id = a.id
    LEFT JOIN repeated_sentences r ON m.id = r.id AND m.sentence = r.sentence
    WHERE r.id IS NULL AND MD5(CONCAT(m.id, '.', m.sentence)) < q.below
  ) u
) k
WHERE k.nth <= {each}
