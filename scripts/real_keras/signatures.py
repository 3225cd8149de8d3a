"""The parameters of a constructor, function or method, and the keywords of its `**kwargs`."""

from __future__ import annotations

import inspect
import math
import re
import types
from collections.abc import Callable
from importlib import import_module
from typing import Any

from real_keras.making import named_parameters, sample_arguments

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
    own = names_of(parameters(member.__init__))
    candidates = {**BASE_CANDIDATES, ANY_KEYWORD: None}
    if path.startswith("keras.optimizers."):
        candidates |= OPTIMIZER_CANDIDATES
    certain = True
    try:
        arguments = sample_arguments(path, member, keras)
        member(**arguments)
    except Exception:  # needs jax, torch or a saved model: use the keywords of every layer
        member, arguments, certain = keras.layers.Layer, {}, False
    for base in member.__mro__:
        if "__init__" in vars(base) and base.__module__.startswith(keras.__name__):
            for name in POPPED.findall(inspect.getsource(base.__init__)):
                candidates.setdefault(name, None)
            for parameter in named_parameters(base.__init__)[1:]:
                default = parameter.default
                candidates.setdefault(
                    parameter.name, None if default is parameter.empty else default
                )
    reached = {
        name
        for name, value in candidates.items()
        if name not in own and accepts(member, arguments, {name: value})
    }
    return sorted(reached if certain else {*reached, ANY_KEYWORD})


def parameters(function: Callable[..., Any]) -> list[Any]:
    """The parameters in order: a name, a name with its default, and `*`, `*args`, `**kwargs`."""
    found: list[Any] = []
    for parameter in inspect.signature(function).parameters.values():
        marks = [each for each in found if isinstance(each, str) and each.startswith("*")]
        if parameter.kind is parameter.VAR_POSITIONAL:
            found.append(f"*{parameter.name}")
        elif parameter.kind is parameter.VAR_KEYWORD:
            found.append(f"**{parameter.name}")
        else:
            if parameter.kind is parameter.KEYWORD_ONLY and not marks:
                found.append("*")
            is_required = parameter.default is parameter.empty
            entry = [parameter.name, literal(parameter.default)]
            found.append(parameter.name if is_required else entry)
    return found


def takes_any_keyword(found: list[Any]) -> bool:
    """Whether there is a `**kwargs` among parameters."""
    return isinstance(found[-1], str) and found[-1].startswith("**") if found else False


def describe(path: str, member: Any, keras: types.ModuleType) -> dict[str, Any]:
    """The signature of one class or function: its parameters, and what its `**kwargs` takes."""
    if path == "keras.models.Model":
        source = "src.models.functional" if hasattr(keras, "ops") else "src.engine.functional"
        functional = import_module(f"{keras.__name__}.{source}").Functional
        found = parameters(functional.__init__)[1:]
        # Its `__new__` takes what its constructor does not.
        takes_it = any(each[0] == "trainable" for each in found if isinstance(each, list))
        return {"parameters": found, "base_keywords": [] if takes_it else ["trainable"]}
    if inspect.isclass(member):
        found = parameters(member.__init__)[1:]
        reached = base_keywords(path, member, keras) if takes_any_keyword(found) else []
        return {"parameters": found, "base_keywords": reached}
    found = parameters(member)
    if not takes_any_keyword(found):
        return {"parameters": found, "base_keywords": []}
    popped = {*POPPED.findall(inspect.getsource(member))}
    return {"parameters": found, "base_keywords": sorted(popped - {*names_of(found)})}


def names_of(found: list[Any]) -> list[str]:
    """The names of parameters."""
    return [each if isinstance(each, str) else each[0] for each in found]


def taking_more(described: dict[str, Any], constructor: Callable[..., Any]) -> dict[str, Any]:
    """The signature with the arguments of a decorator of the constructor (`mesh`)."""
    if hasattr(constructor, "__wrapped__"):
        if not takes_any_keyword(described["parameters"]):
            described["parameters"].append("**kwargs")
        described["base_keywords"] = sorted({*described["base_keywords"], "mesh"})
    return described


def handing_on(described: dict[str, Any]) -> dict[str, Any]:
    """A function that takes nothing out of its `**kwargs` passes them on: any may be valid."""
    if takes_any_keyword(described["parameters"]) and not described["base_keywords"]:
        described["base_keywords"] = [ANY_KEYWORD]
    return described


def method(member: Callable[..., Any]) -> dict[str, Any]:
    """The signature of a method of a model, without `self`."""
    found = parameters(member)[1:]
    return {"parameters": found, "base_keywords": [ANY_KEYWORD] if takes_any_keyword(found) else []}


def as_entry(described: dict[str, Any]) -> dict[str, Any]:
    """A signature as the files hold it: the keywords in one string, if there are any."""
    keywords = " ".join(described["base_keywords"])
    return {"parameters": described["parameters"]} | (
        {"base_keywords": keywords} if keywords else {}
    )
