"""Programs written by hand, about what is seldom drawn."""
