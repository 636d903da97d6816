-- All articles with their numbers in the corpus, in its order.
SELECT a.id, ROW_NUMBER() OVER (ORDER BY a.month NULLS LAST, a.place) - 1 AS number
FROM articles a
