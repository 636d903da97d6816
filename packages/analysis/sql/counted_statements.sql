-- The attributions that count, one for each source, type and role of their speakers.
SELECT
  t.id,
  t.attribution,
  t.joint,
  t.kind,
  t.sourceType,
  t.role,
  t.words,
  CASE
    WHEN t.hidden THEN 'type:hidden'
    WHEN t.sourceType <> 'anonymous' AND t.actor IS NOT NULL THEN t.actor
    WHEN t.sourceType <> 'anonymous' AND t.speaker IS NOT NULL THEN CONCAT('name:', t.speaker)
    WHEN t.described <> '' THEN CONCAT('type:', t.sourceType, ':', LOWER(t.described))
    ELSE CONCAT('type:', t.sourceType)
  END AS source
FROM attributions t
JOIN counted_articles a ON t.id = a.id
LEFT JOIN repeated_sentences r ON t.id = r.id AND t.sentence = r.sentence
WHERE r.id IS NULL
