"""Which diagnostics the client gets, and when."""
