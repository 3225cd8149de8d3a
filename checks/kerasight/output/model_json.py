"""Models as JSON: every layer with its output shape, dtype and parameters."""

from __future__ import annotations

import json
from typing import Any, TypeAlias

from kerasight.descriptions import LayerDescription, ModelDescription
from kerasight.inspected import Inspection
from kerasight.output.places import place_of
from kerasight.values.findings import Span
from kerasight.values.shapes import Shape

ShapeObject: TypeAlias = list[int | str | None] | str
UNKNOWN = "?"


def render(inspection: Inspection) -> str:
    """A list of models; `null` is None in Keras, `"?"` is unknown."""
    return json.dumps([model_object(model, inspection) for model in inspection.models], indent=2)


def model_object(model: ModelDescription, inspection: Inspection) -> dict[str, Any]:
    """One model for a version `keras`; `filename`, `cell` and `line` are the start of the
    expression that makes it."""
    return {
        "name": model.name,
        "keras": inspection.keras.number,
        **place(model.span, inspection),
        "inputs": [shape.to_json() for shape in model.inputs],
        "outputs": [shape.to_json() for shape in model.outputs],
        "input_dtypes": [dtype or UNKNOWN for dtype in model.input_dtypes],
        "output_dtypes": [dtype or UNKNOWN for dtype in model.output_dtypes],
        "layers": [layer_object(layer, inspection) for layer in model.layers],
        "total_params": count(model.total_params),
    }


def place(span: Span, inspection: Inspection) -> dict[str, Any]:
    """Where something is made: in this file, or in one that it imports."""
    found = place_of(span, inspection)
    return {"filename": found.filename, "cell": found.cell, "line": found.start.line}


def layer_object(layer: LayerDescription, inspection: Inspection) -> dict[str, Any]:
    """One layer; `output_shape` and `dtype` are lists if it has several outputs."""
    return {
        "name": layer.name,
        "class": layer.class_name,
        **place(layer.span, inspection),
        "output_shape": output_shape(layer.output_shape),
        "dtype": output_dtype(layer.dtypes),
        "params": count(layer.params),
    }


def output_shape(shape: Shape | tuple[Shape, ...]) -> ShapeObject | list[ShapeObject]:
    """The shape of one output, or those of several."""
    return shape.to_json() if isinstance(shape, Shape) else [one.to_json() for one in shape]


def output_dtype(dtypes: tuple[str | None, ...]) -> str | list[str]:
    """The dtype of one output, or those of several; `"?"` for a layer that is not called."""
    names = [dtype or UNKNOWN for dtype in dtypes] or [UNKNOWN]
    return names[0] if len(names) == 1 else names


def count(params: int | None) -> int | str:
    """A number of parameters, or `"?"`."""
    return UNKNOWN if params is None else params
