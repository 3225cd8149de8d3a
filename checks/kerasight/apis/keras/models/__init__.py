"""Models: stacks of layers, graphs of layers, and what programs do with them."""
