"""The language server: what the inspector knows, offered to every editor that speaks LSP."""
