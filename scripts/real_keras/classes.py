"""Every class: its paths, what it derives from, its members, and what its objects have when."""

from __future__ import annotations

import inspect
from importlib import import_module
from typing import Any

from real_keras.making import build, make
from real_keras.members import assigned_in, deprecated_in, is_deprecated, members_of
from real_keras.paths import canonical_names, public_objects
from real_keras.signatures import ANY_KEYWORD, as_entry, describe
from real_keras.training import belongs_to_training

RETURNED = {
    "keras": {
        "keras.models.Functional": "src.models.functional.Functional",
        "keras.preprocessing.image.DataFrameIterator": (
            "src.legacy.preprocessing.image.DataFrameIterator"
        ),
    },
    "tf_keras": {
        "keras.KerasTensor": "src.engine.keras_tensor.KerasTensor",
        "keras.models.Functional": "src.engine.functional.Functional",
        "keras.preprocessing.image.DataFrameIterator": "src.preprocessing.image.DataFrameIterator",
    },
}
"""Classes that are not public and whose objects public functions return."""


class Classes:
    """The classes of one Keras, each with its key: its path, or its module and name.

    Public classes go by the path that the engine knows them by.
    """

    def __init__(self, package: str) -> None:
        self.keras = import_module(package)
        self.public = {
            path: (member, paths)
            for path, (member, paths) in public_objects(package).items()
            if inspect.isclass(member)
        }
        for path, place in RETURNED[package].items():
            module, _, name = f"{package}.{place}".rpartition(".")
            self.public[path] = getattr(import_module(module), name), []
        self.keys = {member: path for path, (member, _) in self.public.items()}

    def key(self, owner: type) -> str:
        """What a class goes by."""
        return self.keys.get(owner) or f"{owner.__module__}.{owner.__qualname__}"

    def behind(self, owner: type) -> list[type]:
        """The classes that a class derives from, in the order that Python looks through them."""
        return [each for each in owner.__mro__[1:] if each is not object]

    def all(self) -> dict[str, type]:
        """The public classes and all of their bases, by key."""
        found = {path: member for path, (member, _) in self.public.items()}
        for owner in [*found.values()]:
            found |= {self.key(each): each for each in self.behind(owner)}
        return dict(sorted(found.items()))


def collect_classes(package: str) -> dict[str, Any]:
    """The public classes of one Keras version: what they derive from, and their constructors.

    The constructors of layers, models and training classes are in other files.
    """
    classes = Classes(package)
    apart = canonical_names(classes.keras)
    entries: dict[str, Any] = {}
    for key, owner in classes.all().items():
        entry: dict[str, Any] = {"bases": bases(owner, classes)}
        entries[key] = entry
        if key not in classes.public:
            continue
        entry["module"] = owner.__module__
        if others := [each for each in classes.public[key][1] if each != key]:
            entry["paths"] = others
        if is_deprecated(owner.__name__, owner):
            entry["deprecated"] = True
        if key not in apart and not belongs_to_training(key):
            entry["signature"] = shortened(describe(key, owner, classes.keras))
    return {"version": classes.keras.__version__, "classes": entries}


def bases(owner: type, classes: Classes) -> str | list[str]:
    """The base classes of a class; a single one represents itself and all of its bases."""
    behind = classes.behind(owner)
    if behind and behind[1:] == classes.behind(behind[0]):
        return classes.key(behind[0])
    return [classes.key(each) for each in behind]


def shortened(described: dict[str, Any]) -> dict[str, Any]:
    """A signature without keywords by name where any is taken."""
    keywords = described["base_keywords"]
    shown = [ANY_KEYWORD] if ANY_KEYWORD in keywords else keywords
    return as_entry(described | {"base_keywords": shown})


def collect_members(package: str) -> dict[str, dict[str, Any]]:
    """The members of every class, by the folder of Keras' source."""
    classes = Classes(package)
    instances = Instances(classes)
    areas: dict[str, dict[str, Any]] = {}
    for key, owner in classes.all().items():
        found = members_of(owner)
        attributes = instances.attributes(owner)
        private = {name for names in attributes.values() for name in names if name[0] == "_"}
        found["private"] = sorted({*found["private"], *private})
        for when, names in attributes.items():
            found[when] = sorted(name for name in names if name[0] != "_")
        found["deprecated"] = deprecated_in(owner)
        areas.setdefault(area(owner), {})[key] = compact(found)
    return {
        name: {"version": classes.keras.__version__, "members": members}
        for name, members in sorted(areas.items())
    }


def area(owner: type) -> str:
    """The folder or file of a class in Keras' source; `others` outside of Keras."""
    parts = owner.__module__.split(".")
    return parts[2] if parts[1:2] == ["src"] else "others"


def compact(found: dict[str, Any]) -> dict[str, Any]:
    """The members without empty groups, names in one string."""
    return {
        group: " ".join(sorted(names)) if isinstance(names, list) else sorted_items(names)
        for group, names in found.items()
        if names
    }


def sorted_items(found: Any) -> Any:
    """A dictionary in the order of its keys; anything else as it is."""
    return dict(sorted(found.items())) if isinstance(found, dict) else found


class Instances:
    """What objects have beside the members of their classes, seen on real ones.

    An attribute belongs to the last base class whose methods set it. Attributes that not every
    object has when it is made or built are found only in the source.
    """

    def __init__(self, classes: Classes) -> None:
        keras = classes.keras
        self.made: dict[type, set[str]] = {}
        self.built: dict[type, set[str]] = {}
        for path, (owner, _) in classes.public.items():
            before, after = make(path, owner, keras), None
            if issubclass(owner, keras.layers.Layer):
                built = build(path, owner, keras)
                after = built and built.layer
            for objects, each in ((self.made, before), (self.built, after)):
                if each is not None:
                    objects[owner] = {name for name in fields(each) if not has(owner, name)}

    def attributes(self, owner: type) -> dict[str, set[str]]:
        """The attributes of one class: `made` by its constructor, `built`, and set `later`."""
        made = self._surely(owner, self.made)
        built = self._surely(owner, self.built) - made
        seen = {*self._seen(owner, self.made), *self._seen(owner, self.built)}
        set_here = {name for name in assigned_in(owner) if home(owner, name) is owner}
        later = {name for name in set_here | seen if not has(owner, name)}
        return {"made": made, "built": built, "later": later - made - built}

    def _seen(self, owner: type, objects: dict[type, set[str]]) -> set[str]:
        """The attributes that belong to a class, on any of the objects."""
        return {
            name
            for each, names in objects.items()
            if issubclass(each, owner)
            for name in names
            if home(each, name) is owner
        }

    def _surely(self, owner: type, objects: dict[type, set[str]]) -> set[str]:
        """Those of them that all objects of the class have."""
        every = [names for each, names in objects.items() if issubclass(each, owner)]
        return self._seen(owner, objects).intersection(*every)


def fields(value: Any) -> set[str]:
    """The names of the attributes that an object itself has."""
    return {name for name in getattr(value, "__dict__", {}) if isinstance(name, str)}


def has(owner: type, name: str) -> bool:
    """Whether a class or one of its bases has a member of this name."""
    return any(name in vars(each) for each in owner.__mro__)


def home(owner: type, name: str) -> type:
    """The class that an attribute of an object belongs to."""
    setting = [each for each in owner.__mro__ if name in assigned_in(each)]
    return setting[-1] if setting else owner
