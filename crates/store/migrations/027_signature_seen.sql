-- Derived, second layer: signature blocks that say something else than the
-- same sender's one before.
CREATE TABLE signature_seen (
    workspace_id $int   NOT NULL,
    owner        $text  NOT NULL,
    sender       $text  NOT NULL,
    known        $int   NOT NULL,
    message      $id    NOT NULL,
    evidence_id  $id    NOT NULL,
    facts        $bytes NOT NULL,
    PRIMARY KEY (workspace_id, owner, sender, known, message)
) $keyed
