-- Every place at which a line was seen, with whose it is.
CREATE VIEW order_sighting AS
SELECT
    seen.workspace_id, seen.party_id, seen.line, seen.place, seen.position,
    seen.recorded, seen.rest, order_place.owner, order_place.place_id, order_place.hidden
FROM (
    SELECT workspace_id, party_id, line, place, position, recorded, rest FROM order_line
    UNION ALL
    SELECT workspace_id, party_id, line, place, position, recorded, rest FROM order_seen
) AS seen
JOIN order_place ON order_place.workspace_id = seen.workspace_id
    AND order_place.number = seen.place
