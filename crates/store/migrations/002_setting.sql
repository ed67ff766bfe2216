-- Numbers the store keeps about itself, such as the version of the readers.
CREATE TABLE setting (
    workspace_id $int  NOT NULL,
    name         $text NOT NULL,
    value        $int  NOT NULL,
    PRIMARY KEY (workspace_id, name)
) $keyed
