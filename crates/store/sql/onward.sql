-- Lines of one customer that name for whom they are, for one owner: what was bought, and
-- what else the owner's files say of it, the file read last first.
--
-- ?1 workspace, ?2 owner, ?3 party
SELECT
    order_line.happened,
    order_line.product_id,
    order_line.currency,
    order_line.quantity,
    order_line.amount,
    order_line.line,
    order_sighting.rest
FROM order_sighting
JOIN order_line ON order_line.workspace_id = order_sighting.workspace_id
    AND order_line.party_id = order_sighting.party_id
    AND order_line.line = order_sighting.line
WHERE order_sighting.workspace_id = ?1 AND order_sighting.owner = ?2
    AND order_sighting.party_id = ?3 AND order_sighting.hidden = 0
    AND (instr(order_sighting.rest, 'End customer=') OR instr(order_sighting.rest, 'Ship-to='))
ORDER BY order_line.line, order_sighting.recorded DESC, order_sighting.place
