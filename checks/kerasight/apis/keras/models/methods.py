"""Methods of models: add, build, train, save, look up layers."""

# ruff: noqa: PLC0415 - a program that calls none of these loads none of them

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kerasight import facts
from kerasight.apis.keras.models import sequential
from kerasight.apis.keras.models.changing import CHANGES_WEIGHTS, add_node, change_weights
from kerasight.apis.keras.models.parts import layers_of, parameters_of
from kerasight.apis.registry import transfer
from kerasight.values.events import ModelUsed
from kerasight.values.keras import Layer, Model
from kerasight.values.objects import Unknown, Value

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

USES = {
    "fit": "trained",
    "fit_generator": "trained",
    "train_on_batch": "trained",
    "save": "saved",
    "export": "saved",
}
"""Methods that count as a use of the model, with words for messages."""


def _add(context: Context, model: Model, call: Call) -> Value:
    layer = call.get("layer", 0, Unknown("add() without a layer"))
    sequential.add_layer(context, model, layer, call, call.spans.get(call.key("layer", 0)))
    return None


def _pop(context: Context, model: Model, call: Call) -> Value:  # noqa: ARG001
    return sequential.pop_layer(context, model)


def _build(context: Context, model: Model, call: Call) -> Value:
    if model.is_sequential:
        sequential.build_from_argument(context, model, call)
    return None


def _get_layer(context: Context, model: Model, call: Call) -> Value:  # noqa: ARG001
    name, index = call.get("name", 0), call.get("index", 1)
    layers = layers_of(model)
    known = [each for each in layers if isinstance(each, Layer)]
    if len(known) < len(layers):
        return Unknown("a layer of a model that is not known")
    if isinstance(name, str):
        found = [each for each in known if each.known_name == name]
        return found[0] if len(found) == 1 else Unknown(f"no layer '{name}' is known")
    if isinstance(index, int) and -len(layers) <= index < len(layers):
        return layers[index]
    return Unknown("a layer that is not known")


def _count(context: Context, model: Model, call: Call) -> Value:  # noqa: ARG001
    total = parameters_of(model).total
    return Unknown("the number of parameters") if total is None else total


def _nothing(context: Context, model: Model, call: Call) -> Value:  # noqa: ARG001
    return None


METHODS: dict[str, Callable[[Context, Model, Call], Value]] = {
    "add": _add,
    "pop": _pop,
    "build": _build,
    "summary": _nothing,
    "get_layer": _get_layer,
    "count_params": _count,
    "add_loss": add_node,
    "add_metric": add_node,
}


def call_method(context: Context, model: Model, name: str, call: Call) -> Value:
    """`model.name(...)`."""
    if name in USES:
        _report_used(context, model, USES[name], call)
    is_gone = name in REMOVED and facts.signature(f"Model.{name}", context.keras) is None
    if is_gone and model.instance is None:
        from kerasight.apis.keras.versions.replaced_methods import report_replaced

        report_replaced(context, model, name, REMOVED[name], call)
    method = METHODS.get(name)
    if method is None and name in TRAINING:
        return _train(context, model, name, call)
    if name in CHANGES_WEIGHTS:
        return change_weights(context, model, name)
    if method is None:
        return Unknown(f"the result of '{name}'")
    return method(context, model, call)


FEEDING = frozenset(
    """evaluate evaluate_generator fit fit_generator predict predict_generator predict_on_batch
    test_on_batch train_on_batch""".split()
)
"""Methods that pass data to a model."""

TRAINING = FEEDING.union("compile export load_weights save save_weights".split())
"""Methods in `kerasight.apis.keras.training`; imported when a program trains."""


REMOVED = {
    "evaluate_generator": "evaluate",
    "fit_generator": "fit",
    "predict_classes": "predict",
    "predict_generator": "predict",
    "predict_proba": "predict",
}
"""Methods that a version of Keras may have removed, and those that do their work now."""


def _train(context: Context, model: Model, name: str, call: Call) -> Value:
    # A program that trains need not save, and vice versa.
    if name == "compile":
        from kerasight.apis.keras.training import compiling

        return compiling.compile_model(context, model, call)
    if name in FEEDING:
        from kerasight.apis.keras.training import feeding

        return feeding.feed(context, model, name, call)
    from kerasight.apis.keras.training import saving

    if name == "load_weights":
        return saving.load_weights(context, model, call)
    return saving.save(context, model, name, f"Model.{name}", call)


def _report_used(context: Context, model: Model, how: str, call: Call) -> None:
    met_data = bool(model.state.fed)
    context.record(ModelUsed(context.at(call.span), model=model, how=how, met_data=met_data))


@transfer("keras.models.save_model", "keras.saving.save_model")
def save_model(context: Context, call: Call) -> Value:
    """`keras.models.save_model(model, path)` and the like."""
    model = call.get("model", 0)
    if isinstance(model, Model):
        from kerasight.apis.keras.training import saving

        _report_used(context, model, "saved", call)
        return saving.save(context, model, "save_model", "keras.models.save_model", call)
    return None


@transfer("tensorflow.saved_model.save")
def save_for_tensorflow(context: Context, call: Call) -> Value:
    """`tf.saved_model.save(model, folder)`."""
    model = call.get("obj", 0)
    if isinstance(model, Model):
        _report_used(context, model, "saved", call)
    return None


@transfer("keras.models.load_model", "keras.saving.load_model")
def load_model(context: Context, call: Call) -> Value:
    """`keras.models.load_model(path)`."""
    from kerasight.apis.keras.training import saving

    return saving.load_model(context, call)
