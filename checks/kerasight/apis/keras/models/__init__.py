"""Models: stacks of layers, graphs of layers, and their methods."""
