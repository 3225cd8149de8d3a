"""Arguments that the constructor of a layer rejects, by its signature and their values.

Only what the real Keras of that version certainly rejects is reported:
`tests/oracle/library/test_arguments.py` compares with the real constructors.
"""

# ruff: noqa: PLC0415 - a constructor that refuses nothing loads no words to say so

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kerasight import facts
from kerasight.apis.keras.arguments.closest import closest
from kerasight.apis.keras.arguments.refused_values import refused_together, refused_value
from kerasight.apis.keras.layers import spec_of
from kerasight.values.findings import Edit, Position, Span
from kerasight.values.keras_version import KerasVersion

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.facts import Signature
    from kerasight.values.objects import Value
    from kerasight.values.written_text import WrittenText


SURE = 0.8
"""How similar (`difflib`) an unknown name is to the one that was certainly meant: `kernal_size`,
but not `batch_input_shape`, which Keras 3 does not have."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a constructor raises: the argument, what is wrong with it, what to write instead."""

    argument: str
    reason: str
    suggestion: str | None

    key: int | str | None
    """The argument in the call, None if it is missing."""

    by_name: bool = False
    """Whether it is a string that the program could have registered."""

    is_name: bool = False
    """Whether no argument has that name."""


def refusal(
    class_name: str, call: Call, arguments: dict[str, Value], keras: KerasVersion
) -> Refusal | None:
    """The first argument that the constructor of `keras.layers.CLASS_NAME` rejects, if any.

    `arguments` are those of the call with the defaults filled in.
    """
    signature = facts.signature(f"keras.layers.{class_name}", keras)
    if signature is None or call.open:
        return None
    found = refused_by_signature(signature, call, keras)
    if found is not None:
        return found
    spec = spec_of(class_name)
    given = dict(zip(signature.positional, range(len(call.positional)), strict=False))
    keys: dict[str, int | str] = {**given, **{name: name for name in call.keywords}}
    for name, key in keys.items():
        refused = refused_value(spec, name, arguments, keras)
        if refused is not None:
            return Refusal(name, refused.reason, refused.suggestion, key, refused.by_name)
    inner = spec.refused_layer(arguments, keras)
    if inner is not None:
        return Refusal(*inner, keys.get(inner.argument))
    both = refused_together(spec, arguments, keras)
    return None if both is None else Refusal(*both, None, keys.get(both[0]))


def correction(found: Refusal, call: Call, text: WrittenText) -> Edit | None:
    """The edit that writes what was certainly meant, or removes a useless argument.

    `text` is that of the inspected file.
    """
    name = str(found.key)
    if found.is_name and name in DROPPED:
        whole = name in call.names and call.written is not None
        return text.without_argument(call.spans, call.names, name) if whole else None
    if found.suggestion is None or found.key is None:
        return None
    if found.is_name:
        place = call.names.get(name)
        is_renamed = RENAMED.get(name) == found.suggestion
        is_same = is_renamed or _nearness(name, found.suggestion) >= SURE
        is_sure = is_same and name not in OTHER_UNITS
        return Edit(place, found.suggestion) if place is not None and is_sure else None
    key = found.key
    value = call.keywords[key] if isinstance(key, str) else call.positional[key]
    span = call.spans.get(key)
    meant = found.suggestion[1:-1]
    if span is None or not isinstance(value, str) or repr(meant) != found.suggestion:
        return None
    line, column = span.start
    if span not in call.constants or span.end != (line, column + len(value) + 2):
        # A string with a prefix or an escape, or in parts: its text is not its value.
        return None
    inside = Position(line, column + 1), Position(line, span.end.column - 1)
    return Edit(Span(*inside, span.elsewhere), meant)


def _nearness(one: str, other: str) -> float:
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one.lower(), other.lower()).ratio()


RENAMED = {
    "border_mode": "padding",
    "init": "kernel_initializer",
    "inner_activation": "recurrent_activation",
    "lr": "learning_rate",
    "nb_epoch": "epochs",
    "nb_filter": "filters",
    "output_dim": "units",
    "p": "rate",
    "samples_per_epoch": "steps_per_epoch",
    "strides_length": "strides",
    "subsample": "strides",
    "W_regularizer": "kernel_regularizer",
}
"""Arguments of earlier versions of Keras and their new names."""

OTHER_UNITS = frozenset({"samples_per_epoch"})
"""Those whose values have another meaning under the new name."""

DROPPED = frozenset(
    {"max_queue_size", "save_traces", "use_multiprocessing", "workers", "write_grads"}
)
"""Removed arguments that do not affect the computation."""


def refused_by_signature(signature: Signature, call: Call, keras: KerasVersion) -> Refusal | None:
    """What Python or the base layer rejects: Keras never looks at the values."""
    accepted = signature.accepted
    for name in call.keywords:
        if name not in accepted and facts.ANY_KEYWORD not in accepted:
            reason = f"is not known to Keras {keras}"
            given = {*signature.positional[: len(call.positional)], *call.keywords}
            free = accepted - given
            meant = RENAMED.get(name)
            suggestion = meant if meant in free else closest(name, free)
            suggestion = None if name in DROPPED else suggestion
            return Refusal(name, reason, suggestion, name, is_name=True)
    taken = len(signature.positional)
    if len(call.positional) > taken:
        reason = f"is one too many: only {taken} arguments may be given by position"
        return Refusal(f"number {taken + 1}", reason, None, taken)
    for name in signature.positional[: len(call.positional)]:
        if name in call.keywords:
            return Refusal(name, "is given twice, by position and by name", None, name)
    given = {*signature.positional[: len(call.positional)], *call.keywords}
    for name in signature.names:
        if name not in given and name not in signature.defaults:
            return Refusal(name, "is missing", None, None)
    return None
