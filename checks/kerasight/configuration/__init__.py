"""What the user wants of Kerasight: the keys, where they are set, which of them holds."""
