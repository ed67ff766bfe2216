-- Derived, second layer: customers whose purchases are to be counted again.
CREATE TABLE order_dirty (
    workspace_id $int NOT NULL,
    party_id     $int NOT NULL,
    PRIMARY KEY (workspace_id, party_id)
) $keyed
