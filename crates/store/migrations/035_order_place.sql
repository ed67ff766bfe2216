-- An order file: its place under the short number that its lines carry.
CREATE TABLE order_place (
    workspace_id $int  NOT NULL,
    number       $int  NOT NULL,
    place_id     $id   NOT NULL,
    owner        $text NOT NULL,
    PRIMARY KEY (workspace_id, number)
) $keyed
