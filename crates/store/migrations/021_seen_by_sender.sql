CREATE INDEX seen_by_sender ON seen (workspace_id, owner, sender, known, message, evidence_id, personal, sent, signature)
