"""The parameters of a constructor, function or method, and the keywords of its `**kwargs`."""

from __future__ import annotations

import inspect
import math
import re
import types
from collections.abc import Callable
from importlib import import_module
from typing import Any

from real_keras.making import sample_value

BASE_CANDIDATES: dict[str, Any] = {
    "activity_regularizer": None,
    "autocast": True,
    "batch_input_shape": (None, 3),
    "batch_size": 2,
    "dtype": "float32",
    "dynamic": False,
    "implementation": 1,
    "input_dim": 3,
    "input_shape": (3,),
    "name": "a_name",
    "trainable": True,
    "weights": None,
}
"""Every keyword of the base layer of either version, with a harmless value."""

OPTIMIZER_CANDIDATES: dict[str, Any] = {"decay": 0.1, "lr": 0.1}
"""Old arguments of optimizers that some versions still accept."""

ANY_KEYWORD = "any_keyword_at_all"
"""Represents every keyword: a class that accepts it accepts anything."""

REFUSALS = re.compile(
    r"unrecognized keyword|unexpected keyword|not understood|multiple values|"
    r"not valid, the following|invalid keyword|unrecognized arg|not recognized|"
    r"is deprecated in the new|not a valid argument",
    re.IGNORECASE,
)

POPPED = re.compile(r"""kwargs\.(?:pop|get)\(\s*["'](\w+)["']""")


def literal(value: Any) -> Any:
    """A default as JSON: itself, `{"tuple": [...]}`, or `{"repr": "..."}`."""
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float) and math.isfinite(value):
        return value
    if isinstance(value, tuple):
        return {"tuple": [literal(item) for item in value]}
    if isinstance(value, list):
        return [literal(item) for item in value]
    text = re.sub(r" at 0x[0-9a-f]+", "", repr(value))
    return {"repr": text}


def accepts(make: Callable[..., Any], arguments: dict[str, Any], extra: dict[str, Any]) -> bool:
    """Whether `make` accepts the keywords `extra`; an error about a value counts as acceptance."""
    try:
        make(**{**arguments, **extra})
    except Exception as problem:
        return not REFUSALS.search(str(problem))
    return True


def base_keywords(path: str, member: Any, keras: types.ModuleType) -> list[str]:
    """The keywords of `**kwargs` that the real class accepts, found by trying each one.

    `ANY_KEYWORD` is among them if the class accepts any keyword, or cannot be made here.
    """
    parameters = inspect.signature(member.__init__).parameters
    required = [
        parameter.name
        for parameter in list(parameters.values())[1:]
        if parameter.default is parameter.empty
        and parameter.kind not in (parameter.VAR_KEYWORD, parameter.VAR_POSITIONAL)
    ]
    candidates = {**BASE_CANDIDATES, ANY_KEYWORD: None}
    if path.startswith("keras.optimizers."):
        candidates |= OPTIMIZER_CANDIDATES
    certain = True
    try:
        arguments = {name: sample_value(name, keras, path) for name in required}
        if "batch_shape" in parameters:
            arguments["shape"] = (3,)
        member(**arguments)
    except Exception:  # needs jax, torch or a saved model: use the keywords of every layer
        member, arguments, certain = keras.layers.Layer, {}, False
    for base in member.__mro__:
        if "__init__" in vars(base) and base.__module__.startswith(keras.__name__):
            for name in POPPED.findall(inspect.getsource(base.__init__)):
                candidates.setdefault(name, None)
            for parameter in list(inspect.signature(base.__init__).parameters.values())[1:]:
                if parameter.kind not in (parameter.VAR_KEYWORD, parameter.VAR_POSITIONAL):
                    default = parameter.default
                    candidates.setdefault(
                        parameter.name, None if default is parameter.empty else default
                    )
    reached = {
        name
        for name, value in candidates.items()
        if name not in parameters and accepts(member, arguments, {name: value})
    }
    return sorted(reached if certain else {*reached, ANY_KEYWORD})


def describe(path: str, member: Any, keras: types.ModuleType) -> dict[str, Any]:
    """The signature of one layer, model class or function."""
    is_class = inspect.isclass(member)
    if path == "keras.models.Model":
        source = "src.models.functional" if hasattr(keras, "ops") else "src.engine.functional"
        target = import_module(f"{keras.__name__}.{source}").Functional.__init__
    else:
        target = member.__init__ if is_class else member
    parameters = list(inspect.signature(target).parameters.values())[1 if is_class else 0 :]
    var_keyword = any(parameter.kind is parameter.VAR_KEYWORD for parameter in parameters)
    named = [
        parameter
        for parameter in parameters
        if parameter.kind not in (parameter.VAR_KEYWORD, parameter.VAR_POSITIONAL)
    ]
    if path == "keras.models.Model":
        reached = [] if any(parameter.name == "trainable" for parameter in named) else ["trainable"]
    elif is_class and var_keyword:
        reached = base_keywords(path, member, keras)
    elif var_keyword:
        reached = sorted(set(POPPED.findall(inspect.getsource(member))) - {p.name for p in named})
    else:
        reached = []
    return {
        "parameters": [
            [parameter.name]
            if parameter.default is parameter.empty
            else [parameter.name, literal(parameter.default)]
            for parameter in named
        ],
        "keyword_only": [
            parameter.name for parameter in named if parameter.kind is parameter.KEYWORD_ONLY
        ],
        "var_keyword": var_keyword,
        "base_keywords": reached,
    }


def taking_more(described: dict[str, Any], constructor: Callable[..., Any]) -> dict[str, Any]:
    """The signature with the arguments of a decorator of the constructor (`mesh`)."""
    if hasattr(constructor, "__wrapped__"):
        described["var_keyword"] = True
        described["base_keywords"] = sorted({*described["base_keywords"], "mesh"})
    return described


def handing_on(described: dict[str, Any]) -> dict[str, Any]:
    """A function that takes nothing out of its `**kwargs` passes them on: any may be valid."""
    if described["var_keyword"] and not described["base_keywords"]:
        described["base_keywords"] = [ANY_KEYWORD]
    return described


def method(member: Callable[..., Any], keras: types.ModuleType) -> dict[str, Any]:
    """The signature of a method of a model, without `self`."""
    described = describe("", member, keras)
    described["parameters"] = described["parameters"][1:]
    if described["var_keyword"]:
        described["base_keywords"] = [ANY_KEYWORD]
    return described
