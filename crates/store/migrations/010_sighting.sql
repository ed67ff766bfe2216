-- Where an item was seen, and what only that place can tell: when it could
-- first be known there (the same bytes may lie in mailboxes that got them at
-- different times) and whether it lay among sent mail.
CREATE TABLE sighting (
    workspace_id $int  NOT NULL,
    evidence_id  $id   NOT NULL,
    owner        $text NOT NULL,
    place_id     $id   NOT NULL,
    position     $text NOT NULL,
    known        $int  NOT NULL,
    known_from   $int  NOT NULL,
    sent         $int  NOT NULL,
    PRIMARY KEY (workspace_id, evidence_id, owner, place_id, position)
) $keyed
