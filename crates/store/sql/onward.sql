-- Lines of one customer that name for whom they are, for one owner: what was bought, and
-- what each of the owner's files says of it, the file read last first.
--
-- ?1 workspace, ?2 owner, ?3 party
SELECT
    order_line.happened,
    order_line.product_id,
    order_line.currency,
    order_line.quantity,
    order_line.amount,
    order_line.line,
    order_span.known,
    order_span.until,
    order_sighting.rest,
    order_sighting.recorded,
    order_sighting.hidden
FROM order_sighting
JOIN order_line ON order_line.workspace_id = order_sighting.workspace_id
    AND order_line.party_id = order_sighting.party_id
    AND order_line.line = order_sighting.line
LEFT JOIN order_span ON order_span.workspace_id = order_line.workspace_id
    AND order_span.owner = ?2
    AND order_span.party_id = order_line.party_id
    AND order_span.line = order_line.line
WHERE order_sighting.workspace_id = ?1 AND order_sighting.owner = ?2
    AND order_sighting.party_id = ?3
    AND order_sighting.line IN (
        SELECT told.line FROM order_sighting AS told
        WHERE told.workspace_id = ?1 AND told.owner = ?2 AND told.party_id = ?3
            AND (told.rest LIKE '%End customer=%' OR told.rest LIKE '%Ship-to=%'))
ORDER BY order_line.line, order_span.known, order_sighting.recorded DESC, order_sighting.place
