"""The abstract interpreter: runs a program on abstract values, without executing it."""
