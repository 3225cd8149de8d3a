"""From files and unfinished text to documents."""
