-- The mentions that count where it is asked who stands with whom: not those in lists of names.
SELECT m.id, m.sentence, m.paragraph, 0 AS article, n.number AS actor
FROM mentions m
JOIN counted_articles a ON m.id = a.id
JOIN numbered_actors n ON m.actor = n.actor
LEFT JOIN repeated_sentences r ON m.id = r.id AND m.sentence = r.sentence
WHERE NOT m.listed AND r.id IS NULL
