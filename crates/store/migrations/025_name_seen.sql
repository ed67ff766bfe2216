-- Derived, second layer: every address, with each name it came with (one empty
-- where it came without), and when that was first known.
CREATE TABLE name_seen (
    workspace_id $int  NOT NULL,
    owner        $text NOT NULL,
    address      $text NOT NULL,
    name         $text NOT NULL,
    first_known  $int  NOT NULL,
    PRIMARY KEY (workspace_id, owner, address, name)
) $keyed
