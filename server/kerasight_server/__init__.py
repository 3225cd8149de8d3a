"""The language server: the inspector for every editor that supports LSP."""
