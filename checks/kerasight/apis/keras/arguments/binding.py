"""The arguments of a call by the names of the signature."""

# ruff: noqa: PLC0415 - few calls are of an earlier version

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight import facts
from kerasight.values.objects import Unknown, Value

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.values.keras_version import KerasVersion


def bind(path: str, call: Call, keras: KerasVersion) -> dict[str, Value]:
    """The arguments of a constructor by name, with the defaults filled in.

    Those of an earlier version of Keras are under their current names, if what they mean is
    certain.
    """
    signature = facts.signature(path, keras) or facts.signature(path, keras.other)
    if signature is None:
        return dict(call.keywords)
    if facts.ANY_KEYWORD not in signature.accepted and call.keywords.keys() - signature.accepted:
        from kerasight.apis.keras.versions.earlier_calls import as_meant

        call = as_meant(path, call, signature) or call
    arguments: dict[str, Value] = dict(signature.defaults)
    given = dict(zip(signature.positional, call.positional, strict=False)) | call.keywords
    if call.open:
        arguments = {name: Unknown(f"argument '{name}': {call.open}") for name in signature.names}
    for name in signature.names:
        if name not in arguments and name not in given:
            arguments[name] = Unknown(f"argument '{name}' is missing")
    return arguments | given
