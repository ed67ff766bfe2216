-- Derived, second layer: marks of mail from an address, first time of each set.
CREATE TABLE mark_seen (
    workspace_id $int  NOT NULL,
    owner        $text NOT NULL,
    address      $text NOT NULL,
    marks        $int  NOT NULL,
    first_known  $int  NOT NULL,
    PRIMARY KEY (workspace_id, owner, address, marks)
) $keyed
