-- Derived, second layer: what one customer bought on which days, packed, as one
-- owner may see it, and how many lines that are.
CREATE TABLE bought (
    workspace_id $int   NOT NULL,
    owner        $text  NOT NULL,
    party_id     $int   NOT NULL,
    lines        $int   NOT NULL,
    days         $bytes NOT NULL,
    PRIMARY KEY (workspace_id, owner, party_id)
) $keyed
