"""What Keras 2 has and Keras 3 has not, by the name that programs import Keras by."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

from real_keras.paths import NOT_PUBLIC, public_members

NAMESPACES = {"keras": ("keras", "tf_keras"), "tensorflow.keras": ("keras._tf_keras.keras", "")}
"""Under which names programs import Keras, and the module of each version that they then get."""


def public_paths(package: str) -> dict[str, list[str]]:
    """Every public path of a Keras version, modules among them, by the name programs import."""
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
    """What a module has, each with a dot before it, and the module itself; nothing for no module.

    TensorFlow has modules that it shows only when they are asked for.
    """
    try:
        module = import_module(f"{package}.{name}")
    except ImportError:
        return []
    return ["", *(f".{each}" for each in dir(module) if not each.startswith("_"))]


def removed_paths(before: dict[str, list[str]], after: dict[str, list[str]]) -> dict[str, Any]:
    """What Keras 2 has and Keras 3 has not, by namespace; of a module that is gone only itself."""
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
