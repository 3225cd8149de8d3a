"""The layer that does the same as a `Lambda` and is saved by its configuration."""

from __future__ import annotations

import ast
from typing import NamedTuple

from kerasight.values.findings import Edit, Fix
from kerasight.values.imports import ImportedNames
from kerasight.values.keras import Layer
from kerasight.values.objects import FunctionValue
from kerasight.values.shapes import Shape

KEPT = frozenset({"function", "name", "input_shape"})
"""Arguments of `Lambda` that the other layers take as well."""

FLOATS = ("float16", "float32", "float64")
"""Types of elements that `Rescaling` leaves as they are."""


class Replacement(NamedTuple):
    """A class of layers with its arguments."""

    class_name: str

    first: str
    """The name of the first argument."""

    arguments: str


def portable(layer: Layer, imports: ImportedNames) -> Fix | None:
    """The fix that replaces a `Lambda` by an equivalent layer.

    If the class is written after a dot, `layers.Lambda`, the other class is there, too; for the
    bare name, the imports must provide it.
    """
    written, function = layer.written, layer.arguments.get("function")
    if written is None or not isinstance(function, FunctionValue):
        return None
    places = dict(written.arguments)
    if not set(places) <= {0, *KEPT} or not isinstance(function.node, ast.Lambda):
        return None
    found = _replacement(function.node, layer)
    if found is None:
        return None
    if written.attribute is not None:
        edits = [Edit(written.attribute, found.class_name)]
    else:
        reached = imports.reach(f"keras.layers.{found.class_name}", written.callee.start)
        if reached is None:
            return None
        edits = [*reached.edits, Edit(written.callee, reached.text)]
    if 0 in places:
        edits.append(Edit(places[0], found.arguments))
    else:
        edits += [
            Edit(written.names["function"], found.first),
            Edit(places["function"], found.arguments),
        ]
    return Fix(f"Use `{found.class_name}({found.arguments})`", tuple(edits))


def _replacement(node: ast.Lambda, layer: Layer) -> Replacement | None:
    arguments = node.args
    names = [each.arg for each in (*arguments.posonlyargs, *arguments.args)]
    if len(names) != 1 or arguments.vararg or arguments.kwarg or arguments.kwonlyargs:
        return None
    fed = [use.inputs[0] for use in layer.applications if use.inputs]
    if all(tensor.dtype in FLOATS for tensor in fed):
        scaling = _scaling(node.body, names[0])
        if scaling is not None:
            return Replacement("Rescaling", "scale", scaling)
    shape = _shape_with_an_axis(node.body, names[0], {tensor.shape for tensor in fed})
    return None if shape is None else Replacement("Reshape", "target_shape", shape)


def _scaling(body: ast.expr, name: str) -> str | None:
    """The arguments of `Rescaling` for `x * scale + offset` in any of its spellings."""
    if not isinstance(body, ast.BinOp):
        return None
    offset = _number(body.right)
    if isinstance(body.op, ast.Add | ast.Sub) and offset is not None:
        scale = "1.0" if _is_name(body.left, name) else _scale(body.left, name)
        sign = "-" if isinstance(body.op, ast.Sub) else ""
        if sign and offset.startswith("-"):
            return None
        return None if scale is None else f"{scale}, offset={sign}{offset}"
    return _scale(body, name)


def _scale(body: ast.expr, name: str) -> str | None:
    if not isinstance(body, ast.BinOp):
        return None
    left, right = _number(body.left), _number(body.right)
    if isinstance(body.op, ast.Mult):
        if _is_name(body.left, name):
            return right
        return left if _is_name(body.right, name) else None
    if isinstance(body.op, ast.Div) and _is_name(body.left, name) and right is not None:
        return f"1.0 / {right}"
    return None


def _shape_with_an_axis(body: ast.expr, name: str, shapes: set[Shape]) -> str | None:
    """The shape that `expand_dims(x, axis=-1)` makes of one sample, with at most one -1."""
    if not isinstance(body, ast.Call) or len(shapes) != 1:
        return None
    callee = body.func.attr if isinstance(body.func, ast.Attribute) else None
    given: dict[str | None, ast.expr] = dict(zip(("x", "axis"), body.args, strict=False))
    given |= {keyword.arg: keyword.value for keyword in body.keywords}
    tensor, axis = given.get("x", given.get("input")), given.get("axis")
    if callee != "expand_dims" or len(given) != 2 or tensor is None or axis is None:
        return None
    dims = next(iter(shapes)).dims
    if dims is None or not _is_name(tensor, name) or _number(axis) not in ("-1", str(len(dims))):
        return None
    sizes = [*dims[1:], 1]
    if not all(size is None or isinstance(size, int) for size in sizes) or sizes.count(None) > 1:
        return None
    return f"({', '.join('-1' if size is None else str(size) for size in sizes)})"


def _is_name(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _number(node: ast.expr) -> str | None:
    """A number that is written out, as it would be written again."""
    value = (
        node.operand if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub) else node
    )
    if isinstance(value, ast.Constant) and type(value.value) in (int, float):
        return ast.unparse(node)
    return None
