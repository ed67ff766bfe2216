-- What later files correct is to be found in what was read before.
INSERT INTO order_dirty (workspace_id, party_id)
SELECT DISTINCT workspace_id, party_id FROM order_line
WHERE (SELECT count(*) FROM order_place) > 1
