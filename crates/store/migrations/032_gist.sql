-- Derived, kept when it was first needed: what a picture asks of a message's
-- words, as far as one owner may see it. It goes whenever its row in seen goes.
CREATE TABLE gist (
    workspace_id $int   NOT NULL,
    owner        $text  NOT NULL,
    known        $int   NOT NULL,
    message      $id    NOT NULL,
    packed       $bytes NOT NULL,
    PRIMARY KEY (workspace_id, owner, known, message)
) $keyed
