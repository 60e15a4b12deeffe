-- What grouping needs of a revision (retold.group.Signature), so that no article is read for it
-- twice. Derived: rows may be removed, and those of another maker are made anew.
CREATE TABLE signature (
    key INTEGER PRIMARY KEY REFERENCES revision (key),
    maker TEXT NOT NULL,              -- the version of Retold
    data BLOB NOT NULL                -- MessagePack, compressed by zlib
);
