-- The mentions that count where it is asked who stands with whom: not those in lists of names.
SELECT m.id, m.sentence, m.paragraph, 0 AS article, n.number AS actor
FROM mentions m
JOIN counted_sentences s ON m.id = s.id AND m.sentence = s.sentence
JOIN numbered_actors n ON m.actor = n.actor
WHERE NOT m.listed
