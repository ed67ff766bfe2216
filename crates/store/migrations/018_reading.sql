-- Derived, first layer: what was read in a message. Read from the copy with
-- the smallest id, so that it does not depend on which copy came first.
CREATE TABLE reading (
    workspace_id $int   NOT NULL,
    message      $id    NOT NULL,
    version      $int   NOT NULL,
    evidence_id  $id    NOT NULL,
    packed       $bytes NOT NULL,
    PRIMARY KEY (workspace_id, message)
) $heap
