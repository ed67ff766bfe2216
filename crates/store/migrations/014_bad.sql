-- Items that could not be read.
CREATE TABLE bad (
    workspace_id $int  NOT NULL,
    owner        $text NOT NULL,
    source       $text NOT NULL,
    at           $text NOT NULL,
    reason       $text NOT NULL,
    recorded     $int  NOT NULL,
    PRIMARY KEY (workspace_id, owner, source, at)
) $keyed
