"""Making optimizers, losses, metrics, callbacks and schedules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight import facts
from kerasight.apis.keras.arguments.binding import bind
from kerasight.apis.keras.arguments.refusals import refused_by_signature
from kerasight.apis.keras.graph.refused_arguments import report_all
from kerasight.apis.registry import transfer
from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import Unknown, Value
from kerasight.values.training import KerasObject, ObjectMade
from kerasight.values.versions import NameRemoved

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span
    from kerasight.values.keras import Model

MODULES = ("keras.optimizers.", "keras.losses.", "keras.metrics.", "keras.callbacks.")
"""The modules whose classes belong to training."""


CLOSED = {
    "Model.evaluate": "",
    "Model.save": "include_optimizer save_format",
    "keras.models.save_model": "include_optimizer save_format",
}
"""The other keywords that Keras 3 accepts: it raises for any other one."""

LEGACY_OPTIMIZERS = "keras.optimizers.legacy."
"""The optimizers of Keras 2 before 2.11, which still exist in Keras 2.15."""


def canonical_object(path: str, keras: KerasVersion) -> str:
    """The path of a class of training; a path of a defining module becomes the public one.

    `keras.optimizers.adam.Adam` is `keras.optimizers.Adam`; `keras.optimizers.legacy.Adam` is
    another class.
    """
    path = facts.training_path(path, keras)
    parts = path.split(".")
    if len(parts) > 3 and parts[2] not in ("legacy", "schedules", "experimental"):
        return ".".join((*parts[:2], parts[-1]))
    return path


def is_class(path: str) -> bool:
    """Whether a path of those modules names a class, by its spelling."""
    return path.rpartition(".")[2][:1].isupper()


@transfer("keras.optimizers.*", "keras.losses.*", "keras.metrics.*", "keras.callbacks.*")
def make_object(context: Context, call: Call) -> Value:
    """`keras.optimizers.Adam(...)`; results of functions of those modules are unknown."""
    path = call.path
    name = path.rpartition(".")[2]
    if not is_class(path) or (name.isupper() and facts.signature(path, context.keras) is None):
        return Unknown(f"the result of {path}", path)
    if context.keras.is_3 and path.startswith(LEGACY_OPTIMIZERS):
        return _report_legacy(context, path, call)
    path = canonical_object(path, context.keras)
    signature = facts.signature(path, context.keras)
    made = KerasObject(
        path, bind(path, call, context.keras), call.span, places_of(path, call, context.keras)
    )
    made.open = bool(call.open) or signature is None
    context.record(
        ObjectMade(
            context.at(call.span, context.calls.led_here()),
            made=made,
            file_names=context.source.file_names,
        )
    )
    if signature is not None:
        reject_arguments(context, name, path, call)
    return made


def _report_legacy(context: Context, path: str, call: Call) -> Value:
    """Keras 3 has the name of each legacy optimizer, and raises when it is called."""
    replacement = path.replace(LEGACY_OPTIMIZERS, "keras.optimizers.")
    context.record(
        NameRemoved(context.at(call.callee), path=path, instead=f"`{replacement}`", correction=())
    )
    return Unknown(f"the result of {path}", path)


def places_of(path: str, call: Call, keras: KerasVersion) -> dict[str, Span]:
    """The places of the arguments of a call, by name."""
    signature = facts.signature(path, keras)
    positional = signature.positional if signature else ()
    return {
        positional[key] if isinstance(key, int) else key: span
        for key, span in call.spans.items()
        if not isinstance(key, int) or key < len(positional)
    }


def reject_call(context: Context, model: Model, name: str, path: str, call: Call) -> None:
    """The same for a method of a model whose class is from Keras."""
    if model.instance is None:
        reject_arguments(context, name, path, call)


def reject_arguments(context: Context, name: str, path: str, call: Call) -> None:
    """Record the first argument that is not in the signature of a class, function or method."""
    signature = facts.signature(path, context.keras)
    if signature is None or call.open:
        return
    if context.keras.is_3 and path in CLOSED:
        accepted = frozenset(signature.names).union(CLOSED[path].split())
        signature = signature._replace(accepted=accepted)
    known = signature
    report_all(
        context,
        name,
        path,
        call,
        lambda each: refused_by_signature(known, each, context.keras),
    )
