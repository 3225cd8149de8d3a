"""What is known of the program while it is interpreted, a part each."""
