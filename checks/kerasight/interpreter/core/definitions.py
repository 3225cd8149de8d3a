"""Functions and classes that the program defines, and what is noted of each."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from kerasight.values.objects import ClassValue, FunctionValue, Value

if TYPE_CHECKING:
    from kerasight.interpreter.calls.bodies import FunctionFacts
    from kerasight.values.contracts import GivenArray

GivenArguments: TypeAlias = tuple[tuple[Value, ...], dict[str, Value], str]
"""Positional arguments, keywords, and why there may be others."""


@dataclass(eq=False, slots=True, repr=False)
class Definitions:
    """The functions, classes and models of the program."""

    uncalled: dict[int, FunctionValue] = field(default_factory=dict)
    """The functions of the inspected file that were not called yet, by the id of their node."""

    facts: dict[int, FunctionFacts] = field(default_factory=dict)
    """The facts of functions that were called, by the id of their node."""

    given: Mapping[ast.AST, tuple[GivenArray, ...]] = field(default_factory=dict)
    """The return values of functions that are not run, by their node."""

    classes: list[ClassValue] = field(default_factory=list)

    first_arguments: dict[int, GivenArguments] = field(default_factory=dict)
    """The arguments of the first instance of each class of layers, by the id of the class."""

    model_names: dict[int, str] = field(default_factory=dict)
    """The variable at the top of the file that each model was last bound to, by its id."""
