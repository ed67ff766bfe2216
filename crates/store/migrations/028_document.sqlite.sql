-- Numbers of messages in the search index, which knows integers only. Physical:
-- nothing else refers to them.
CREATE TABLE document (
    no           INTEGER PRIMARY KEY,
    workspace_id INTEGER NOT NULL,
    message      BLOB    NOT NULL,
    UNIQUE (workspace_id, message)
) STRICT
