-- What an item itself says, whoever has it and wherever it lies. When it could
-- first be known, and by whom, is for its sightings to say.
CREATE TABLE evidence (
    workspace_id $int   NOT NULL,
    id           $id    NOT NULL,
    message      $id    NOT NULL,
    happened     $int,
    recorded     $int   NOT NULL,
    sender       $text  NOT NULL,
    subject      $text  NOT NULL,
    marks        $int   NOT NULL,
    body         $id    NOT NULL,
    message_id   $text,
    in_reply_to  $text,
    parents      $text  NOT NULL,
    PRIMARY KEY (workspace_id, id)
) $heap
