-- Each text once, by its hash.
CREATE TABLE body (
    workspace_id $int  NOT NULL,
    hash         $id   NOT NULL,
    text         $text NOT NULL,
    PRIMARY KEY (workspace_id, hash)
) $heap
