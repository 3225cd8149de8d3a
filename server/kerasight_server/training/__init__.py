"""Commands of `kerasight` that train, below the server: the process, its events, its end."""
