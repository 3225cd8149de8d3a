"""Public functions with their signatures, and the names in each public module."""

from __future__ import annotations

import inspect
from importlib import import_module
from typing import Any

from real_keras.members import is_deprecated
from real_keras.paths import is_public, public_objects
from real_keras.signatures import parameters


def collect_functions(package: str) -> dict[str, Any]:
    """The public functions of one Keras version, by the path that each goes by."""
    functions = {
        path: (member, paths)
        for path, (member, paths) in public_objects(package).items()
        if inspect.isfunction(member)
    }
    aliases = {each: path for path, (_, paths) in functions.items() for each in paths}
    deprecated = [
        path for path, (member, _) in functions.items() if is_deprecated(member.__name__, member)
    ]
    return {
        "version": import_module(package).__version__,
        "aliases": {each: path for each, path in sorted(aliases.items()) if each != path},
        "deprecated": names_by_module(deprecated),
        "signatures": {path: parameters(member) for path, (member, _) in functions.items()},
    }


def modules(package: str, paths: dict[str, list[str]]) -> dict[str, Any]:
    """The names in each module of one Keras version; of `tensorflow.keras` where they differ.

    `paths` are all public ones, by the name that programs import Keras by.
    """
    found = {namespace: names_by_module(each) for namespace, each in paths.items()}
    plain = found["keras"]
    other = found["tensorflow.keras"]
    differing = {module: names for module, names in other.items() if plain.get(module) != names}
    version = import_module(package).__version__
    return {"version": version, "keras": plain, "tensorflow.keras": differing}


def names_by_module(paths: list[str]) -> dict[str, str]:
    """The last names of paths in one string, sorted, by the module before them."""
    found: dict[str, list[str]] = {}
    for path in sorted(paths):
        module, _, name = path.rpartition(".")
        if module and is_public(path):
            found.setdefault(module, []).append(name)
    return {module: " ".join(names) for module, names in sorted(found.items())}
