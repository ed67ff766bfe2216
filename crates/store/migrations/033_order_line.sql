-- A line of an order file, a fact. `line` is what makes it the same line in
-- another file, with its number among equal ones of its file. With the party it
-- is the line's evidence id. What only one file tells of it (`place`, `position`,
-- `recorded`, `rest`) is that of the file it was first seen in, and of others
-- stands in order_seen.
-- Times in seconds, quantities in thousandths, amounts in minor units.
CREATE TABLE order_line (
    workspace_id $int  NOT NULL,
    party_id     $int  NOT NULL,
    line         $int  NOT NULL,
    happened     $int  NOT NULL,
    product_id   $int  NOT NULL,
    quantity     $int  NOT NULL,
    amount       $int  NOT NULL,
    currency     $text NOT NULL,
    invoice      $text NOT NULL,
    place        $int  NOT NULL,
    position     $int  NOT NULL,
    recorded     $int  NOT NULL,
    rest         $text NOT NULL,
    PRIMARY KEY (workspace_id, party_id, line)
) $keyed
