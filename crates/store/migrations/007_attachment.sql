CREATE TABLE attachment (
    workspace_id $int  NOT NULL,
    evidence_id  $id   NOT NULL,
    seq          $int  NOT NULL,
    name         $text NOT NULL,
    mime         $text NOT NULL,
    size_bytes   $int  NOT NULL,
    hash         $id   NOT NULL,
    PRIMARY KEY (workspace_id, evidence_id, seq)
) $keyed
