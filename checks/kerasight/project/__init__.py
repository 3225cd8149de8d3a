"""The files around an inspected one: the file of an import, and its contents.

They are never executed or imported. If the file of a module is not certain, jedi is asked, in a
separate process (`worker`).
"""
