"""Names of Keras 2 that Keras 3 does not have, by the name of the imported package."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

from real_keras.paths import NOT_PUBLIC, public_members

NAMESPACES = {"keras": ("keras", "tf_keras"), "tensorflow.keras": ("keras._tf_keras.keras", "")}
"""The packages that programs import Keras from, with the module of each version."""


def public_paths(package: str) -> dict[str, list[str]]:
    """Every public path of a Keras version, including modules, by the name of the package."""
    found = {}
    for namespace, modules in NAMESPACES.items():
        root = next((each for each in modules if each.partition(".")[0] == package), package)
        import_module(root)
        names = {path for path, _ in public_members(sys.modules[root])}
        names |= {f"keras.{name}" for name in dir(sys.modules[root]) if name[:1] != "_"}
        for name in dir(sys.modules[package]):
            names |= {f"keras.{name}{each}" for each in inside_module(root, name)}
        modules_in = {name.removeprefix(root) for name in sys.modules if name.startswith(root)}
        paths = {"keras" + name for name in modules_in if not NOT_PUBLIC & {*name.split(".")}}
        parents = {path.rpartition(".")[0] for path in names}
        found[namespace] = sorted(names | paths | parents)
    return found


def inside_module(package: str, name: str) -> list[str]:
    """The names of a module, each with a dot before it, and the module itself; empty for no module.

    TensorFlow loads some modules only on access.
    """
    try:
        module = import_module(f"{package}.{name}")
    except ImportError:
        return []
    return ["", *(f".{each}" for each in dir(module) if not each.startswith("_"))]


def removed_paths(before: dict[str, list[str]], after: dict[str, list[str]]) -> dict[str, Any]:
    """Names of Keras 2 that Keras 3 does not have, by namespace; of a removed module, only the
    module."""
    removed = {}
    for namespace, paths in before.items():
        gone: list[str] = []
        for path in sorted({*paths} - {*after[namespace]}):
            parts = path.split(".")
            if NOT_PUBLIC & {*parts}:
                continue
            above = {".".join(parts[:count]) for count in range(2, len(parts))}
            if not above & {*gone}:
                gone.append(path)
        removed[namespace] = gone
    return removed
