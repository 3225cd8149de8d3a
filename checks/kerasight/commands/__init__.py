"""The subcommands of `kerasight`, one module each; imported only when called."""
