-- An archive: every revision of every article, and the words by which articles are found.
-- "application_id" and "user_version" are set by file.py.

-- One row for each revision. A revision is never changed or removed: what a dossier cited stays.
CREATE TABLE revision (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    number INTEGER NOT NULL,          -- 1, 2 ... in the order of arrival
    fingerprint BLOB NOT NULL UNIQUE, -- of the text and all that is known besides the id
    outlet TEXT,
    url TEXT,
    title TEXT,
    byline TEXT,
    published TEXT,                   -- ISO 8601, for people
    publication TEXT,                 -- the record as JSON, for us
    language TEXT,
    text TEXT NOT NULL,
    UNIQUE (id, number)
);

CREATE INDEX revision_of_page ON revision (url) WHERE url IS NOT NULL;

-- Each article as it was read last.
CREATE VIEW article AS
SELECT * FROM revision AS r
WHERE number = (SELECT MAX(number) FROM revision WHERE id = r.id);

-- Which revision holds which words: row ids only, no places, a tenth of the size of the texts.
CREATE VIRTUAL TABLE word USING fts5 (
    words, content = '', columnsize = 0, detail = none, tokenize = 'unicode61 remove_diacritics 0'
);
CREATE VIRTUAL TABLE frequency USING fts5vocab (word, 'row');
