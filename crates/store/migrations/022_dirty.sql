-- Days of a sender's mail whose statistics must be counted again.
CREATE TABLE dirty (
    workspace_id $int  NOT NULL,
    owner        $text NOT NULL,
    sender       $text NOT NULL,
    day          $int  NOT NULL,
    PRIMARY KEY (workspace_id, owner, sender, day)
) $keyed
