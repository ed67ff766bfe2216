-- Messages of one sender among sent mail, on the days to be counted again.
--
-- ?1 workspace, ?2 owner, ?3 sender
SELECT dirty.day, count(*)
FROM dirty
JOIN seen
    ON seen.workspace_id = dirty.workspace_id
    AND seen.owner = dirty.owner
    AND seen.sender = dirty.sender
    AND seen.known BETWEEN dirty.day * 86400 AND dirty.day * 86400 + 86399
WHERE dirty.workspace_id = ?1 AND dirty.owner = ?2 AND dirty.sender = ?3 AND seen.sent = 1
GROUP BY dirty.day
ORDER BY dirty.day
