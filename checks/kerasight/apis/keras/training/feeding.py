"""`fit`, `evaluate` and `predict`."""

# ruff: noqa: PLC0415 - most programs save no model, or feed it what is not known

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kerasight import facts
from kerasight.apis.data import has_data
from kerasight.apis.keras.arguments.binding import bind
from kerasight.apis.keras.backends.foreign_objects import report_trained
from kerasight.apis.keras.custom import methods_of
from kerasight.apis.keras.data.sequences import fed
from kerasight.apis.keras.graph.initial_states import report_states
from kerasight.apis.keras.models.parts import layers_of
from kerasight.apis.keras.training import traced
from kerasight.apis.keras.training.components import report_unknown, spread
from kerasight.apis.keras.training.data_arguments import report_arguments_of_arrays
from kerasight.apis.keras.training.fed_shapes import (
    data_of_inputs,
    rankless_argument,
    refused_data,
)
from kerasight.apis.keras.training.followed import is_followed
from kerasight.apis.keras.training.logs import history_of
from kerasight.apis.keras.training.objects import places_of, reject_call
from kerasight.apis.keras.training.outputs import outputs_of
from kerasight.apis.keras.training.specs import LOSS, METRIC, Role
from kerasight.apis.keras.training.targets import targets_of
from kerasight.values.data import Array
from kerasight.values.findings import Related
from kerasight.values.keras import NOT_TRACED, Layer, Model
from kerasight.values.objects import ListValue, Unknown, Value
from kerasight.values.training import (
    Compilation,
    KerasObject,
    ModelEvaluated,
    ModelFitted,
    ModelPredicted,
    Output,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span

TRAINS: Final = frozenset({"fit", "fit_generator", "train_on_batch"})
PREDICTS: Final = frozenset({"predict", "predict_generator", "predict_on_batch"})
"""The methods that train and those that predict; the other ones with data evaluate."""

LEGACY: Final = "keras.optimizers.legacy."
"""The optimizers of Keras 2 that take any weights at any time."""

CHECK_RANKS: Final = frozenset({"fit", "fit_generator", "evaluate", "evaluate_generator"})
"""The methods that read the rank of the tensors of a data set, unless the model runs eagerly."""

OWN_STEPS: Final = frozenset("train_step test_step predict_step compute_loss".split())
"""Methods by which a class defines how a batch is used: then losses and outputs are not matched."""


def feed(context: Context, model: Model, method: str, call: Call) -> Value:
    """`model.fit(...)` and the like."""
    path = f"Model.{method}"
    reject_call(context, model, method, path, call)
    path, call = _of_generators(context, path, method, call)
    given = bind(path, call, context.keras)
    arguments = {name: fed(context, value, call.span) for name, value in given.items()}
    if isinstance(validation := arguments.get("validation_data"), ListValue):
        arguments["validation_data"] = tuple(validation.items)
    places = places_of(path, call, context.keras)
    report_arguments_of_arrays(context, method, arguments, places, call)
    _build_by_data(context, model, method, arguments, call)
    compiled = model.state.compiled
    compilation = compiled if isinstance(compiled, Compilation) else None
    if compilation is not None and method not in PREDICTS:
        report_trained(context, compilation, call.span)
        here = Related("training needs it here", call.span)
        for name, misnamed in compilation.misnamed:
            role: Role[object] = LOSS if name == LOSS.name else METRIC
            report_unknown(context, role, misnamed, (here,))
    report_states(context, model, call)
    traced.report_made(context, model, method, call, with_loss=method not in PREDICTS)
    at = context.at(call.span, context.calls.led_here())
    if context.keras.is_3 and context.keras.backend != "tensorflow":
        from kerasight.apis.keras.backends.fed_models import report_fed

        report_fed(context, model, method, call.span)
    never = compiled is None and is_followed(context, model)
    has_own_steps = bool(OWN_STEPS & methods_of(model).keys())
    if has_own_steps:
        from kerasight.apis.keras.backends.steps import report_step

        report_step(context, model, method, call.span)
    outputs = None if has_own_steps else _outputs(model, compilation)
    refused = None if has_own_steps else refused_data(model, arguments.get("x"), context.keras)
    given_data = data_of_inputs(model, arguments.get("x"))
    asked = _rows(arguments) if method.endswith("_on_batch") else arguments.get("batch_size")
    targets = targets_of(
        model, outputs, arguments.get("x"), arguments.get("y"), asked, context.keras
    )
    in_graph = compilation is not None and compilation.arguments.get("run_eagerly", False) is False
    checked = context.keras.is_3 and method in CHECK_RANKS and in_graph and not has_own_steps
    without_rank = rankless_argument(arguments) if checked else None
    if method in TRAINS:
        fitted = ModelFitted(
            at,
            model=model,
            method=method,
            arguments=arguments,
            places=places,
            open=bool(call.open),
            compilation=compilation,
            surely_not_compiled=never,
            outputs=outputs,
            targets=targets,
            fed=given_data,
            refused=refused,
            trained_on=model.state.trained_on,
            without_rank=without_rank,
            callbacks=_callbacks(arguments.get("callbacks"), places, call),
            validated=_validated(arguments),
            late_freezes=_late_freezes(context, model),
            same_data="x" in given and given["x"] is model.state.data,
            without_loss=_is_without_loss(context, model, compilation),
            foreign_optimizer=_foreign(context, model, compilation),
            validation_refused=refused_data(
                model, _inputs_of(arguments.get("validation_data")), context.keras
            ),
        )
        return _trained(context, fitted, given.get("x"))
    event = ModelPredicted if method in PREDICTS else ModelEvaluated
    context.record(
        event(
            at,
            model=model,
            method=method,
            arguments=arguments,
            places=places,
            open=bool(call.open),
            compilation=compilation,
            surely_not_compiled=never,
            outputs=outputs,
            targets=targets,
            fed=given_data,
            refused=refused,
            trained_on=model.state.trained_on,
            without_rank=without_rank,
        )
    )
    context.journal.change(model.state).fed = True
    if method in PREDICTS:
        return _predicted(context, model, arguments.get("x"))
    return Unknown(f"the result of {method}")


def _of_generators(context: Context, path: str, method: str, call: Call) -> tuple[str, Call]:
    """A call of `fit_generator` and the like as one of `fit`, with the path of the method."""
    if not method.endswith("_generator"):
        return path, call
    from kerasight.apis.keras.versions.earlier_calls import as_meant
    from kerasight.apis.keras.versions.earlier_forms import OF_GENERATORS

    current = f"Model.{OF_GENERATORS[method]}"
    signature = facts.signature(current, context.keras)
    meant = None if signature is None else as_meant(path, call, signature)
    return (path, call) if meant is None else (current, meant)


def _build_by_data(
    context: Context, model: Model, method: str, arguments: dict[str, Value], call: Call
) -> None:
    """Set the input shape of a model from its data, if it has none."""
    waits = model.form == "Subclassed" or (model.is_sequential and model.form is None)
    if waits and model.inputs is None and has_data(arguments.get("x")):
        from kerasight.apis.keras.graph.on_data import build_by_data

        build_by_data(context, model, method, arguments, call)


def _predicted(context: Context, model: Model, inputs: Value) -> Value:
    """The result of `model.predict(inputs)`."""
    if not has_data(inputs):
        return Unknown("the result of predict")
    from kerasight.apis.keras.graph.on_data import predicted

    return predicted(context, model, inputs)


def _trained(context: Context, event: ModelFitted, data: Value) -> Value:
    """Record a training on `data` and its effects; returns the result of the call."""
    model = event.model
    _note_checkpoints(context, event)
    context.record(event)
    state = context.journal.change(model.state)
    state.fed = state.fitted = True
    state.trained_on, state.data = event.arguments.get("x"), data
    optimizer = _optimizer(event.compilation)
    trained = None if optimizer is None else _trained_layers(model)
    state.optimized = None if trained is None else (optimizer, trained)
    if model.state.traced_at in (None, NOT_TRACED):
        state.traced_at = len(context.changes.freezes)
    if event.method == "train_on_batch" or event.open:
        return Unknown(f"the result of {event.method}", f"Model.{event.method}")
    return history_of(context, event)


def _outputs(model: Model, compilation: Compilation | None) -> tuple[Output, ...] | None:
    """The current outputs: a model may have been built after it was compiled."""
    if compilation is None or compilation.outputs is None:
        return None
    now = outputs_of(model)
    if now is None or len(now) != len(compilation.outputs):
        return None
    for output, before in zip(now, compilation.outputs, strict=True):
        output.loss, output.metrics = before.loss, before.metrics
    return now


def _late_freezes(context: Context, model: Model) -> tuple[tuple[Layer, Span], ...]:
    """Changes of `trainable` that do not affect the training function.

    Measured: Keras 2 collects the trainable weights at `compile`, Keras 3 at the first `fit` after
    it.
    """
    compiled, traced = model.state.compiled, model.state.traced_at
    start = compiled.freezes if isinstance(compiled, Compilation) and context.keras.is_2 else traced
    if not isinstance(start, int) or start in (NOT_TRACED, len(context.changes.freezes)):
        return ()
    inside = {id(layer) for layer in _all_layers(model)}
    return tuple(
        (layer, span)
        for number, (layer, span) in enumerate(context.changes.freezes[start:], start + 1)
        if id(layer) in inside and not _is_meant_for_another(context, model, layer, number)
    )


def _is_meant_for_another(context: Context, model: Model, layer: Layer, number: int) -> bool:
    """Whether another model with the layer is compiled after this number of changes of `trainable`.

    The networks of a GAN are trained like this: the discriminator alone as compiled, and frozen
    after the generator.
    """
    for other in context.models:
        compiled = other.state.compiled
        if other is model or not isinstance(compiled, Compilation) or compiled.freezes < number:
            continue
        if any(each is layer for each in _all_layers(other)):
            return True
    return False


def _is_without_loss(context: Context, model: Model, compilation: Compilation | None) -> bool:
    """Whether a model is certainly compiled without a loss, and no layer adds one.

    Regularizers do, and code of the program may.
    """
    if compilation is None or compilation.arguments.get("loss", 0) is not None:
        return False
    if not is_followed(context, model) or model.state.adds_metrics:
        return False
    for layer in _all_layers(model):
        adds = layer.spec.adds_loss or any(
            name.endswith("regularizer") and value is not None
            for name, value in layer.arguments.items()
        )
        inner = layers_of(layer) if isinstance(layer, Model) else ()
        known = all(isinstance(each, Layer) for each in inner)
        if adds or layer.is_custom or not known:
            return False
    return True


def _all_layers(model: Model) -> Iterator[Layer]:
    waiting: list[Value] = [model]
    seen: set[int] = set()
    while waiting:
        layer = waiting.pop()
        if isinstance(layer, Layer) and id(layer) not in seen:
            seen.add(id(layer))
            yield layer
            waiting.extend(layer.state.wraps or ())
            if isinstance(layer, Model):
                waiting.extend(layers_of(layer))


def _rows(arguments: dict[str, Value]) -> Value:
    """The number of samples in the arrays of a call that takes one batch."""
    data = arguments.get("x")
    return data.rows if isinstance(data, Array) else Unknown("the size of a batch")


def _optimizer(compilation: Compilation | None) -> KerasObject | None:
    """The optimizer of a compilation that is built once; None for a name or an unknown one."""
    made = compilation.arguments.get("optimizer") if compilation is not None else None
    return made if isinstance(made, KerasObject) and not made.path.startswith(LEGACY) else None


def _trained_layers(model: Model) -> frozenset[Layer] | None:
    """The layers whose weights a training of the model changes, None if not all are known."""
    layers = [each for each in _all_layers(model) if not isinstance(each, Model)]
    known = all(isinstance(each, Layer) for each in layers_of(model))
    if not known or not layers or any(each.parameters.total is None for each in layers):
        return None
    return frozenset(each for each in layers if each.trainable is True and each.parameters.total)


def _foreign(context: Context, model: Model, compilation: Compilation | None) -> Model | None:
    """The model that the optimizer was built for, if certain weights are new to it.

    An optimizer is built in the first training; it then refuses other weights
    (keras/src/optimizers/base_optimizer.py: `_check_variables_are_known`; measured on Keras 2 too).
    """
    optimizer = _optimizer(compilation)
    if optimizer is None or context.changes.freezes_unknown or not is_followed(context, model):
        return None
    before = [(each, each.state.optimized) for each in context.models]
    earlier = [(each, kept[1]) for each, kept in before if kept and kept[0] is optimizer]
    now = _trained_layers(model) if earlier else None
    if now is None:
        return None
    for other, trained in earlier:
        if not now <= trained:
            return other if is_followed(context, other) else None
    return None


def _callbacks(
    value: Value, places: dict[str, Span], call: Call
) -> tuple[tuple[Value, Span], ...] | None:
    span = places.get("callbacks", call.span)
    if value is None:
        return ()
    elements = call.element_spans.get("callbacks", [])
    given = spread(value, span, elements)
    if given is not None:
        return tuple(given)
    return None if isinstance(value, Unknown) else ((value, span),)


def _inputs_of(validation_data: Value) -> Value:
    """The inputs of `(inputs, targets)` and the like, or a whole data set."""
    if isinstance(validation_data, tuple) and validation_data:
        return validation_data[0]
    return validation_data


def _note_checkpoints(context: Context, event: ModelFitted) -> None:
    for callback, _ in event.callbacks or ():
        if isinstance(callback, KerasObject) and "filepath" in callback.arguments:
            from kerasight.apis.keras.training import files

            files.note_checkpoint(context, event.model, callback, event.span)


def _validated(arguments: dict[str, Value]) -> bool | None:
    """Whether a call of `fit` validates, None if unknown."""
    data, split = arguments.get("validation_data"), arguments.get("validation_split", 0.0)
    if data is None and not isinstance(split, Unknown):
        return bool(split)
    if isinstance(data, Unknown):
        return None if data.reason.startswith("argument ") else True
    return True if data is not None else None
