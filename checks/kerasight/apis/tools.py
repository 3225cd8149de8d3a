"""What learns from data or makes it: scalers, tokenizers, generators of random numbers."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar

from kerasight.apis.behaviour import Behaviour, behaves
from kerasight.apis.index import METHOD_MODULES
from kerasight.apis.registry import names_of
from kerasight.values.data import Tool
from kerasight.values.objects import BoundMethod, Unknown, Value

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span

ToolMethod: TypeAlias = "Callable[[Context, Tool, str, Call], Value]"

AnyMethod = TypeVar("AnyMethod", bound=ToolMethod)

METHODS: dict[str, ToolMethod] = {}
"""What calls the methods of tools, by the path of their class; of the imported modules."""


def methods_of(*paths: str) -> Callable[[AnyMethod], AnyMethod]:
    """Register what calls the methods of tools of these classes; `sklearn.*` is any other class."""

    def register(function: AnyMethod) -> AnyMethod:
        METHODS.update(dict.fromkeys(paths, function))
        return function

    return register


LEARNED: Final = frozenset(
    """batch_size class_indices classes filenames image_shape index_word labels n num_classes
    samples word_counts word_docs word_index""".split()
)
"""Attributes that loaders and tokenizers learn from the disk or from texts."""


def is_learned(name: str) -> bool:
    """Whether an attribute of a tool or loader is there when the program has run."""
    return name.endswith("_") or name in LEARNED


class ToolBehaviour(Behaviour[Tool]):
    """Objects of classes that are known by their path."""

    def attribute(self, value: Tool, name: str) -> Value:
        """`tool.name`."""
        if is_learned(name):
            return Unknown(f"'{name}', which only a run of the program knows")
        return BoundMethod(value, name)

    def call_method(self, context: Context, target: Tool, name: str, call: Call) -> Value:
        """`tool.name(...)`."""
        for each in names_of(target.path):
            module = METHOD_MODULES.get(each)
            if module is not None and not call.open:
                import_module(f"kerasight.apis.{module}")
                return METHODS[each](context, target, name, call)
        return Unknown(f"the result of '{name}'")

    def item(self, value: Tool, index: Value, span: Span) -> Value:  # noqa: ARG002
        """`tool[index]`."""
        return Unknown("an element of what is no table")


behaves(Tool, ToolBehaviour())
