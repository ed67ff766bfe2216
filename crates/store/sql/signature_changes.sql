-- Messages whose signature says something else than the same sender's before.
--
-- ?1 workspace, ?2 owner, ?3 sender
SELECT known, message, evidence_id
FROM (
    SELECT
        known,
        message,
        evidence_id,
        signature,
        lag(signature) OVER (ORDER BY known, message) AS before
    FROM seen
    WHERE workspace_id = ?1 AND owner = ?2 AND sender = ?3 AND signature IS NOT NULL
) AS signed
WHERE before IS NULL OR before <> signature
ORDER BY known, message
