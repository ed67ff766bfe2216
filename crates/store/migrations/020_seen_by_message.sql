CREATE UNIQUE INDEX seen_by_message ON seen (workspace_id, owner, message)
