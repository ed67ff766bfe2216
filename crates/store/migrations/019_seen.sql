-- Derived, second layer: a message as one owner may see it. `evidence_id` is
-- the copy known first, `packed` all that a ledger needs of the message. The
-- key follows time, because that is how ledgers are cut.
CREATE TABLE seen (
    workspace_id $int   NOT NULL,
    owner        $text  NOT NULL,
    known        $int   NOT NULL,
    message      $id    NOT NULL,
    evidence_id  $id    NOT NULL,
    sender       $text  NOT NULL,
    personal     $int   NOT NULL,
    sent         $int   NOT NULL,
    signature    $id,
    packed       $bytes NOT NULL,
    PRIMARY KEY (workspace_id, owner, known, message)
) $keyed
