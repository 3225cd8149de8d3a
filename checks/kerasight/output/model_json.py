"""Models as JSON: every layer with its output shape, dtype and parameters."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, TypeAlias

from kerasight.inspection import LayerFact, ModelFact
from kerasight.values.shapes import Shape

ShapeObject: TypeAlias = list[int | str | None] | str
UNKNOWN = "?"


def render(models: Sequence[ModelFact]) -> str:
    """A list of models; `null` is what Keras shows as None, `"?"` what is not known."""
    return json.dumps([model_object(model) for model in models], indent=2)


def model_object(model: ModelFact) -> dict[str, Any]:
    """One model; `line` is where the expression that makes it begins."""
    return {
        "name": model.name,
        "line": model.span.start.line,
        "inputs": [shape.to_json() for shape in model.inputs],
        "outputs": [shape.to_json() for shape in model.outputs],
        "input_dtypes": [dtype or UNKNOWN for dtype in model.input_dtypes],
        "output_dtypes": [dtype or UNKNOWN for dtype in model.output_dtypes],
        "layers": [layer_object(layer) for layer in model.layers],
        "total_params": count(model.total_params),
    }


def layer_object(layer: LayerFact) -> dict[str, Any]:
    """One layer; `output_shape` and `dtype` are lists when it has several outputs."""
    return {
        "name": layer.name,
        "class": layer.class_name,
        "line": layer.span.start.line,
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
