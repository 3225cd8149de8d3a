"""The return values of the entry function of a graded file."""

from __future__ import annotations

from kerasight.apis.keras.models.parts import all_layers
from kerasight.apis.keras.training.files import note_written
from kerasight.interpreter.core.state import State
from kerasight.values.contracts import ValueReturned
from kerasight.values.events import ENTRY
from kerasight.values.findings import Span
from kerasight.values.keras import Layer, Model, Tensor
from kerasight.values.objects import Value
from kerasight.values.shapes import Shape


def note_solution(state: State, value: Value, span: Span) -> None:
    """Record what the current function returns to a grader, which calls it without arguments."""
    calls = state.context.calls
    if calls.node is None or calls.has_arguments(ENTRY):
        return
    model = value if isinstance(value, Model) else None
    if model is not None:
        note_written(
            state.context,
            model,
            "keras",
            span,
            "returned to a grader, which saves it",
            is_graded=True,
        )
    inputs, outputs = (model.inputs, model.outputs) if model else (None, None)
    state.context.record(
        ValueReturned(
            state.context.at(span),
            node=calls.node,
            value=value,
            inputs=_shapes(inputs),
            outputs=_shapes(outputs),
            first=_maker(inputs),
            last=_maker(outputs),
            layers=tuple(all_layers(model)) if model else (),
            models=tuple(
                name for name, each in state.scope.variables.items() if isinstance(each, Model)
            ),
        )
    )


def _shapes(tensors: tuple[Tensor, ...] | None) -> tuple[Shape, ...] | None:
    return None if tensors is None else tuple(tensor.shape for tensor in tensors)


def _maker(tensors: tuple[Tensor, ...] | None) -> Layer | None:
    return tensors[0].origin.layer if tensors and tensors[0].origin else None
