"""The classes of Keras: their paths, what they derive from, and their members.

Members are in files by the folder of Keras' source, each at the class that defines it: inherited
ones are looked up in the base classes.
"""

from __future__ import annotations

from functools import cache, cached_property
from typing import Any, Literal, NamedTuple

from kerasight.facts.layers import layer_facts
from kerasight.facts.signatures import Signature, read, signature
from kerasight.facts.tables import file, table
from kerasight.values.keras_version import KerasVersion
from kerasight.values.layer_spec import LayerFacts

MemberKind = Literal["method", "property", "class attribute", "attribute", "private"]

Since = Literal["class", "made", "built", "later"]
"""When an object gets a member: with its class, in its constructor, when it is built, or when
another method, or not every object, sets it."""


class Member(NamedTuple):
    """One member of the objects of a class."""

    name: str

    kind: MemberKind
    """A `private` one starts with an underscore, and may be of any kind."""

    owner: str
    """The class that defines it, by path, or by module and name if it is not public."""

    since: Since = "class"

    settable: bool = True
    """Whether a program may assign to it: a property may have no setter."""

    signature: Signature | None = None
    """That of a method, without `self`."""

    deprecated: bool = False
    """As in its documentation."""


GROUPS: tuple[tuple[str, MemberKind, Since, bool], ...] = (
    ("properties", "property", "class", False),
    ("settable", "property", "class", True),
    ("values", "class attribute", "class", True),
    ("private", "private", "later", True),
    ("made", "attribute", "made", True),
    ("built", "attribute", "built", True),
    ("later", "attribute", "later", True),
)
"""The groups of names in the files, with the members of each group."""


class ClassFacts:
    """One public class in one version of Keras."""

    def __init__(self, path: str, keras: KerasVersion) -> None:
        entry = _entry(path, keras)

        self.path = path
        """The one path that it goes by."""

        self.keras = keras

        self.module: str = entry["module"]
        """The module that defines it: `keras.src.layers.core.dense`."""

        self.other_paths: tuple[str, ...] = tuple(entry.get("paths", ()))
        """Its further public paths."""

        self.bases = _behind(path, keras)
        """The classes behind it in the order of Python's `__mro__`, without `object`.

        A class that is not public goes by its module and name.
        """

        self.deprecated: bool = entry.get("deprecated", False)
        """Whether its documentation says so."""

    @cached_property
    def signature(self) -> Signature | None:
        """That of its constructor, None if that has `*args`."""
        entry = _entry(self.path, self.keras).get("signature")
        if entry is not None:
            return read(entry["parameters"], entry.get("base_keywords", ""))
        return signature(self.path, self.keras)

    @cached_property
    def members(self) -> dict[str, Member]:
        """All members by name, including inherited ones; that of the nearest class counts."""
        found: dict[str, Member] = {}
        for owner in (self.path, *self.bases):
            for name, member in _defined(owner, self.keras).items():
                found.setdefault(name, member)
        return found

    @cached_property
    def is_open(self) -> bool:
        """Whether objects may have other attributes, by `__getattr__`."""
        return any("open" in _group(each, self.keras) for each in (self.path, *self.bases))

    def member(self, name: str) -> Member | None:
        """The member of that name, None if no object has one."""
        return self.members.get(name)

    def derives_from(self, path: str) -> bool:
        """Whether it is the class of this canonical path, or derives from it."""
        return path == self.path or path in self.bases

    @property
    def layer(self) -> LayerFacts | None:
        """The facts about its layers, None if it is not a class of `keras.layers`."""
        return layer_facts(self.path.removeprefix("keras.layers."), self.keras)

    @property
    def supports_masking(self) -> bool | None:
        """Whether its layers do; None if unknown, or if it is not a layer."""
        return None if self.layer is None else self.layer.supports_masking

    @property
    def built_when_made(self) -> bool | None:
        """Whether its layers are built by their constructor; None if unknown."""
        return None if self.layer is None else self.layer.built_when_made


def class_facts(path: str, keras: KerasVersion) -> ClassFacts | None:
    """The class of a public path such as `keras.Model`; None where that version has none."""
    return _class(_canonical(keras).get(path, path), keras)


@cache
def _class(path: str, keras: KerasVersion) -> ClassFacts | None:
    return ClassFacts(path, keras) if "module" in _entry(path, keras) else None


def public_classes(keras: KerasVersion) -> tuple[str, ...]:
    """The canonical paths of all public classes, sorted."""
    classes = table("classes", keras)["classes"]
    return tuple(path for path, entry in classes.items() if "module" in entry)


def _entry(path: str, keras: KerasVersion) -> dict[str, Any]:
    entry: dict[str, Any] = table("classes", keras)["classes"].get(path, {})
    return entry


def _behind(path: str, keras: KerasVersion) -> tuple[str, ...]:
    bases = _entry(path, keras)["bases"]
    return (bases, *_behind(bases, keras)) if isinstance(bases, str) else tuple(bases)


@cache
def _canonical(keras: KerasVersion) -> dict[str, str]:
    classes = table("classes", keras)["classes"]
    return {other: path for path, entry in classes.items() for other in entry.get("paths", ())}


@cache
def _defined(owner: str, keras: KerasVersion) -> dict[str, Member]:
    """The members that one class defines, public or not."""
    group = _group(owner, keras)
    deprecated = group.get("deprecated", "").split()
    found = {
        name: Member(name, kind, owner, since, settable, None, name in deprecated)
        for stem, kind, since, settable in GROUPS
        for name in group.get(stem, "").split()
    }
    for name, parameters in group.get("methods", {}).items():
        is_old = name in deprecated
        found[name] = Member(name, "method", owner, "class", True, read(parameters), is_old)
    return found


def _group(owner: str, keras: KerasVersion) -> dict[str, Any]:
    entry = _entry(owner, keras)
    parts = entry.get("module", owner).split(".")
    area = parts[2] if parts[1:2] == ["src"] else "others"
    group: dict[str, Any] = file(f"members{keras}/{area}.json")["members"].get(owner, {})
    return group
