-- Which articles share words in the same order, and where, in DuckDB's SQL: an exact inverted join on
-- the fingerprints of all runs of six words.
--
-- A row of "run" is an article (0, 1, 2 ...), a place in it and the fingerprint of the six words that
-- start there (the first word of an article has the place 0). All places of every fingerprint that
-- stands more than once in the pile are there; others may be.

-- table: constant
SELECT
    -- A run of six words that more articles hold is a set phrase or the furniture of an outlet. It
    -- makes no pair, but counts in one that rarer runs made.
    100 AS few,
    -- A run of twelve words is seven runs of six.
    7 AS least,
    -- In an article that repeats itself a run is joined at its first places only.
    4 AS places

-- table: place
SELECT article, place, id,
       ROW_NUMBER() OVER (PARTITION BY article, id ORDER BY place) AS time
FROM run

-- table: again
-- At how many places an article repeats itself: so many runs less than places are different ones.
SELECT article, COUNT(*) AS places FROM place WHERE time > 1 GROUP BY article

-- table: repeated
SELECT place.*, articles
FROM place JOIN (
    SELECT id, COUNT(*) AS articles FROM place WHERE time = 1 GROUP BY id HAVING COUNT(*) > 1
) AS counted USING (id)

-- table: rare
-- Where two articles have the same run, of those that make pairs.
SELECT a.article AS earlier, b.article AS later, a.place AS "left", b.place AS "right",
       a.time + b.time = 2 AS first
FROM repeated AS a JOIN repeated AS b ON b.id = a.id AND b.article > a.article
CROSS JOIN constant AS c
WHERE a.articles <= c.few AND b.articles <= c.few AND a.time <= c.places AND b.time <= c.places

-- table: candidate
SELECT earlier, later FROM rare CROSS JOIN constant AS c
WHERE first GROUP BY earlier, later HAVING COUNT(*) >= MAX(c.least)

-- table: commoner
-- Joined for the candidates only: each is in so many articles that nearly all its pairs are none.
SELECT article, place, id, time FROM repeated CROSS JOIN constant AS c WHERE articles > c.few AND time <= c.places

-- table: common
SELECT r.earlier, r.later, r."left", r."right", r.first
FROM rare AS r JOIN candidate AS p ON p.earlier = r.earlier AND p.later = r.later
UNION ALL
SELECT p.earlier, p.later, a.place AS "left", b.place AS "right", a.time + b.time = 2 AS first
FROM candidate AS p
JOIN commoner AS a ON a.article = p.earlier
JOIN commoner AS b ON b.article = p.later AND b.id = a.id

-- table: stretch
-- Places that follow one another in both articles ("gaps and islands"); "runs" of six words each.
SELECT earlier, later, MIN("left") AS "left", MIN("right") AS "right", COUNT(*) AS runs
FROM (
    SELECT *, "left" - ROW_NUMBER() OVER (
        PARTITION BY earlier, later, "right" - "left" ORDER BY "left"
    ) AS island
    FROM common
) AS followed
GROUP BY earlier, later, "right" - "left", island

-- answer: copied
SELECT s.earlier, s.later, n.shared,
       COALESCE(x.places, 0) AS again_earlier, COALESCE(y.places, 0) AS again_later,
       s."left", s."right", s.runs
FROM stretch AS s
JOIN (
    SELECT earlier, later, COUNT(*) AS shared FROM common WHERE first GROUP BY earlier, later
) AS n ON n.earlier = s.earlier AND n.later = s.later
LEFT JOIN again AS x ON x.article = s.earlier
LEFT JOIN again AS y ON y.article = s.later
ORDER BY s.earlier, s.later, s."left", s."right"
