"""One module a feature of the protocol; each has `register(server)`."""
