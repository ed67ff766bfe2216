-- Derived, second layer: what one customer bought for whom, packed, as one owner may
-- see it. Only of customers whose lines name for whom they are. `way` is how.
CREATE TABLE bought_for (
    workspace_id $int   NOT NULL,
    owner        $text  NOT NULL,
    party_id     $int   NOT NULL,
    way          $text  NOT NULL,
    name         $text  NOT NULL,
    days         $bytes NOT NULL,
    PRIMARY KEY (workspace_id, owner, party_id, way, name)
) $keyed
