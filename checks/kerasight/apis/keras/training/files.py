"""The files that a program writes models to, and loading from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.keras.models.cloning import restore_model
from kerasight.apis.keras.training import configs, restoring
from kerasight.apis.keras.training.custom_objects import compiled_with, layers_in, parts_of
from kerasight.apis.keras.training.followed import is_followed
from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import Unknown
from kerasight.values.saving import FileFormat, ModelWritten, SavedModel
from kerasight.values.training import Compilation, KerasObject

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span
    from kerasight.values.keras import Model
    from kerasight.values.objects import Value

WHOLE = ("save", "save_model")
"""The methods that write a whole model, not only its weights."""

FORMATS: dict[str, FileFormat] = {
    "keras": "keras",
    "h5": "h5",
    "hdf5": "h5",
    "tf": "folder",
    "tensorflow": "folder",
}
"""Formats by file extension and by `save_format`."""


def note_saved(
    context: Context, model: Model, method: str, arguments: dict[str, Value], span: Span
) -> None:
    """Store the contents of a file; uncertain ones make it unknown."""
    path = arguments.get("filepath")
    _forget_if_unknown(context, path)
    if isinstance(path, Unknown) and method in WHOLE:
        note_written(context, model, None, span)
    if isinstance(path, str):
        kind = _format(arguments, context.keras) if method in WHOLE else None
        saved: Value = Unknown("no model")
        if kind is not None:
            saved = saved_model(context, model, kind, span)
            configs.note_unloadable(context, model, kind, span)
            restoring.note_lost(context, model, kind, span)
            note_written(context, model, kind, span)
        context.journal.set(context.files, path, saved)


def note_written(
    context: Context,
    model: Model,
    kind: FileFormat | None,
    span: Span,
    how: str = "saved",
    *,
    is_graded: bool = False,
) -> None:
    """Record that a whole model is written to a file at `span`."""
    context.record(
        ModelWritten(
            context.at(span),
            layers=tuple(layers_in(model)),
            format=kind,
            how=how,
            is_graded=is_graded,
            names_registered=context.names_registered,
            imports=context.source.imports,
        )
    )


def note_checkpoint(context: Context, model: Model, callback: KerasObject, span: Span) -> None:
    """Store what a `ModelCheckpoint` among the callbacks of a training at `span` writes."""
    path = callback.arguments.get("filepath")
    _forget_if_unknown(context, path)
    if isinstance(path, str) and "{" not in path and not callback.open:
        whole = callback.arguments.get("save_weights_only") is False
        kind = _format(callback.arguments, context.keras) if whole else None
        saved: Value = Unknown("weights")
        if kind is not None:
            saved = saved_model(context, model, kind, callback.span)
            configs.note_unloadable(context, model, kind, span)
            restoring.note_lost(context, model, kind, span)
            note_written(context, model, kind, callback.span, "saved by `ModelCheckpoint`")
        context.journal.set(context.files, path, saved)


def _forget_if_unknown(context: Context, path: Value) -> None:
    """A file of an unknown name may be any of those that were written before."""
    if isinstance(path, Unknown):
        for known in list(context.files):
            context.journal.set(context.files, known, path)


def saved_model(context: Context, model: Model, kind: FileFormat, span: Span) -> SavedModel:
    """A model in a file that is written now."""
    compiled, parts = model.state.compiled, tuple(parts_of(model, context.keras))
    if not isinstance(compiled, Compilation) or not is_followed(context, model):
        return SavedModel(model, kind, span, context.tracing.root, parts, (), ())
    losses = [output.loss for output in compiled.outputs or () if output.loss is not None]
    return SavedModel(
        model,
        kind,
        span,
        context.tracing.root,
        parts,
        tuple(compiled_with(compiled.arguments, context.keras)),
        tuple(losses),
    )


def read(context: Context, path: Value) -> SavedModel | None:
    """The model that the program wrote to `path` before, None if that is not certain."""
    saved = context.files.get(path) if isinstance(path, str) else None
    return saved if isinstance(saved, SavedModel) and saved.root == context.tracing.root else None


def restored(context: Context, saved: SavedModel, call: Call, *, compiles: Value) -> Model | None:
    """The result of `load_model` for a file, None if unknown.

    `compiles` is its argument `compile`. A SavedModel is loaded as other classes.
    """
    model = None if saved.format == "folder" else restore_model(context, saved.model, call)
    if model is not None:
        state = context.journal.change(model.state)
        state.fitted = saved.model.state.fitted
        if compiles is True:
            state.compiled = saved.model.state.compiled
    return model


def _format(arguments: dict[str, Value], keras: KerasVersion) -> FileFormat | None:
    """The format of a whole model, None if Keras rejects it or if it is unknown."""
    if arguments.get("include_optimizer", True) is not True:
        return None
    chosen, path = arguments.get("save_format"), arguments["filepath"]
    assert isinstance(path, str)
    if chosen is not None:
        return FORMATS.get(chosen) if isinstance(chosen, str) and keras.is_2 else None
    ending = path.rpartition(".")[2]
    if keras.is_2:
        return FORMATS.get(ending, "folder")
    return FORMATS.get(ending) if ending in ("keras", "h5", "hdf5") else None
