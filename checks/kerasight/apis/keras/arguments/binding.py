"""The arguments of a call by the names of the signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight import facts
from kerasight.values.objects import Unknown, Value

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.values.keras_version import KerasVersion


def bind(path: str, call: Call, keras: KerasVersion) -> dict[str, Value]:
    """The arguments of a constructor by name, with the defaults filled in."""
    signature = facts.signature(path, keras) or facts.signature(path, keras.other)
    if signature is None:
        return dict(call.keywords)
    arguments: dict[str, Value] = dict(signature.defaults)
    given = dict(zip(signature.positional, call.positional, strict=False)) | call.keywords
    if call.open:
        arguments = {name: Unknown(f"argument '{name}': {call.open}") for name in signature.names}
    for name in signature.names:
        if name not in arguments and name not in given:
            arguments[name] = Unknown(f"argument '{name}' is missing")
    return arguments | given
