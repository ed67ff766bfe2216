-- Mail of one sender to each recipient on the days that are to be counted
-- again: distinct messages, those meant for the recipient personally, and the
-- last of the day to cite.
--
-- ?1 workspace, ?2 owner, ?3 sender
SELECT recipient, day, mails, personal, proof
FROM (
    SELECT
        participation.address AS recipient,
        dirty.day AS day,
        seen.evidence_id AS proof,
        count(*) OVER same_day AS mails,
        sum(seen.personal) OVER same_day AS personal,
        row_number() OVER (
            PARTITION BY participation.address, dirty.day
            ORDER BY seen.known DESC, seen.evidence_id DESC
        ) AS place
    FROM dirty
    JOIN seen
        ON seen.workspace_id = dirty.workspace_id
        AND seen.owner = dirty.owner
        AND seen.sender = dirty.sender
        AND seen.known BETWEEN dirty.day * 86400 AND dirty.day * 86400 + 86399
    JOIN participation
        ON participation.workspace_id = seen.workspace_id
        AND participation.evidence_id = seen.evidence_id
        AND participation.role <> 0
        AND participation.nth = 0
    WHERE dirty.workspace_id = ?1 AND dirty.owner = ?2 AND dirty.sender = ?3
    WINDOW same_day AS (PARTITION BY participation.address, dirty.day)
) AS counted
WHERE place = 1
ORDER BY recipient, day
