-- Derived, second layer: when a line of an order file stood that a later file corrects, or
-- that corrects one, as one owner may see it: known since `known` and no longer from `until`
-- on. What has no row here stands since it happened.
CREATE TABLE order_span (
    workspace_id $int  NOT NULL,
    owner        $text NOT NULL,
    party_id     $int  NOT NULL,
    line         $int  NOT NULL,
    known        $int  NOT NULL,
    until        $int  NOT NULL,
    PRIMARY KEY (workspace_id, owner, party_id, line, known)
) $keyed
