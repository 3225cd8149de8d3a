"""The attributes of a layer, compared with those of the real Keras, before and after its call.

Those of the names of its arguments, and of those that every layer has.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from kerasight.apis.keras.attributes import of_layer
from kerasight.interpreter.analysis import interpret
from kerasight.source.document import Document
from kerasight.values.keras import Layer
from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import (
    DictValue,
    FunctionValue,
    LibraryName,
    ListValue,
    Unknown,
    Value,
)

from ..real.client import RealKeras
from .cases import Case

COMMON = ("name", "dtype", "compute_dtype", "variable_dtype", "trainable", "input_shape")
"""Attributes that are read of every layer."""

UNKNOWN = {"unknown": True}
"""What we tell of an attribute that we do not know."""

ASKING = """

def told(value):
    if value is None or type(value) in (bool, int, float, str):
        return value
    if isinstance(value, (tuple, list)):
        return {"tuple" if isinstance(value, tuple) else "list": [told(each) for each in value]}
    if isinstance(value, dict):
        return {"dict": [[told(key), told(each)] for key, each in value.items()]}
    if isinstance(value, keras.layers.Layer):
        return {"layer": type(value).__name__}
    if callable(value) and hasattr(value, "__name__"):
        return {"function": value.__name__}
    return {"object": type(value).__name__}

def read(layer, names):
    found = {}
    for name in names:
        try:
            found[name] = told(getattr(layer, name))
        except AttributeError:
            found[name] = {"missing": True}
    return found

"""

TELLING = """
import json
raise SystemExit(json.dumps(told_of))
"""


def asking(case: Case, names: Sequence[str]) -> str:
    """A program that ends with the attributes after the lines that make and call the layer."""
    lines = case.text.splitlines()
    called = "".join(f"    {line}\n" for line in lines[case.made :])
    return (
        f"{ASKING}{chr(10).join(lines[: case.made])}\ntold_of = [read(layer, {names!r})]\n"
        f"try:\n{called}except Exception:\n    pass\n"
        f"else:\n    told_of.append(read(layer, {names!r}))\n{TELLING}"
    )


def wrong_attributes(real: RealKeras, cases: Sequence[Case], known: Counter[str]) -> Iterator[str]:
    """What we say of attributes that is not so; `known` counts the compared ones by name."""
    keras = KerasVersion(real.version)
    ours = [(case, found) for case in cases if (found := known_attributes(case, keras))]
    programs = [asking(case, list(found[0])) for case, found in ours]
    for (case, found), outcome in zip(ours, real.ask(programs, together=50), strict=True):
        if outcome.raised is None or outcome.raised.type != "SystemExit":
            continue
        told: list[dict[str, Any]] = json.loads(outcome.raised.message)
        for when, mine, theirs in zip(("made", "called"), found, told, strict=False):
            for name, value in mine.items():
                if value == UNKNOWN:
                    continue
                known[name] += 1
                if json.dumps(value) != json.dumps(theirs[name]):
                    yield f"{case.text}{name} when {when}: Keras {theirs[name]}, we {value}"


def known_attributes(case: Case, keras: KerasVersion) -> list[dict[str, Any]]:
    """What we say of the attributes when the layer is made, and when it is called."""
    lines = case.text.splitlines(keepends=True)
    texts = ("".join(lines[: case.made]), case.text)
    layers = [interpret(Document.from_text(text), keras).variables.get("layer") for text in texts]
    return [
        {name: told(of_layer(layer, name, keras)) for name in (*COMMON, *layer.arguments)}
        for layer in layers
        if isinstance(layer, Layer)
    ]


def told(value: Value) -> Any:
    """A value of ours as the real Keras tells its own."""
    match value:
        case None | bool() | int() | float() | str():
            return value
        case tuple():
            return {"tuple": [told(each) for each in value]}
        case ListValue():
            return {"list": [told(each) for each in value.items]}
        case DictValue():
            return {"dict": [[told(key), told(each)] for key, each in value.items.items()]}
        case Layer():
            return {"layer": value.class_name}
        case LibraryName():
            return {"function": value.path.rpartition(".")[2]}
        case FunctionValue():
            return {"function": value.name}
        case Unknown():
            return UNKNOWN
        case _:
            return {"object": type(value).__name__}
