-- A folder of a source in one owner's mailbox, and when it was last read.
CREATE TABLE place (
    workspace_id $int  NOT NULL,
    id           $id   NOT NULL,
    owner        $text NOT NULL,
    source       $text NOT NULL,
    folder       $text NOT NULL,
    first_read   $int  NOT NULL,
    last_read    $int  NOT NULL,
    PRIMARY KEY (workspace_id, id)
) $heap
