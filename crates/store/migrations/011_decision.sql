-- What the user told the program: evidence, like a mail.
CREATE TABLE decision (
    workspace_id $int  NOT NULL,
    id           $id   NOT NULL,
    owner        $text NOT NULL,
    recorded     $int  NOT NULL,
    verb         $text NOT NULL,
    PRIMARY KEY (workspace_id, id)
) $heap
