-- Messages whose derived data must be brought up to date. Written with the
-- evidence, in one transaction: an interrupted import loses nothing.
CREATE TABLE pending (
    workspace_id $int NOT NULL,
    message      $id  NOT NULL,
    PRIMARY KEY (workspace_id, message)
) $keyed
