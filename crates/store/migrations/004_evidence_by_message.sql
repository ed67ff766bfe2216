CREATE INDEX evidence_by_message ON evidence (workspace_id, message, id)
