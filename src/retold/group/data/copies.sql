-- Which articles share words in the same order, and where, in DuckDB's SQL: an exact inverted join on
-- the fingerprints of all runs of six words.
--
-- A row of "telling" is an article (0, 1, 2 ...) and its words in order, with single spaces between.
-- A run stands at the place of its first word, counted from 0.

-- table: constant
SELECT
    -- A run of six words that more articles hold is a set phrase or the furniture of an outlet. It
    -- makes no pair, but counts in one that rarer runs made.
    100 AS few,
    -- A run of twelve words is seven runs of six.
    7 AS least,
    -- In an article that repeats itself a run is joined at its first places only.
    4 AS places

-- table: fingerprint
-- Six columns of words, each one word later than the column before; a run is a row of them.
SELECT article, CAST(place AS INT) AS place, hash(a, b, c, d, e, f) AS id
FROM (
    SELECT article, unnest(range(len(words))) AS place,
           unnest(words) AS a, unnest(words[2:]) AS b, unnest(words[3:]) AS c,
           unnest(words[4:]) AS d, unnest(words[5:]) AS e, unnest(words[6:]) AS f
    FROM (
        SELECT article, list_transform(string_split(words, ' '), lambda word: hash(word)) AS words
        FROM telling
    ) AS hashed
) AS runs
WHERE f IS NOT NULL

-- table: repeated_0
-- Nineteen runs in twenty stand in one place only. They go first, a quarter at a time to save memory.
SELECT id FROM fingerprint WHERE id % 4 = 0 GROUP BY id HAVING COUNT(*) > 1

-- table: repeated_1
SELECT id FROM fingerprint WHERE id % 4 = 1 GROUP BY id HAVING COUNT(*) > 1

-- table: repeated_2
SELECT id FROM fingerprint WHERE id % 4 = 2 GROUP BY id HAVING COUNT(*) > 1

-- table: repeated_3
SELECT id FROM fingerprint WHERE id % 4 = 3 GROUP BY id HAVING COUNT(*) > 1

-- table: place
SELECT article, place, id,
       ROW_NUMBER() OVER (PARTITION BY article, id ORDER BY place) AS time
FROM fingerprint
SEMI JOIN (
    FROM repeated_0 UNION ALL FROM repeated_1 UNION ALL FROM repeated_2 UNION ALL FROM repeated_3
) AS repeated USING (id)

-- table: size
-- How many different runs an article has: its places, less those where it repeats itself.
SELECT counted.article, counted.places - COALESCE(again.places, 0) AS runs
FROM (SELECT article, COUNT(*) AS places FROM fingerprint GROUP BY article) AS counted
LEFT JOIN (SELECT article, COUNT(*) AS places FROM place WHERE time > 1 GROUP BY article) AS again
    USING (article)

-- table: shared
SELECT place.*, articles
FROM place JOIN (
    SELECT id, COUNT(*) AS articles FROM place WHERE time = 1 GROUP BY id HAVING COUNT(*) > 1
) AS counted USING (id)

-- table: candidate
SELECT a.article AS earlier, b.article AS later
FROM shared AS a JOIN shared AS b ON b.id = a.id AND b.article > a.article
CROSS JOIN constant AS c
WHERE a.articles <= c.few AND a.time = 1 AND b.time = 1
GROUP BY a.article, b.article
HAVING COUNT(*) >= MAX(c.least)

-- table: common
SELECT p.earlier, p.later, a.place AS "left", b.place AS "right", a.time + b.time = 2 AS first
FROM candidate AS p
JOIN shared AS a ON a.article = p.earlier
JOIN shared AS b ON b.article = p.later AND b.id = a.id
CROSS JOIN constant AS c
WHERE a.time <= c.places AND b.time <= c.places

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

-- table: answer
SELECT s.earlier, s.later, n.shared, x.runs AS of_earlier, y.runs AS of_later,
       s."left", s."right", s.runs
FROM stretch AS s
JOIN (
    SELECT earlier, later, COUNT(*) AS shared FROM common WHERE first GROUP BY earlier, later
) AS n ON n.earlier = s.earlier AND n.later = s.later
JOIN size AS x ON x.article = s.earlier
JOIN size AS y ON y.article = s.later
ORDER BY s.earlier, s.later, s."left", s."right"
