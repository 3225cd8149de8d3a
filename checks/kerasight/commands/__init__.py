"""The subcommands of `kerasight`, one module each; loaded only when called."""
