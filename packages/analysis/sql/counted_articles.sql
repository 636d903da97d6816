-- The articles that count: of copies one, the one whose id is the group's, or else the earliest.
SELECT ranked.id, ranked.month, ranked.place, ranked.outlet, ranked.published
FROM (
  SELECT
    a.id,
    a.month,
    a.place,
    a.outlet,
    a.published,
    a.group AS story,
    ROW_NUMBER() OVER (
      PARTITION BY CASE WHEN a.group IS NULL THEN CONCAT('i', a.id) ELSE CONCAT('g', a.group) END
      ORDER BY
        CASE WHEN a.id = a.group THEN '' ELSE COALESCE(SUBSTRING(a.published, 1, 10), '~') END,
        COALESCE(a.month, '~'),
        a.place
    ) AS nth
  FROM articles a
) ranked
WHERE ranked.story IS NULL OR ranked.nth = 1
