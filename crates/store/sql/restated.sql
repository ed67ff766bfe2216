-- Lines of one customer's invoices that several files state, each with every file of one
-- owner that states it.
--
-- ?1 workspace, ?2 owner, ?3 party
WITH several (invoice) AS (
    SELECT invoice FROM order_line
    WHERE workspace_id = ?1 AND party_id = ?3 AND invoice <> ''
        -- One of the files may be any; most customers have but one.
        AND place <> (
            SELECT place FROM order_line
            WHERE workspace_id = ?1 AND party_id = ?3 ORDER BY line LIMIT 1)
    UNION
    SELECT order_line.invoice FROM order_seen
    JOIN order_line ON order_line.workspace_id = order_seen.workspace_id
        AND order_line.party_id = order_seen.party_id
        AND order_line.line = order_seen.line
    WHERE order_seen.workspace_id = ?1 AND order_seen.party_id = ?3
        AND order_line.invoice <> ''
)
SELECT stated.invoice, stated.happened, stated.product_id, stated.line, stated.place
FROM (
    SELECT invoice, happened, product_id, line, place FROM order_line
    WHERE workspace_id = ?1 AND party_id = ?3
        AND invoice IN (SELECT invoice FROM several)
    UNION ALL
    SELECT order_line.invoice, order_line.happened, order_line.product_id, order_line.line,
        order_seen.place
    FROM order_seen
    JOIN order_line ON order_line.workspace_id = order_seen.workspace_id
        AND order_line.party_id = order_seen.party_id
        AND order_line.line = order_seen.line
    WHERE order_seen.workspace_id = ?1 AND order_seen.party_id = ?3
        AND order_line.invoice IN (SELECT invoice FROM several)
) AS stated
JOIN order_place ON order_place.workspace_id = ?1 AND order_place.number = stated.place
WHERE order_place.owner = ?2 AND order_place.hidden = 0
ORDER BY stated.invoice, stated.happened, stated.line, stated.place
