-- The sentences that count, with their units: of a sentence that an article has twice, the first.
SELECT s.id, s.sentence, s.paragraph, 0 AS article
FROM sentences s
JOIN counted_articles a ON s.id = a.id
WHERE s.reused IS NULL OR s.reused <> 'article'
