-- A reading of an order file: its place under the short number that its lines
-- carry. Of several readings of one file the last counts, the others are hidden.
CREATE TABLE order_place (
    workspace_id $int  NOT NULL,
    number       $int  NOT NULL,
    place_id     $id   NOT NULL,
    owner        $text NOT NULL,
    hidden       $int  NOT NULL,
    PRIMARY KEY (workspace_id, number)
) $keyed
