"""Names of libraries and of modules, as a scope finds them."""

from __future__ import annotations

from kerasight import facts
from kerasight.apis import names
from kerasight.values.objects import LibraryName, Scope, Value


def library(path: str, root: str | None = None) -> LibraryName:
    """A library's name by its canonical path.

    `path` is as the program has it, or canonical with the package of Keras as `root`.
    """
    return LibraryName(names.canonical(path), names.keras_root(path) if root is None else root)


def star_import(module: Scope, name: str) -> LibraryName | None:
    """A name that `from keras.layers import *` binds in a module, None if it does not."""
    for library_module in reversed(module.star_imports):
        path = names.canonical(f"{library_module}.{name}")
        if facts.is_public(path) or path == "keras.Input":
            return LibraryName(path)
    return None


def in_module(module: Scope, name: str) -> tuple[Value] | None:
    """The value of a module variable, None if there is none."""
    if name in module.variables:
        return (module.variables[name],)
    found = star_import(module, name)
    return None if found is None else (found,)
