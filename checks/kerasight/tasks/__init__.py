"""The built-in practice tasks, one folder each; docs/grading.md says what stands in a folder."""
