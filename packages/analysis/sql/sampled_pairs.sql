-- Units in which the asked pairs of actors, by their numbers, stand together, {each} of each, from all over the corpus: of a
-- common one only those whose lot is low.
SELECT k.a, k.b, k.id, k.unit
FROM (
  SELECT
    q.a,
    q.b,
    one.id,
    one.unit,
    ROW_NUMBER() OVER (PARTITION BY q.a, q.b ORDER BY MD5(CONCAT(one.id, '.', one.unit)), one.id, one.unit) AS nth
  FROM asked_pairs q
  JOIN placed_asked one ON q.a = one.actor
  JOIN placed_asked other ON q.b = other.actor AND one.id = other.id AND one.unit = other.unit
  WHERE MD5(CONCAT(one.id, '.', one.unit)) < q.below
) k
WHERE k.nth <= {each}
