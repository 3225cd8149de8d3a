"""Rules of `compile`: what it is given, and when it must be called."""
