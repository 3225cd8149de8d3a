"""Arguments that the constructor of a layer rejects, by its signature and their values.

Only what the real Keras of that version certainly rejects is reported:
`tests/oracle/library/test_arguments.py` compares with the real constructors.
"""

# ruff: noqa: PLC0415 - a constructor that refuses nothing loads no words to say so

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from kerasight import facts
from kerasight.apis.keras.arguments.closest import closest
from kerasight.apis.keras.arguments.refused_values import refused_together, refused_value
from kerasight.apis.keras.layers import spec_of
from kerasight.values.findings import Edit
from kerasight.values.keras_version import KerasVersion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.facts import Signature
    from kerasight.values.objects import Value


SURE = 0.8
"""How similar (`difflib`) an unknown name is to the one that was certainly meant: `kernal_size`,
but not `batch_input_shape`, which Keras 3 does not have."""


class Refusal(NamedTuple):
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


MOST_REFUSED = 4
"""How many refusals of one call are told."""


def all_refusals(
    path: str,
    call: Call,
    keras: KerasVersion,
    refused: Callable[[Call], Refusal | None],
) -> Iterator[tuple[Refusal, Call]]:
    """What `refused` finds in a call, and in what the call means without a wrong name.

    Each with the call that it is found in. Keras raises for the first; the others are what it
    raises for when that is right.
    """
    signature = facts.signature(path, keras)
    for number in range(MOST_REFUSED):
        found = refused(call)
        if found is None or (number and found.key is None):
            return
        yield found, call
        if not found.is_name or signature is None:
            return
        call = _without_wrong_name(path, found, call, signature)


def _without_wrong_name(path: str, found: Refusal, call: Call, signature: Signature) -> Call:
    """The call as it is meant; without the argument of a wrong name if that is not certain."""
    from kerasight.apis.keras.versions.earlier_calls import as_meant

    meant = as_meant(path, call, signature)
    if meant is not None:
        return meant
    name, other = found.argument, found.suggestion
    is_sure = other is not None and _nearness(name, other) >= SURE and other not in call.keywords
    names = {each: each for each in call.keywords if each != name}
    if is_sure and other is not None:
        names[name] = other
    places: dict[int | str, int | str] = {index: index for index in range(len(call.positional))}
    places.update(names)
    return replace(
        call,
        keywords={new: call.keywords[old] for old, new in names.items()},
        spans={new: call.spans[old] for old, new in places.items() if old in call.spans},
        element_spans={
            new: call.element_spans[old] for old, new in places.items() if old in call.element_spans
        },
        names={new: call.names[old] for old, new in names.items() if old in call.names},
    )


def correction(found: Refusal, path: str, call: Call, context: Context) -> tuple[Edit, ...]:
    """The edits that write what was certainly meant, or remove a useless argument; else none.

    A call of an earlier version of Keras gets all of its arguments as they are given now.
    """
    text = context.source.text
    if found.is_name:
        return _other_name(found, path, call, context)
    if found.suggestion is None or found.key is None:
        return ()
    key = found.key
    value = call.keywords[key] if isinstance(key, str) else call.positional[key]
    span = call.spans.get(key)
    meant = found.suggestion[1:-1]
    if span is None or not isinstance(value, str) or repr(meant) != found.suggestion:
        return ()
    written = text.string(span, value) if span in call.constants else None
    return () if written is None else (written.replaced(meant),)


def _other_name(found: Refusal, path: str, call: Call, context: Context) -> tuple[Edit, ...]:
    from kerasight.apis.keras.versions.earlier_calls import may_rename, rewritten
    from kerasight.apis.keras.versions.earlier_forms import RENAMED

    signature = facts.signature(path, context.keras)
    if signature is None:
        return ()
    edits = rewritten(path, call, signature, context.source.text)
    if edits is not None:
        return edits
    name, other = str(found.key), found.suggestion
    place = call.names.get(name)
    if other is None or place is None or not may_rename(path, call, signature, name, other):
        return ()
    is_sure = RENAMED.get(name) == other or _nearness(name, other) >= SURE
    return (Edit(place, other),) if is_sure else ()


def _nearness(one: str, other: str) -> float:
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one.lower(), other.lower()).ratio()


def refused_by_signature(signature: Signature, call: Call, keras: KerasVersion) -> Refusal | None:
    """What Python or the base layer rejects: Keras never looks at the values."""
    accepted = signature.accepted
    for name in call.keywords:
        if name not in accepted and facts.ANY_KEYWORD not in accepted:
            from kerasight.apis.keras.versions.earlier_forms import RENAMED, WITHOUT_EFFECT

            reason = f"is not known to Keras {keras}"
            given = {*signature.positional[: len(call.positional)], *call.keywords}
            free = accepted - given
            meant = RENAMED.get(name)
            suggestion = meant if meant in free else closest(name, free)
            suggestion = None if name in WITHOUT_EFFECT else suggestion
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
