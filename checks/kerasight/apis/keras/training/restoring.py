"""Weights that a file does not bring back, and models that have none yet.

Measured on Keras 3.15 and 2.21. Loading a whole model makes the layers of a custom model by its
`build`, not by a call; a layer that is not built then takes nothing from the file, and Keras 3 says
nothing. Keras 2 raises, or says nothing either. `model.build(shape)` of a custom model without a
`build` of its own makes no weights in Keras 3.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Final

from kerasight.apis.keras.custom import method_named, sublayers
from kerasight.apis.keras.models.parts import all_layers, has_own_weights, is_waiting
from kerasight.apis.keras.training.custom_objects import head_of
from kerasight.values.keras import Layer, Model
from kerasight.values.objects import ClassValue, DictValue, ListValue, Unknown, Value
from kerasight.values.saving import ModelUnbuilt, WeightsLost

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kerasight.apis.context import Context
    from kerasight.values.findings import Span
    from kerasight.values.saving import FileFormat

OWN_WAYS: Final = (
    "build_from_config",
    "from_config",
    "get_build_config",
    "load_own_variables",
    "save_own_variables",
)
"""Methods by which a class may bring its weights back in its own way."""

BUILDS: Final = frozenset({"build", "build_from_config", "call", "compute_output_spec"})
"""Methods of layers that may make their weights."""


def note_lost(context: Context, model: Model, kind: FileFormat, span: Span) -> None:
    """Record what a whole model, written at `span`, does not bring back."""
    if kind != "keras" or context.journal.frames or context.tracing.root:
        return
    _note_built(context, model, span)
    if context.keras.is_2:
        _note_nested(context, model, span)


def _note_built(context: Context, model: Model, span: Span) -> None:
    """A custom model whose `build` leaves layers without weights."""
    instance, left = model.instance, model.state.left
    if model.form != "Subclassed" or instance is None or not isinstance(left, tuple):
        return
    build = method_named(instance.of, "build")
    if build is None or not _is_plain(instance.of) or not _is_followed(build.node):
        return
    if context.keras.is_2:
        # Without a call, Keras 2 brings back nothing, even of layers that are built by hand.
        inside = () if model.state.base_built else tuple(all_layers(model))
        left = tuple(each for each in inside if each is not model)
    parts = _classes(each for each in left if has_own_weights(each))
    if parts:
        context.record(
            WeightsLost(
                context.at(span, context.calls.led_here()),
                class_name=instance.of.name,
                parts=parts,
                cause="build",
                definition=head_of(build),
            )
        )


def _is_plain(owner: ClassValue) -> bool:
    known = not any(isinstance(each, Unknown) for each in owner.bases)
    own = any(method_named(owner, name) is not None for name in OWN_WAYS)
    return known and not owner.is_open and not own


def _is_followed(build: ast.AST) -> bool:
    """Whether the code of a `build` makes weights only of attributes that it names."""
    for node in ast.walk(build):
        if not isinstance(node, ast.Call):
            continue
        match node.func:
            case ast.Attribute(value=ast.Call(func=ast.Name(id="super"))):
                continue
            case ast.Attribute(value=ast.Attribute(value=ast.Name(id="self"))):
                continue
            case ast.Attribute(attr=name) if name in BUILDS:
                return False
            case ast.Name(id="self"):
                return False
    return True


def _note_nested(context: Context, model: Model, span: Span) -> None:
    """Layers of Keras 2 that have layers in lists of lists, which its files do not name."""
    for layer in all_layers(model):
        instance = layer.instance
        if isinstance(layer, Model) or instance is None or not _is_plain(instance.of):
            continue
        parts = _classes(
            each
            for value in instance.tracked
            for each in _nested(value, 0)
            if has_own_weights(each)
        )
        if parts:
            context.record(
                WeightsLost(
                    context.at(span, context.calls.led_here()),
                    class_name=instance.of.name,
                    parts=parts,
                    cause="nested containers",
                    definition=None,
                )
            )


def _nested(value: Value, depth: int) -> Iterator[Layer]:
    """The layers in containers of containers."""
    if isinstance(value, Layer) and depth > 1:
        yield value
    elif isinstance(value, tuple | ListValue | DictValue):
        inside = value if isinstance(value, tuple) else value.items
        for each in inside.values() if isinstance(inside, dict) else inside:
            yield from _nested(each, depth + 1)


def _classes(layers: Iterable[Layer]) -> tuple[str, ...]:
    """The classes of layers, each once."""
    return tuple(dict.fromkeys(each.class_name for each in layers))


def note_weights(context: Context, model: Model, method: str, path: Value, span: Span) -> None:
    """`model.load_weights(path)` or `save_weights`: of a model that may not have weights yet."""
    if context.journal.frames or model.root != context.tracing.root or context.tracing.root:
        return
    state = model.state
    if state.shared or state.met_unknown or state.called or state.fed:
        return
    if model.applications or model.inside:
        return
    if model.form == "Subclassed":
        _note_subclassed(context, model, method, path, span)
    elif model.is_sequential and model.inputs is None and model.stack:
        known = all(isinstance(each, Layer) and not each.spec.is_opaque for each in model.stack)
        waiting = any(isinstance(each, Layer) and is_waiting(each) for each in model.stack)
        if known and waiting and model.instance is None and _raises(context, method, path):
            _report_unbuilt(context, model, method, span)


def _note_subclassed(context: Context, model: Model, method: str, path: Value, span: Span) -> None:
    instance = model.instance
    if instance is None or not _is_plain(instance.of):
        return
    waiting = [each for each in all_layers(model) if is_waiting(each) and each is not model]
    makes = [each for each in waiting if each.is_custom or each.spec.has_weights(each)]
    if not makes or any(not isinstance(each, Layer) for each in sublayers(model)):
        return
    if model.state.built_for is None:
        if _raises(context, method, path):
            _report_unbuilt(context, model, method, span)
        return
    build = method_named(instance.of, "build")
    if method != "load_weights" or (build is not None and not _is_followed(build.node)):
        return
    if context.keras.is_3 and _is_native(path):
        context.record(
            WeightsLost(
                context.at(span, context.calls.led_here()),
                class_name=instance.of.name,
                parts=_classes(makes),
                cause="hollow build" if build is None else "build",
                definition=instance.span if build is None else head_of(build),
            )
        )


def _is_native(path: Value) -> bool:
    return isinstance(path, str) and path.endswith((".keras", ".weights.h5"))


def _raises(context: Context, method: str, path: Value) -> bool:
    """Whether a file of this name certainly needs a model with weights."""
    if context.keras.is_3:
        return _is_native(path)
    is_file = isinstance(path, str) and path.endswith((".h5", ".hdf5"))
    return is_file and method == "load_weights"


def _report_unbuilt(context: Context, model: Model, method: str, span: Span) -> None:
    context.record(
        ModelUnbuilt(
            context.at(span, context.calls.led_here()),
            class_name=model.class_name,
            method=method,
            can_be_declared=model.is_sequential,
        )
    )
