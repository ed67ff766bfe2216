-- Keys that belong to this workspace alone, made from the system's randomness.
CREATE TABLE secret (
    workspace_id $int   NOT NULL,
    name         $text  NOT NULL,
    value        $bytes NOT NULL,
    PRIMARY KEY (workspace_id, name)
) $keyed
