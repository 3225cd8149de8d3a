"""`model.compile(...)`: the loss and the metrics of each output."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kerasight import facts
from kerasight.apis.keras.arguments.binding import bind
from kerasight.apis.keras.backends.foreign_objects import report_compiled
from kerasight.apis.keras.training.components import (
    component,
    is_misnamed,
    per_output,
    spread,
)
from kerasight.apis.keras.training.followed import is_followed
from kerasight.apis.keras.training.objects import is_class, places_of, reject_call
from kerasight.apis.keras.training.outputs import names_of_outputs, outputs_of
from kerasight.apis.keras.training.sameness import are_same
from kerasight.apis.keras.training.specs import LOSS, METRIC, OPTIMIZER, Role, S
from kerasight.apis.program.automatic_names import snake_case
from kerasight.values.events import ArgumentRejected
from kerasight.values.findings import Edit, Span
from kerasight.values.keras import NOT_TRACED, Model
from kerasight.values.keras_version import KerasVersion
from kerasight.values.objects import DictValue, FunctionValue, LibraryName, Unknown, Value
from kerasight.values.shapes import unknown_shape
from kerasight.values.training import Compilation, Component, KerasObject, ModelCompiled, Output

if TYPE_CHECKING:
    from collections.abc import Callable

    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.training_specs import MetricSpec

COMPILE = "Model.compile"

ALWAYS_LOGGED = frozenset({"loss", "learning_rate", "lr"})
"""`loss`, and keys added by callbacks that change the learning rate in either version."""


def compile_model(context: Context, model: Model, call: Call) -> Value:
    """`model.compile(...)` of a model that does not override it."""
    reject_call(context, model, "compile", COMPILE, call)
    arguments = bind(COMPILE, call, context.keras)
    places = places_of(COMPILE, call, context.keras)
    elements = _elements(call, context.keras)

    misnamed: list[tuple[str, Component[object]]] = []

    def read(role: Role[S], value: Value, span: Span) -> Component[S]:
        found = component(context, role, value, span, call)
        if role.name != "optimizer" and is_misnamed(context, found):
            misnamed.append((role.name, found))
        return found

    def place(name: str) -> Span:
        return places.get(name, call.span)

    optimizer = None
    _report_class(context, arguments.get("optimizer"), place("optimizer"))
    report_compiled(context, arguments.get("optimizer"), place("optimizer"))
    if not isinstance(arguments.get("optimizer"), Unknown):
        optimizer = read(OPTIMIZER, arguments.get("optimizer"), place("optimizer"))
    metrics = _metrics(
        arguments.get("metrics"),
        place("metrics"),
        elements.get("metrics", []),
        partial(read, METRIC),
    )
    for metric in metrics or ():
        metric.key = _logged_name(metric, context.keras)
    outputs = outputs_of(model)
    is_open = outputs is None and model.form == "Subclassed"
    if is_open:
        # Nearly every model has one output; `fit` checks again, after its code was run.
        outputs = (Output(None, None, unknown_shape("the model has seen no data yet")),)
    losses = None
    if outputs is not None:
        losses = per_output(
            arguments.get("loss"),
            place("loss"),
            elements.get("loss", []),
            names_of_outputs(model, len(outputs)),
            partial(read, LOSS),
        )
    if outputs is None or losses is None:
        outputs = None
    else:
        for output, loss in zip(outputs, losses, strict=True):
            output.loss = loss
            output.metrics = tuple(metrics or ()) if len(outputs) == 1 else ()
    is_single = outputs is not None and len(outputs) == 1 and not is_open
    logged = _logged(arguments, metrics) if is_single else None
    compilation = Compilation(
        optimizer,
        outputs,
        logged,
        call.span,
        len(context.changes.freezes),
        context.changes.touches,
        arguments,
        places,
        len(call.positional),
        tuple(misnamed),
    )
    if not call.open:
        compilation.repeats = _repeated(context, model, compilation)
    was_fitted = model.state.fitted is True
    state = context.journal.change(model.state)
    state.compiled, state.traced_at = compilation, NOT_TRACED
    context.record(
        ModelCompiled(
            context.at(call.span, context.calls.led_here()),
            model=model,
            compilation=compilation,
            arguments=arguments,
            places=places,
            was_fitted=was_fitted,
        )
    )
    return None


def _report_class(context: Context, optimizer: Value, place: Span) -> None:
    """Record the class of an optimizer instead of an instance: `compile` raises."""
    if not isinstance(optimizer, LibraryName) or not optimizer.path.startswith("keras.optimizers."):
        return
    name = optimizer.path.rpartition(".")[2]
    if is_class(optimizer.path):
        context.record(
            ArgumentRejected(
                context.at(place, context.calls.led_here()),
                class_name="compile",
                argument="optimizer",
                reason=f"must be an optimizer, not the class `{name}`",
                suggestion=f"{name}()",
                correction=(Edit(Span(place.end, place.end, place.elsewhere), "()"),),
            )
        )


def _repeated(context: Context, model: Model, new: Compilation) -> Compilation | None:
    """The previous compilation of a trained model if it is the same, and resets the optimizer.

    It is not reset with the same optimizer object, or after a change.
    """
    before = model.state.compiled
    trained = model.state.fitted is True and is_followed(context, model)
    if not trained or context.changes.freezes_unknown or not isinstance(before, Compilation):
        return None
    optimizer = new.arguments.get("optimizer")
    if isinstance(optimizer, KerasObject) and optimizer is before.arguments.get("optimizer"):
        return None
    unchanged = before.freezes == new.freezes and before.touches == new.touches
    return before if unchanged and are_same(before.arguments, new.arguments) else None


def _elements(call: Call, keras: KerasVersion) -> dict[str, list[Span]]:
    signature = facts.signature(COMPILE, keras)
    positional = signature.positional if signature else ()
    return {
        positional[key] if isinstance(key, int) else key: spans
        for key, spans in call.element_spans.items()
    }


def _metrics(
    value: Value,
    span: Span,
    elements: list[Span],
    read: Callable[[Value, Span], Component[MetricSpec]],
) -> list[Component[MetricSpec]] | None:
    """The metrics of a model with one output, None if not all are known."""
    if value is None:
        return []
    if isinstance(value, str | KerasObject):
        return [read(value, span)]
    given = spread(value, span, elements)
    if given is None or any(isinstance(each, Unknown | DictValue) for each, _ in given):
        return None
    return [read(each, place) for each, place in given]


def _logged(
    arguments: dict[str, Value], metrics: list[Component[MetricSpec]] | None
) -> frozenset[str] | None:
    """The logs of training without those of callbacks, None if unknown."""
    if metrics is None or arguments.get("weighted_metrics") is not None:
        return None
    names = [metric.key for metric in metrics]
    known = [name for name in names if name is not None]
    return ALWAYS_LOGGED.union(known) if len(known) == len(names) else None


def _logged_name(metric: Component[MetricSpec], keras: KerasVersion) -> str | None:
    """The key of a metric in the logs (keras/src/trainers/compile_utils.py: `get_metric`).

    Measured: `metrics=["AUC"]` is logged as `AUC` by Keras 3, as `auc` by Keras 2.
    """
    if isinstance(metric.value, str):
        is_class = keras.is_2 and metric.value == metric.class_name
        return snake_case(metric.value) if is_class else metric.value
    if isinstance(metric.value, FunctionValue):
        return metric.value.name
    if metric.class_name is None:
        return None
    if isinstance(metric.value, KerasObject):
        name = metric.arguments.get("name")
        return snake_case(metric.class_name) if name is None else _text(name)
    return snake_case(metric.class_name)


def _text(value: Value) -> str | None:
    return value if isinstance(value, str) else None
