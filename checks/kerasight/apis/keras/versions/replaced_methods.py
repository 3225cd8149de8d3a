"""Methods of models that a version of Keras removed, and the calls in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight import facts
from kerasight.apis.keras.versions.earlier_calls import rewritten
from kerasight.apis.keras.versions.members import Missing, record_missing
from kerasight.values.findings import Edit

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context
    from kerasight.values.keras import Model

CLASSES = "predict_classes"
"""It gave the number of the class of each row."""


def report_replaced(context: Context, model: Model, name: str, current: str, call: Call) -> None:
    """Record a call of a method that is gone; `current` is the one that does its work now."""
    signature = facts.signature(f"Model.{current}", context.keras)
    edits = None
    if signature is not None and call.attribute is not None:
        edits = rewritten(f"Model.{name}", call, signature, context.source.text)
    before, behind = _around(context, model, name, call)
    correction: tuple[Edit, ...] = ()
    if edits is not None and call.attribute is not None and before is not None:
        correction = (Edit(call.attribute, current), *edits)
        if before:
            start, end = call.span.start, call.span.end
            correction = (
                Edit(call.span._replace(end=start), before),
                *correction,
                Edit(call.span._replace(start=end), behind),
            )
    instead = current
    if name == CLASSES:
        instead = f"{before or 'numpy.argmax('}model.predict(x){behind}"
    span = call.span if call.attribute is None else call.attribute
    record_missing(context, model.class_name, name, span, Missing(instead), correction)


def _around(context: Context, model: Model, name: str, call: Call) -> tuple[str | None, str]:
    """What stands before and behind the call of the current method; None if it is not certain.

    keras/engine/sequential.py of Keras 2.3: one unit is a threshold, several are the largest.
    """
    if name != CLASSES:
        return "", ""
    outputs = model.outputs
    dims = outputs[0].shape.dims if outputs is not None and len(outputs) == 1 else None
    size = dims[-1] if dims else None
    if size == 1:
        return "(", ' > 0.5).astype("int32")'
    reached = context.source.imports.reach("numpy.argmax", call.span.start)
    if not isinstance(size, int) or reached is None or reached.edits:
        return None, ", axis=-1)"
    return f"{reached.text}(", ", axis=-1)"
