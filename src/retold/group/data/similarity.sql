-- Which articles may be alike, by the rare things that they share, and what each of these weighs in
-- each of them. Standard SQL that DuckDB and Spark both run. Each section that starts with "-- table:"
-- or "-- answer:" becomes a table; what these say together is counted in compare.py, since a join of
-- all that two articles have would be a hundred times as dear.
--
-- A row of "feature" is one feature of one article: article (0, 1, 2 ...), kind (0 a word, 1 a run of
-- two words), id (of the feature; no word has that of a run), whole and opening (how often it
-- stands in the article and in its opening), level (it stands in a share of 2^(-level/2) of all news
-- articles) and outlet (of the article; 0 where it is unknown).
--
-- Sums are made of whole numbers only: they come out the same in whatever order they are made.

-- table: constant
SELECT
    -- What is known of news at large weighs as much as so many articles of the pile: a dozen articles
    -- of one story do not make their own names common, thousands on one topic do.
    1000 AS prior,
    -- What the pile tells of an outlet weighs as much as so many of its articles.
    300 AS outlet_prior,
    -- A word that more articles hold says nothing of what one reports; a run of two words that more
    -- than one in a hundred hold is a set phrase, or a name that everybody prints.
    0.2 AS common_word,
    0.01 AS common_run,
    -- Two articles are compared when they share strong features (at least this long a part of a
    -- vector of length 1) that few articles hold: so many at the most in a pile of any size, or the
    -- work would grow with its square. Then everything that they share is counted.
    200 AS few,
    0.06 AS strong,
    0.02 AS least_candidate,
    -- Weight of the three cosines: all words, words of title and opening, runs. Together above 1:
    -- nearly equal articles come out above 1, and whoever reads the answer cuts it off there.
    0.6 AS of_whole,
    0.2 AS of_opening,
    0.5 AS of_runs,
    -- What one article alone holds adds to its length in full in a small pile, half among so many
    -- articles, and next to nothing among thousands: there it is a rare spelling, a typing error.
    20 AS lone,
    COUNT(DISTINCT article) AS articles
FROM feature

-- table: rarity
SELECT id, articles, share
FROM (
    SELECT f.id, COUNT(*) AS articles,
           (POWER(2, -MAX(f.level) / 2.0) * MAX(c.prior) + COUNT(*))
           / (MAX(c.prior) + MAX(c.articles)) AS share,
           MAX(CASE WHEN f.kind = 0 THEN c.common_word ELSE c.common_run END) AS common
    FROM feature f CROSS JOIN constant c
    GROUP BY f.id
) AS counted
WHERE share < common

-- table: outlet
SELECT outlet, COUNT(DISTINCT article) AS articles
FROM feature
WHERE outlet > 0
GROUP BY outlet

-- table: habit
-- What an outlet prints more often than others do: its links, its names, its legal lines. How often
-- is known the better, the more articles of it there are.
SELECT h.outlet, h.id,
       (h.articles + r.share * c.outlet_prior) / (o.articles + c.outlet_prior) AS share
FROM (SELECT outlet, id, COUNT(*) AS articles FROM feature GROUP BY outlet, id) AS h
JOIN outlet o ON o.outlet = h.outlet
JOIN rarity r ON r.id = h.id
CROSS JOIN constant c
WHERE h.articles > 1

-- table: weight
SELECT article, kind, id, articles,
       CAST(ROUND((1 + LN(whole)) * rarity * 1000) AS BIGINT) AS whole,
       CASE WHEN opening = 0 THEN 0
            ELSE CAST(ROUND((1 + LN(opening)) * rarity * 1000) AS BIGINT) END AS opening
FROM (
    SELECT f.article, f.kind, f.id, f.whole, f.opening, r.articles,
           -LN(GREATEST(r.share, COALESCE(h.share, 0))) AS rarity
    FROM feature f
    JOIN rarity r ON r.id = f.id
    LEFT JOIN habit h ON h.outlet = f.outlet AND h.id = f.id
) AS known

-- table: length
SELECT article, kind,
       SQRT(GREATEST(1, SUM(FLOOR(whole * whole * part)))) AS whole,
       SQRT(GREATEST(1, SUM(FLOOR(opening * opening * part)))) AS opening
FROM (
    SELECT w.*, CASE WHEN w.articles = 1 THEN c.lone / (c.lone + c.articles) ELSE 1 END AS part
    FROM weight w CROSS JOIN constant c
) AS parted
GROUP BY article, kind

-- table: numbered
-- What two articles may share, by numbers without gaps; which has which makes no difference.
SELECT id, articles, ROW_NUMBER() OVER () - 1 AS number FROM rarity WHERE articles > 1

-- answer: vector
-- Brought to length 1, in units of 1/30000, and by the root of the weight of its cosine, so that a
-- product of two is a part of the similarity in units of 1/900000000.
SELECT w.article, CAST(n.number AS INT) AS number,
       CAST(ROUND(30000 * SQRT(CASE WHEN w.kind = 0 THEN c.of_whole ELSE c.of_runs END)
                  * w.whole / l.whole) AS SMALLINT) AS whole,
       CAST(ROUND(30000 * SQRT(c.of_opening) * w.opening / l.opening) AS SMALLINT) AS opening
FROM weight w
JOIN numbered n ON n.id = w.id
JOIN length l ON l.article = w.article AND l.kind = w.kind
CROSS JOIN constant c
ORDER BY article

-- table: rare
SELECT v.article, v.number, CAST(v.whole AS BIGINT) AS whole
FROM vector v JOIN numbered n ON n.number = v.number
CROSS JOIN constant c
WHERE n.articles <= c.few AND v.whole >= 30000 * c.strong

-- answer: candidate
SELECT a.article AS earlier, b.article AS later
FROM rare a JOIN rare b ON b.number = a.number AND b.article > a.article
CROSS JOIN constant c
GROUP BY a.article, b.article
HAVING SUM(a.whole * b.whole) >= MAX(c.least_candidate) * 900000000
ORDER BY earlier, later
