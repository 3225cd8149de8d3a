"""One module per feature of the protocol; each has `register(server)`."""
