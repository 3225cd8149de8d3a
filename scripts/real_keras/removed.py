"""Names of Keras 2 that Keras 3 does not have, by the name of the imported package."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

from real_keras.paths import NAMESPACES, is_public, public_members, root_in


def public_paths(package: str) -> dict[str, list[str]]:
    """Every public path of a Keras version, including modules, by the name of the package."""
    found = {}
    for namespace in NAMESPACES:
        root = root_in(namespace, package)
        import_module(root)
        names = {path for path, _ in public_members(sys.modules[root])}
        names |= {f"keras.{name}" for name in dir(sys.modules[root]) if name[:1] != "_"}
        for name in dir(sys.modules[package]):
            names |= {f"keras.{name}{each}" for each in inside_module(root, name)}
        modules_in = {name.removeprefix(root) for name in sys.modules if name.startswith(root)}
        paths = {"keras" + name for name in modules_in if is_public("keras" + name)}
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
            if not is_public(path):
                continue
            above = {".".join(parts[:count]) for count in range(2, len(parts))}
            if not above & {*gone}:
                gone.append(path)
        removed[namespace] = gone
    return removed
