"""Members that a program reads of objects of Keras, and that their class does not have."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from kerasight.facts.classes import class_facts
from kerasight.values.findings import Edit, Position, Span
from kerasight.values.keras import Layer, Model
from kerasight.values.training import KerasObject
from kerasight.values.versions import MemberMissing

if TYPE_CHECKING:
    from kerasight.apis.context import Context

REPLACED: Final = {
    "get_input_at": "Keep the tensor that the layer is called on in a variable.",
    "get_output_at": "Keep the tensor that the call of the layer returns in a variable.",
    "input_shape": "Use `.input.shape`.",
    "output_shape": "Use `.output.shape`.",
    "reset_states": "Call `reset_states()` of each recurrent layer: `for layer in model.layers`.",
}
"""What Keras 3 has in the place of members of Keras 2."""

RENAMED: Final = {"lr": "learning_rate"}

FUNCTIONAL: Final = frozenset(
    "input_names input_shape operations output_names output_shape".split()
)
"""Members of a model of a graph that `keras.Model` lacks: its class is not public."""

SET_BY_OTHERS: Final = frozenset({"history", "stop_training"})
"""Members that callbacks give to a model."""


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
    known = class_facts(_path(value), context.keras)
    if known is None or known.is_open or known.member(name) is not None:
        return
    close = RENAMED.get(name)
    if close is None or known.member(close) is None:
        public = [each for each in known.members if not each.startswith("_")]
        close = next(iter(get_close_matches(name, sorted(public), n=1, cutoff=0.8)), None)
    place = Span(Position(span.end.line, span.end.column - len(name)), span.end, span.elsewhere)
    instead = REPLACED.get(name) if context.keras.is_3 else None
    context.record(
        MemberMissing(
            context.at(place, context.calls.led_here()),
            class_name=value.class_name,
            member=name,
            instead=instead,
            suggestion=None if instead else close,
            correction=None if instead or close is None else Edit(place, close),
        )
    )


def _path(value: Layer | KerasObject) -> str:
    if isinstance(value, KerasObject):
        return value.path
    if isinstance(value, Model):
        return "keras.Sequential" if value.is_sequential else "keras.Model"
    return f"keras.layers.{value.class_name}"
