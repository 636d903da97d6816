-- Sentences that their article has before: they do not count. They are few.
SELECT s.id, s.sentence
FROM sentences s
WHERE s.reused = 'article'
