"""The measured models: their arguments, weights, and the size that they leave of an image."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kerasight.values.objects import Value


@dataclass(frozen=True, slots=True)
class Family:
    """Models that leave the same size of an image, for each axis on its own.

    `sizes` are the output sizes of the inputs from `least` on, over one period; each period
    later they are one larger. `open_sizes` are those of a model that was built for any size,
    whose padding is another; None where it cannot take every size.
    """

    least: int
    sizes: tuple[int, ...]
    open_sizes: tuple[int, ...] | None

    def size(self, before: int, *, built_open: bool) -> int | None:
        """The size behind the network; None where it was not measured."""
        table = self.open_sizes if built_open else self.sizes
        if table is None or before < self.least:
            return None
        periods, rest = divmod(before - self.least, len(table))
        return table[rest] + periods

    @property
    def pads_alike(self) -> bool:
        """Whether the size does not depend on the size that the model was built for."""
        return self.sizes == self.open_sizes


@dataclass(frozen=True, slots=True)
class Variant:
    """A model under certain arguments.

    `body` and `top` are its weights (trainable, not trainable) without and with the
    classifier, for 3 channels and 1,000 classes; `per_channel` and `per_class` what one more
    adds, `per_feature` what each flattened feature adds. `names` are the automatic names that
    the layers take, `pooling` the name that a pooling layer takes, empty if it has its own.
    `open_body` and `open_names` hold for images of any size, `other_names` for images that
    do not have 3 channels.
    """

    name: str
    channels: int
    body: tuple[int, int]
    top: tuple[int, int]
    per_channel: tuple[int, int]
    per_class: int
    per_feature: int
    names: dict[str, int]
    top_names: dict[str, int]
    pooling: dict[str, str]
    open_body: tuple[int, int]
    open_names: dict[str, int]
    other_names: dict[str, int]


@dataclass(frozen=True, slots=True)
class Application:
    """One model of `keras.applications`.

    `default` is the size of the image that it takes with its classifier, None for any;
    `defaults` are its arguments in order with their default values.
    """

    name: str
    family: Family
    least: int
    default: int | None
    defaults: dict[str, Value]
    variants: list[dict[str, Any]]

    def variant(self, arguments: dict[str, Value]) -> Variant | None:
        """What was measured under these arguments, None if nothing was."""
        for entry in self.variants:
            if all(arguments[name] == value for name, value in entry["when"].items()):
                return _variant(entry)
        return None


def application(name: str, keras: int) -> Application | None:
    """The model called `name` in that version of Keras, None if it has none."""
    table = _table(keras)
    entry = table["models"].get(name)
    if entry is None:
        return None
    family = table["families"][entry["family"]]
    opened = family["open"]
    return Application(
        name,
        Family(family["least"], tuple(family["sizes"]), None if opened is None else tuple(opened)),
        entry["least"],
        entry["default"],
        dict(entry["parameters"]),
        entry["variants"],
    )


def preprocessing(module: str, keras: int) -> list[str] | None:
    """The operations of `preprocess_input` in a module of `keras.applications`, in order."""
    steps: list[str] | None = _table(keras)["preprocessing"].get(module)
    return steps


@cache
def _table(keras: int) -> dict[str, Any]:
    text = Path(__file__).with_name(f"keras{keras}.json").read_text(encoding="utf-8")
    table: dict[str, Any] = json.loads(text)
    return table


def _variant(entry: dict[str, Any]) -> Variant:
    opened = entry.get("open", entry)
    return Variant(
        name=entry["name"],
        channels=entry["channels"],
        body=tuple(entry["body"]),
        top=tuple(entry["top"]),
        per_channel=tuple(entry["channel"]),
        per_class=entry["class"],
        per_feature=entry.get("flat", 0),
        names=entry["names"],
        top_names=entry["top_names"],
        pooling={"avg": entry["average"], "max": entry["max"]},
        open_body=tuple(opened["body"]),
        open_names=opened["names"],
        other_names=entry.get("other_names", entry["names"]),
    )
