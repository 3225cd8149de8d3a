"""Commands of `kerasight` that train: the process, its events, its end."""
