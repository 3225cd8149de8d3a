"""The connection to the client: the frames of its messages, and whether it is still alive."""
