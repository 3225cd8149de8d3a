"""Text in: files and half-typed text to documents."""
