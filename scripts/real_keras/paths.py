"""The public paths of a Keras version with their objects, and the path of each object."""

from __future__ import annotations

import inspect
import types
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from typing import Any

NAMESPACES = {"keras": ("keras", "tf_keras"), "tensorflow.keras": ("keras._tf_keras.keras", "")}
"""The packages that programs import Keras from, with the module of each version."""

HOMES = tuple(
    f"keras.{module}."
    for module in """layers models optimizers losses metrics callbacks initializers regularizers
    constraints quantizers dtype_policies""".split()
)
"""The modules whose path an object goes by, if it has another one too."""

NOT_PUBLIC = {"src", "legacy", "_tf_keras", "__internal__", "protobuf"}


OLD_OPTIMIZERS = "keras.optimizers.legacy"
"""The one module called `legacy` that is public."""


def is_public(path: str) -> bool:
    """Whether a path is no private one, by the names of the modules that it goes through."""
    return NOT_PUBLIC.isdisjoint(path.removeprefix(OLD_OPTIMIZERS).split("."))


def public_members(module: types.ModuleType) -> Iterator[tuple[str, Any]]:
    """Each public path under `module` and its object; the path starts with `keras`."""
    seen: set[int] = set()
    within = module.__name__.partition("._tf_keras")[0]

    def walk(package: types.ModuleType, path: str) -> Iterator[tuple[str, Any]]:
        if id(package) in seen:
            return
        seen.add(id(package))
        for name in sorted(dir(package)):
            if name.startswith("__") or not is_public(f"{path}.{name}"):
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


def root_in(namespace: str, package: str) -> str:
    """The module that a program gets by `namespace` in the Keras of `package`."""
    modules = NAMESPACES[namespace]
    return next((each for each in modules if each.partition(".")[0] == package), package)


def public_objects(package: str) -> dict[str, tuple[Any, list[str]]]:
    """The path that each public class or function goes by, with it and all its paths, sorted.

    What only `tensorflow.keras` has is among them; where it has another object under the same path,
    the path begins with `tensorflow`.
    """
    keras = import_module(package)
    own = {id(member): path for path, member in canonical_names(keras).items()}
    found: dict[str, tuple[Any, list[str]]] = {}
    for namespace in NAMESPACES:
        paths: dict[int, list[str]] = {}
        objects: dict[int, Any] = {}
        for path, member in public_members(import_module(root_in(namespace, package))):
            if callable(member):
                objects[id(member)] = member
                paths.setdefault(id(member), []).append(path)
        known = {id(member) for member, _ in found.values()}
        for each in objects.keys() - known:
            member, its_paths = objects[each], sorted(paths[each])
            path = own.get(each) or min(its_paths, key=partial(preferred, member=member))
            if path in found:
                path, its_paths = f"tensorflow.{path}", [f"tensorflow.{one}" for one in its_paths]
            found[path] = member, its_paths
    return dict(sorted(found.items()))


def preferred(path: str, member: Any) -> tuple[bool, bool, tuple[bool, int, str]]:
    """Sorts the paths of an object: no experimental one, and the one in its own module first."""
    return "experimental" in path, not path.startswith(HOMES), preference(path, member)
