"""From text to syntax tree, also for unfinished text."""
