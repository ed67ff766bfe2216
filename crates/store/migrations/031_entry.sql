-- What a calendar, an address book, a CRM export or a note says: one thing as
-- one export shows it. Its sightings say which exports. Their place is the
-- export, and `known` the moment it shows. `fields` are names and values.
CREATE TABLE entry (
    workspace_id $int   NOT NULL,
    id           $id    NOT NULL,
    kind         $text  NOT NULL,
    system       $text  NOT NULL,
    key          $text  NOT NULL,
    happened     $int,
    recorded     $int   NOT NULL,
    fields       $bytes NOT NULL,
    PRIMARY KEY (workspace_id, id)
) $heap
