-- Derived, second layer: mail from one address to another, a packed entry per
-- day. One row per pair, because a picture wants all of them at once.
CREATE TABLE pair (
    workspace_id $int   NOT NULL,
    owner        $text  NOT NULL,
    sender       $text  NOT NULL,
    recipient    $text  NOT NULL,
    days         $bytes NOT NULL,
    PRIMARY KEY (workspace_id, owner, sender, recipient)
) $keyed
