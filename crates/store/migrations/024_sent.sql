-- Derived, second layer: mail in folders of sent mail, per sender and day.
CREATE TABLE sent (
    workspace_id $int   NOT NULL,
    owner        $text  NOT NULL,
    sender       $text  NOT NULL,
    days         $bytes NOT NULL,
    PRIMARY KEY (workspace_id, owner, sender)
) $keyed
