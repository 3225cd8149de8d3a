"""Running `kerasight grade` below the server: the process, its events, its end."""
