"""Names of Keras 2 that Keras 3 does not have, by the name of the imported package."""

from __future__ import annotations

import sys
from functools import partial
from importlib import import_module
from typing import Any

from real_keras.paths import NAMESPACES, is_public, public_members, public_objects, root_in


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


def same_objects(package: str) -> list[list[str]]:
    """The paths of each public class or function that has more than one."""
    return [paths for _, paths in public_objects(package).values() if len(paths) > 1]


def moved_paths(
    groups: list[list[str]], before: dict[str, list[str]], after: dict[str, list[str]]
) -> dict[str, dict[str, str]]:
    """What Keras 2 has by several paths and Keras 3 by fewer: each lost path, and one that is left.

    `groups` are the paths of the same objects in Keras 2, `before` and `after` all paths.
    """
    moved = {}
    for namespace, paths in before.items():
        there = {*after[namespace]}
        lost = {*paths} - there
        moved[namespace] = {
            path: min(left, key=partial(nearness, path))
            for group in groups
            for path in group
            if path in lost and (left := [each for each in group if each in there])
        }
    return {namespace: dict(sorted(found.items())) for namespace, found in moved.items()}


def nearness(path: str, other: str) -> tuple[bool, bool, int, str]:
    """Sorts other paths of an object: those in the same module first, abbreviations last."""
    module, _, name = other.rpartition(".")
    return module != path.rpartition(".")[0], name.isupper(), other.count("."), other
