"""The recorded models: their arguments, and their layers in each case."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import Value


class Node(NamedTuple):
    """A recorded layer."""

    name: str
    """An automatic name is `base#number`, counted from 0 within the model."""

    class_name: str
    arguments: dict[str, Value]

    fed: tuple[str, ...] | None
    """The names of its inputs, None for the previous layer."""

    layers: tuple[Node, ...] = ()
    """Those of a Sequential."""


@dataclass(frozen=True, slots=True)
class Graph:
    """The layers of a model in the order of `summary()`, without its input."""

    nodes: tuple[Node, ...]

    unused: dict[str, int]
    """The number of other automatic names that it uses, by base."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A model for certain arguments."""

    name: str
    """May have `{rows}` of the image."""

    layers: list[Any]
    unused: dict[str, int]

    cases: dict[str, Any]
    """The replacements in `layers` for other cases.

    `top` with a classifier, `avg` and `max` with pooling, `open` for images of any size, `channels`
    for other than 3 channels, `imagenet` with the weights of ImageNet.
    """

    def graph(self, cases: list[str]) -> Graph:
        """The layers if all of `cases` apply; their changes do not overlap."""
        layers, unused = list(self.layers), dict(self.unused)
        found = [self.cases[case] for case in cases if case in self.cases]
        changes = [change for case in found for change in case.get("changes", ())]
        for start, end, replacement in sorted(changes, key=lambda each: each[:2], reverse=True):
            layers[start:end] = replacement
        for case in found:
            for name, count in case.get("unused", self.unused).items():
                unused[name] = unused.get(name, 0) + count - self.unused.get(name, 0)
        return Graph(tuple(map(node, layers)), unused)


@dataclass(frozen=True, slots=True)
class Recording:
    """One model of `keras.applications`."""

    name: str

    least: int
    """The smallest image size."""

    default: int | None
    """The image size with its classifier, None for any."""

    defaults: dict[str, Value]
    """Its arguments in order, with their default values."""

    variants: list[dict[str, Any]]

    @property
    def varied(self) -> frozenset[str]:
        """The arguments that the variants differ in."""
        return frozenset(name for entry in self.variants for name in entry["when"])

    def variant(self, arguments: dict[str, Value]) -> Variant | None:
        """The variant for these arguments, None if there is none."""
        for entry in self.variants:
            if all(arguments[name] == value for name, value in entry["when"].items()):
                return Variant(entry["name"], entry["layers"], entry["unused"], entry["cases"])
        return None


def node(entry: list[Any]) -> Node:
    """A node as the file has it."""
    name, class_name, arguments, *fed = entry
    layers = tuple(node(each) for each in arguments.get("layers", ()))
    values = {key: constant(value) for key, value in arguments.items() if key != "layers"}
    return Node(name, class_name, values, tuple(fed[0]) if fed else None, layers)


def constant(value: Any) -> Value:
    """A JSON value as a value of the program: lists are tuples."""
    return tuple(map(constant, value)) if isinstance(value, list) else value


@cache
def recording(name: str, keras: KerasVersion) -> Recording | None:
    """The model called `name` in that version of Keras, None if it has none."""
    path = _folder(keras) / f"{name}.json"
    if not path.is_file():
        return None
    entry = json.loads(path.read_text(encoding="utf-8"))
    return Recording(
        name, entry["least"], entry["default"], dict(entry["parameters"]), entry["variants"]
    )


@cache
def preprocessing(module: str, keras: KerasVersion) -> list[str] | None:
    """The operations of `preprocess_input` in a module of `keras.applications`, in order."""
    text = (_folder(keras) / "preprocessing.json").read_text(encoding="utf-8")
    steps: list[str] | None = json.loads(text).get(module)
    return steps


class Pixels(NamedTuple):
    """What the modules of `keras.applications` make of pixels, and which module a model is in."""

    ranges: dict[str, tuple[float, float]]
    """The least and the greatest number that `preprocess_input` makes of 0 to 255, by module."""

    models: dict[str, str]

    def wanted_by(self, model: str) -> tuple[float, float] | None:
        """What a model is made for."""
        return self.ranges.get(self.models.get(model, ""))


@cache
def pixels(keras: KerasVersion) -> Pixels:
    """The record of a version."""
    read = json.loads((_folder(keras) / "pixels.json").read_text(encoding="utf-8"))
    ranges = {module: (low, high) for module, (low, high) in read["ranges"].items()}
    return Pixels(ranges, read["models"])


def _folder(keras: KerasVersion) -> Path:
    return Path(__file__).with_name(f"keras{keras}")
