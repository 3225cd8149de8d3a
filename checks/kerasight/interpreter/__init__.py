"""Python on paper: runs a program on abstract values, top to bottom, without executing it."""
