"""Arguments that public functions and methods of Keras reject, by their signatures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kerasight.apis.keras.arguments.refusals import refused_by_signature
from kerasight.apis.keras.graph.refused_arguments import report_all
from kerasight.apis.keras.versions.members import path_of
from kerasight.facts.classes import class_facts
from kerasight.facts.functions import TENSORFLOW, function_signature, module_names

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.facts import Signature
    from kerasight.values.keras import Layer

JUDGED_ELSEWHERE: Final = ("keras.layers.", "keras.models.", "keras.saving.")
"""Prefixes of functions whose arguments are judged where they are called."""

NOT_FIXED: Final = frozenset({"__init__", "build", "call"})
"""Methods that a class may have with other arguments than its base."""


def reject_in_function(context: Context, path: str, call: Call) -> None:
    """Record the arguments that a function of Keras does not have."""
    if path.startswith(JUDGED_ELSEWHERE) or call.open:
        return
    signature = function_signature(path, context.keras)
    module, _, name = path.rpartition(".")
    # The namespace may lack the function, or have another one.
    there = module_names((call.root or "keras") + module.removeprefix("keras"), context.keras)
    if context.keras.is_3 and (there is None or name not in there):
        return
    if call.root == TENSORFLOW and function_signature(f"tensorflow.{path}", context.keras):
        return
    _reject(context, name, path, signature, call)


def reject_in_method(context: Context, layer: Layer, name: str, call: Call) -> None:
    """Record the arguments that a method of a layer or model of Keras does not have."""
    if layer.instance is not None or layer.is_custom or call.open or name in NOT_FIXED:
        return
    known = class_facts(path_of(layer), context.keras)
    member = None if known is None else known.member(name)
    if member is not None and member.kind == "method":
        _reject(context, name, f"{path_of(layer)}.{name}", member.signature, call)


def _reject(
    context: Context, name: str, path: str, signature: Signature | None, call: Call
) -> None:
    if signature is None or signature.var_keyword or signature.var_positional:
        return
    known = signature
    # Only what the call gives is certain: a decorator may fill in what is missing.
    known = known._replace(defaults={**dict.fromkeys(known.names), **known.defaults})
    report_all(
        context,
        name,
        path,
        replace(call),
        lambda each: refused_by_signature(known, each, context.keras),
    )
