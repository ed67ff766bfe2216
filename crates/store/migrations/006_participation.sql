-- Who takes part in an item: a fact, never updated. `seq` is the place in the
-- headers, `nth` how often the address occurred among the recipients before:
-- statistics count the first only.
CREATE TABLE participation (
    workspace_id $int  NOT NULL,
    evidence_id  $id   NOT NULL,
    seq          $int  NOT NULL,
    party_id     $id   NOT NULL,
    role         $int  NOT NULL,
    nth          $int  NOT NULL,
    address      $text NOT NULL,
    name         $text NOT NULL,
    PRIMARY KEY (workspace_id, evidence_id, seq, party_id)
) $keyed
