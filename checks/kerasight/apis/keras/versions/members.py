"""Members that a program reads of objects and modules of Keras, and that these do not have."""

# ruff: noqa: PLC0415 - names of modules need no facts of classes

from __future__ import annotations

import ast
from difflib import get_close_matches
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from kerasight.apis.keras.versions.backend_functions import BACKEND, WORDS
from kerasight.facts.functions import module_names
from kerasight.facts.removals import NAMESPACES
from kerasight.values.backends.features import TORCH_MEMBERS
from kerasight.values.findings import Edit, Position, Span
from kerasight.values.keras import Layer, Model
from kerasight.values.training import KerasObject
from kerasight.values.versions import MemberMissing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kerasight.apis.context import Context
    from kerasight.values.imports import ImportedNames

REPLACED: Final = {
    "get_input_at": "Keep the tensor that the layer is called on in a variable.",
    "get_output_at": "Keep the tensor that the call of the layer returns in a variable.",
    "input_shape": "Use `.input.shape`.",
    "output_shape": "Use `.output.shape`.",
    "reset_states": "Call `reset_states()` of each recurrent layer: `for layer in model.layers`.",
}
"""What Keras 3 has in the place of members of Keras 2."""

OF_TORCH: Final = (
    "Only with PyTorch as the backend of Keras are layers and models a `torch.nn.Module`: set "
    '`KERAS_BACKEND` to `"torch"` before Keras is imported.'
)

RENAMED: Final = {"lr": "learning_rate"}

FUNCTIONAL: Final = frozenset(
    "input_names input_shape operations output_names output_shape".split()
)
"""Members of a model of a graph that `keras.Model` lacks: its class is not public."""

SET_BY_OTHERS: Final = frozenset({"history", "stop_training"})
"""Members that callbacks give to a model."""

OF_TENSOR: Final = {
    "T": "Use `keras.ops.transpose(x)`.",
    "get_shape": "Use `x.shape`.",
    "numpy": "A symbolic tensor has no values before the model is fed: "
    "call `model.predict` with data.",
    "set_shape": "Declare the shape in `keras.Input`, or use `keras.layers.Reshape`.",
}
"""What to do in the place of members of TensorFlow's tensors."""

OF_SHAPE: Final = {
    "as_list": "The shape of a tensor is a tuple now: use `list(x.shape)`.",
    "dims": "The shape of a tensor is a tuple now: leave out `.dims`.",
    "ndims": "The shape of a tensor is a tuple now: use `len(x.shape)`.",
    "num_elements": "The shape of a tensor is a tuple now: use `math.prod(x.shape)`.",
    "rank": "The shape of a tensor is a tuple now: use `len(x.shape)`.",
}
"""What to do in the place of members of TensorFlow's shapes."""

NOT_LISTED: Final = frozenset({"api", "legacy", "saving", "src"})
"""Private modules that are there, and one that only `keras` has."""

WAYS_AROUND: Final = frozenset({"setattr", "vars", "exec", "eval"})
"""Functions that set attributes of objects without naming them."""


class Missing(NamedTuple):
    """A name that is missing."""

    close: str | None
    """One that is there and similar."""

    instead: str | None = None
    """What to do, as a sentence."""


def report_missing_member(
    context: Context, value: Layer | KerasObject, name: str, span: Span
) -> None:
    """Record an access to a member that no object of the class has; `span` is that of the access.

    The class is that of Keras: objects of custom classes may have any member.
    """
    if name.startswith("_") or name in SET_BY_OTHERS:
        return
    if isinstance(value, Model) and value.is_functional and name in FUNCTIONAL:
        return
    of_torch = isinstance(value, Layer) and name in TORCH_MEMBERS
    if of_torch and is_of_torch(context, name):
        return
    from kerasight.facts.classes import class_facts

    known = class_facts(path_of(value), context.keras)
    if known is None or known.is_open or known.member(name) is not None:
        return
    if of_torch and context.keras.is_3:
        record_missing(
            context, value.class_name, name, last_word(span, name), Missing(None, OF_TORCH)
        )
        return
    close = RENAMED.get(name)
    if close is None or known.member(close) is None:
        close = _closest(name, known.members)
    word = last_word(span, name)
    missing = Missing(close, REPLACED.get(name) if context.keras.is_3 else None)
    edits = (Edit(word, close),) if close else ()
    record_missing(context, value.class_name, name, word, missing, edits)


def is_of_torch(context: Context, name: str) -> bool:
    """Whether layers and models have a member from `torch.nn.Module`: on PyTorch alone."""
    return context.keras.backend == "torch" and name in TORCH_MEMBERS


def report_missing_in_tensor(context: Context, name: str, span: Span, *, of_shape: bool) -> None:
    """Record a member that a symbolic tensor of Keras 3 lacks, or that its shape, a tuple, lacks.

    `span` is that of the access.
    """
    if name.startswith("_"):
        return
    word = last_word(span, name)
    if of_shape:
        if not hasattr(tuple, name):
            missing = Missing(None, OF_SHAPE.get(name, "The shape of a tensor is a tuple now."))
            record_missing(context, "tuple", name, word, missing)
        return
    from kerasight.facts.classes import class_facts

    known = class_facts("keras.KerasTensor", context.keras)
    if known is not None and known.member(name) is None:
        missing = Missing(_closest(name, known.members), OF_TENSOR.get(name))
        edits = (Edit(word, missing.close),) if missing.close else ()
        record_missing(context, "KerasTensor", name, word, missing, edits)


def missing_in_module(path: str, root: str, name: str, context: Context) -> Missing | None:
    """What is missing if the module of a canonical path has no such name; None if it has.

    `root` is the package that the program has the module from. What other packages of Keras 2 had
    than the last one is not known.
    """
    is_known = root == "tf_keras" if context.keras.is_2 else root in NAMESPACES
    if not is_known or name.startswith("_") or name in NOT_LISTED or name == "*":
        return None
    within = ("keras" if context.keras.is_2 else root) + path.removeprefix("keras")
    there = module_names(within, context.keras)
    if there is None or name in there:
        return None
    instead = WORDS.get(name) if path == BACKEND and context.keras.is_3 else None
    return Missing(None if instead else _closest(name, there), instead)


def record_missing(
    context: Context,
    owner: str,
    name: str,
    span: Span,
    missing: Missing,
    correction: tuple[Edit, ...] = (),
) -> None:
    """Record that `owner`, a class or a module, has no `name`; `span` is where it is named."""
    context.record(
        MemberMissing(
            context.at(span, context.calls.led_here()),
            owner=owner,
            member=name,
            instead=missing.instead,
            suggestion=None if missing.instead else missing.close,
            correction=() if missing.instead else correction,
        )
    )


def is_set(context: Context, name: str) -> bool:
    """Whether the file may set an attribute of this name, in any notation, or asks for it."""
    source = context.source
    return source.of_all(partial(_is_named, source.imports, name))


def last_word(span: Span, word: str) -> Span:
    """The place of a word at the end of a span."""
    return span._replace(start=Position(span.end.line, span.end.column - len(word)))


def _closest(name: str, there: Iterable[str]) -> str | None:
    public = sorted(each for each in there if not each.startswith("_"))
    return next(iter(get_close_matches(name, public, n=1, cutoff=0.8)), None)


def _is_named(source: ImportedNames, name: str) -> bool:
    for node in ast.walk(source.tree):
        match node:
            case ast.Attribute(attr="__dict__" | "__setattr__"):
                return True
            case ast.Attribute(attr=attribute, ctx=ast.Store() | ast.Del()) if attribute == name:
                return True
            case ast.Name(id=function) if function in WAYS_AROUND:
                return True
            case ast.Constant(value=text) if text == name:
                return True
    return False


def path_of(value: Layer | KerasObject) -> str:
    """The canonical path of the class of Keras that an object has."""
    if isinstance(value, KerasObject):
        return value.path
    if isinstance(value, Model):
        return "keras.Sequential" if value.is_sequential else "keras.Model"
    return f"keras.layers.{value.class_name}"
