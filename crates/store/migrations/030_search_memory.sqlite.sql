-- Bytes of words gathered before they are written out. A chunk of an import
-- fits, and makes one segment of the index instead of several to be merged.
INSERT INTO search (search, rank) VALUES ('hashsize', 16777216)
