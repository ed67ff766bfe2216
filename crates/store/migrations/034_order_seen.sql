-- Where else a line was seen than where it was seen first, and what only that
-- place tells of it.
CREATE TABLE order_seen (
    workspace_id $int  NOT NULL,
    party_id     $int  NOT NULL,
    line         $int  NOT NULL,
    place        $int  NOT NULL,
    position     $int  NOT NULL,
    recorded     $int  NOT NULL,
    rest         $text NOT NULL,
    PRIMARY KEY (workspace_id, party_id, line, place)
) $keyed
