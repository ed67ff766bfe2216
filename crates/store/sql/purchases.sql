-- What one customer bought of each product at each moment, for one owner, with one
-- line to cite, since when and until when it was known to be so where a later file corrects
-- an earlier one, how many lines there are, and whether more than these figures is to be read.
--
-- ?1 workspace, ?2 owner, ?3 party
SELECT
    happened,
    product_id,
    currency,
    sum(quantity) AS quantity,
    sum(amount) AS amount,
    max(order_line.line) AS line,
    order_span.known,
    order_span.until,
    count(*) AS lines,
    max(CASE
        WHEN rest LIKE '%End customer=%' OR rest LIKE '%Ship-to=%' OR EXISTS (
            SELECT 1 FROM order_seen
            WHERE order_seen.workspace_id = ?1 AND order_seen.party_id = ?3
                AND (order_seen.rest LIKE '%End customer=%'
                    OR order_seen.rest LIKE '%Ship-to=%'))
        THEN 1 ELSE 0 END) AS more
FROM order_line
LEFT JOIN order_span ON order_span.workspace_id = order_line.workspace_id
    AND order_span.owner = ?2
    AND order_span.party_id = order_line.party_id
    AND order_span.line = order_line.line
WHERE order_line.workspace_id = ?1 AND order_line.party_id = ?3
    AND (
        EXISTS (
            SELECT 1 FROM order_place
            WHERE order_place.workspace_id = order_line.workspace_id
                AND order_place.number = order_line.place
                AND order_place.owner = ?2 AND order_place.hidden = 0)
        OR EXISTS (
            SELECT 1 FROM order_seen
            JOIN order_place ON order_place.workspace_id = order_seen.workspace_id
                AND order_place.number = order_seen.place
            WHERE order_seen.workspace_id = order_line.workspace_id
                AND order_seen.party_id = order_line.party_id
                AND order_seen.line = order_line.line
                AND order_place.owner = ?2 AND order_place.hidden = 0)
    )
GROUP BY happened, product_id, currency, order_span.known, order_span.until
ORDER BY happened, product_id, currency, order_span.known, order_span.until
