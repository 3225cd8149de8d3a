"""Layers and models: the constructors, and the public paths of each."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from real_keras.paths import canonical_names, public_members
from real_keras.signatures import as_entry, describe


def collect(package: str) -> dict[str, Any]:
    """Everything that the inspector reads about one Keras version."""
    keras = import_module(package)
    found = canonical_names(keras)
    by_object = {id(member): path for path, member in found.items()}
    aliases = {
        path: by_object[id(member)]
        for path, member in public_members(keras)
        if id(member) in by_object and by_object[id(member)] != path
    }
    return {
        "version": keras.__version__,
        "aliases": dict(sorted(aliases.items())),
        "signatures": {
            path: as_entry(describe(path, found[path], keras)) for path in sorted(found)
        },
    }
