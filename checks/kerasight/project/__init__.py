"""The files around an inspected one: which file an import names, and what stands in it.

Nothing of them is executed or imported. Where the place of a file is not certain, jedi is asked,
in a process of its own (`worker`).
"""
