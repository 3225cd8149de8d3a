"""Which arguments the constructor of a layer refuses, by its signature and by their values.

Only what the real Keras of that version surely refuses is told: `tests/oracle/test_arguments.py`
holds every refusal against the real constructors.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kerasight.apis import signatures

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.signatures import Signature
    from kerasight.values.objects import Value


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a constructor raises: which argument, what is wrong with it, what to write instead.

    `key` is the argument as the call writes it, None when it is missing there; `by_name` tells
    that the value is a string which the program itself could have registered.
    """

    argument: str
    reason: str
    suggestion: str | None
    key: int | str | None
    by_name: bool = False


def refusal(class_name: str, call: Call, arguments: dict[str, Value], keras: int) -> Refusal | None:
    """The first thing that the constructor of `keras.layers.CLASS_NAME` refuses, if any.

    `arguments` are those of the call with the defaults filled in.
    """
    from kerasight.apis.keras.argument_values import refused_value

    signature = signatures.signature(f"keras.layers.{class_name}", keras)
    if signature is None or call.open:
        return None
    found = refused_by_signature(signature, call, keras)
    if found is not None:
        return found
    given = dict(zip(signature.positional, range(len(call.positional)), strict=False))
    keys: dict[str, int | str] = {**given, **{name: name for name in call.keywords}}
    for name, key in keys.items():
        refused = refused_value(class_name, name, arguments, keras)
        if refused is not None:
            return Refusal(name, refused.reason, refused.suggestion, key, refused.by_name)
    return None


def refused_by_signature(signature: Signature, call: Call, keras: int) -> Refusal | None:
    """What Python itself, or the base layer, refuses: Keras never looks at the values."""
    accepted = {*signature.names, *(signature.base_keywords if signature.var_keyword else ())}
    for name in call.keywords:
        if name not in accepted and signatures.ANY_KEYWORD not in accepted:
            reason = f"is not known to Keras {keras}"
            return Refusal(name, reason, closest(name, accepted), name)
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


def closest(name: str, names: set[str] | frozenset[str] | tuple[str, ...]) -> str | None:
    """The name that was probably meant, None when none is near."""
    from difflib import get_close_matches

    lowered = {each.lower(): each for each in sorted(names)}
    found = get_close_matches(name.lower(), lowered, n=1, cutoff=0.7)
    return lowered[found[0]] if found else None
