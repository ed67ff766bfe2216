-- Derived, second layer: mail from one address to each other one, a packed
-- entry per day. One row per sender, because a picture wants all pairs at once
-- and most pairs are a few days only.
CREATE TABLE pair (
    workspace_id $int   NOT NULL,
    owner        $text  NOT NULL,
    sender       $text  NOT NULL,
    recipients   $bytes NOT NULL,
    PRIMARY KEY (workspace_id, owner, sender)
) $keyed
