-- How each kind of opportunity fared at past cutoffs.
CREATE TABLE track (
    workspace_id $int  NOT NULL,
    owner        $text NOT NULL,
    kind         $text NOT NULL,
    cutoff       $int  NOT NULL,
    cases        $text NOT NULL,
    PRIMARY KEY (workspace_id, owner, kind, cutoff)
) $keyed
