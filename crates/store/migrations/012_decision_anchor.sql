CREATE TABLE decision_anchor (
    workspace_id $int  NOT NULL,
    decision_id  $id   NOT NULL,
    seq          $int  NOT NULL,
    kind         $text NOT NULL,
    value        $text NOT NULL,
    PRIMARY KEY (workspace_id, decision_id, seq)
) $keyed
