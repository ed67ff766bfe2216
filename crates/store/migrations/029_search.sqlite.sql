-- Derived: the words of each message. Contentless, because every text is
-- already kept once as a body.
CREATE VIRTUAL TABLE search USING fts5 (
    subject,
    sender,
    body,
    content = '',
    contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 2"
)
