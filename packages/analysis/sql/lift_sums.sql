-- Of each pair in asked_lifts the sums over articles of which the variance of its lift is made: t, a, b and n are an article's units with
-- both, with the first, with the second, and all.
SELECT
  l.a,
  l.b,
  SUM(COALESCE(t.units, 0) * COALESCE(t.units, 0)) AS tt,
  SUM(COALESCE(t.units, 0) * one.units) AS ta,
  SUM(COALESCE(t.units, 0) * other.units) AS tb,
  SUM(COALESCE(t.units, 0) * one.size) AS tn,
  SUM(one.units * other.units) AS ab
FROM asked_lifts l
JOIN placed_lifts one ON l.a = one.actor
JOIN placed_lifts other ON l.b = other.actor AND one.id = other.id
LEFT JOIN (
  SELECT k.a, k.b, x.id, COUNT(*) AS units
  FROM asked_lifts k
  JOIN placed_asked x ON k.a = x.actor
  JOIN placed_asked y ON k.b = y.actor AND x.id = y.id AND x.unit = y.unit
  GROUP BY k.a, k.b, x.id
) t ON l.a = t.a AND l.b = t.b AND one.id = t.id
GROUP BY l.a, l.b
