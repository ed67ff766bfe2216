-- Calendar parts as they came, for a later reader.
CREATE TABLE invitation (
    workspace_id $int  NOT NULL,
    evidence_id  $id   NOT NULL,
    seq          $int  NOT NULL,
    text         $text NOT NULL,
    PRIMARY KEY (workspace_id, evidence_id, seq)
) $heap
