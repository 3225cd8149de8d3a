"""The public paths of a Keras version with their objects, and the path of each object."""

from __future__ import annotations

import inspect
import types
from collections.abc import Iterator
from typing import Any

NOT_PUBLIC = {"src", "legacy", "_tf_keras", "__internal__", "protobuf"}


def public_members(module: types.ModuleType) -> Iterator[tuple[str, Any]]:
    """Each public path under `module` and its object; the path starts with `keras`."""
    seen: set[int] = set()
    within = module.__name__.partition("._tf_keras")[0]

    def walk(package: types.ModuleType, path: str) -> Iterator[tuple[str, Any]]:
        if id(package) in seen:
            return
        seen.add(id(package))
        for name in sorted(dir(package)):
            if name in NOT_PUBLIC or name.startswith("__"):
                continue
            member = getattr(package, name)
            if isinstance(member, types.ModuleType):
                if member.__name__.startswith(within + "."):
                    yield from walk(member, f"{path}.{name}")
            else:
                yield f"{path}.{name}", member

    yield from walk(module, "keras")


def canonical_names(keras: types.ModuleType) -> dict[str, Any]:
    """The known objects with their canonical paths."""
    found: dict[str, Any] = {
        "keras.Input": keras.Input,
        "keras.models.Model": keras.models.Model,
        "keras.models.Sequential": keras.models.Sequential,
    }
    known = {id(member) for member in found.values()}
    for path, member in public_members(keras):
        if not path.startswith("keras.layers.") or id(member) in known:
            continue
        is_layer = inspect.isclass(member) and issubclass(member, keras.layers.Layer)
        is_merge = inspect.isfunction(member) and "inputs" in inspect.signature(member).parameters
        if not (is_layer or is_merge):
            continue
        own_path = f"keras.layers.{member.__name__}"
        if own_path in found:
            own_path = path
        found[own_path] = member
        known.add(id(member))
    return found


def preference(path: str, member: Any) -> tuple[bool, int, str]:
    """Sorts the paths of an object: first the shortest that ends in its own name."""
    return not path.endswith(f".{getattr(member, '__name__', '')}"), path.count("."), path
