"""Saving and loading models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.keras.arguments.binding import bind
from kerasight.apis.keras.training import files, restoring
from kerasight.apis.keras.training.followed import is_followed
from kerasight.apis.keras.training.objects import places_of, reject_arguments, reject_call
from kerasight.values.keras import Model
from kerasight.values.objects import Unknown, Value
from kerasight.values.saving import ModelLoaded, ModelSaved

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context


def save(context: Context, model: Model, method: str, path: str, call: Call) -> Value:
    """Save a model; `method` is the method, `path` the path of its signature."""
    reject_call(context, model, method, path, call)
    arguments = bind(path, call, context.keras)
    fitted = model.state.fitted
    context.record(
        ModelSaved(
            context.at(call.span, context.calls.led_here()),
            model=model,
            method=method,
            path=arguments.get("filepath"),
            arguments=arguments,
            places=places_of(path, call, context.keras),
            was_fitted=True if fitted else (False if is_followed(context, model) else None),
            file_names=context.source.file_names,
        )
    )
    files.note_saved(context, model, method, arguments, call.span)
    if method == "save_weights":
        restoring.note_weights(context, model, method, arguments.get("filepath"), call.span)
    return None


def load_model(context: Context, call: Call) -> Value:
    """`keras.models.load_model(path)`: known if the program wrote the file."""
    path = "keras.models.load_model"
    reject_arguments(context, "load_model", path, call)
    _report_loaded(context, "load_model", path, call)
    arguments = bind(path, call, context.keras)
    saved = files.read(context, arguments.get("filepath"))
    model = None
    if saved is not None:
        compiles = arguments.get("compile", True)
        model = files.restored(context, saved, call, compiles=compiles)
    return model or Unknown("a model from a file", path)


def load_weights(context: Context, model: Model, call: Call) -> Value:
    """`model.load_weights(path)`."""
    reject_call(context, model, "load_weights", "Model.load_weights", call)
    _report_loaded(context, "load_weights", "Model.load_weights", call)
    path = call.get("filepath", 0)
    restoring.note_weights(context, model, "load_weights", path, call.span)
    context.journal.change(model.state).fitted = True
    return Unknown("the result of load_weights")


def _report_loaded(context: Context, method: str, path: str, call: Call) -> None:
    arguments = bind(path, call, context.keras)
    context.record(
        ModelLoaded(
            context.at(call.span, context.calls.led_here()),
            method=method,
            path=arguments.get("filepath"),
            arguments=arguments,
            places=places_of(path, call, context.keras),
            saved=files.read(context, arguments.get("filepath")),
            names_registered=context.names_registered,
            imports=context.source.imports,
        )
    )
