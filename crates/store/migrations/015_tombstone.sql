-- What was forgotten, as hashes under the workspace's own key: enough to
-- recognise it, useless for guessing it.
CREATE TABLE tombstone (
    workspace_id $int  NOT NULL,
    kind         $int  NOT NULL,
    mac          $id   NOT NULL,
    recorded     $int  NOT NULL,
    PRIMARY KEY (workspace_id, kind, mac)
) $keyed
