"""Holds a solution against its task before anything runs."""

from __future__ import annotations

import ast
from pathlib import Path

from kerasight.grading.result import Cause, Zero
from kerasight.inspection import Inspection, ModelFact, inspect
from kerasight.source.document import Document
from kerasight.values.contracts import ENTRY, Contract
from kerasight.values.findings import Finding
from kerasight.values.shapes import Shape, UnknownDim


def check_contract(path: Path, contract: Contract) -> tuple[Finding, ...]:
    """What the inspector finds; raises Zero only for what is certain to score nothing."""
    text = path.read_bytes()
    try:
        tree = ast.parse(text, filename=path.name)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = getattr(error, "lineno", None)
        where = f"Line {line} of the file" if line else "The file"
        reason = error.msg if isinstance(error, SyntaxError) else str(error)
        raise Zero(Cause.CONTRACT, f"{where} is not valid Python: {reason}.") from error
    if not _binds_entry(tree):
        raise Zero(
            Cause.CONTRACT,
            f"The file has no function {ENTRY}(). Put the code that builds, trains and returns the "
            "model into one.",
        )
    inspection = inspect(Document.read(path))
    _check_shapes(tree, inspection, contract)
    return inspection.findings


def _binds_entry(tree: ast.Module) -> bool:
    """Whether any statement could give the entry function its name."""
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.Name(id=name):
                if name == ENTRY:
                    return True
            case ast.alias(name=name, asname=alias):
                if ENTRY in (name, alias) or name == "*":
                    return True
    return False


def _check_shapes(tree: ast.Module, inspection: Inspection, contract: Contract) -> None:
    """Stop a solution whose one model is known to take or give another shape than the task's."""
    models = inspection.models
    # With several models, or classes that may be models, it is not known which one is returned.
    if len(models) != 1 or any(isinstance(node, ast.ClassDef) for node in ast.walk(tree)):
        return
    model = models[0]
    wanted_inputs = " or ".join(batched(shape) for shape in contract.input_shapes)
    if not any(_may_be(model.inputs, shape) for shape in contract.input_shapes):
        raise Zero(Cause.CONTRACT, _mismatch(model, "takes", model.inputs, wanted_inputs))
    if not _may_be(model.outputs, contract.output_shape):
        wanted = batched(contract.output_shape)
        raise Zero(Cause.CONTRACT, _mismatch(model, "gives", model.outputs, wanted))


def _may_be(shapes: tuple[Shape, ...], wanted: tuple[int | None, ...]) -> bool:
    """Whether one shape, batch axis included, can be the wanted one."""
    if not shapes:
        return True
    if len(shapes) > 1:
        return False
    dims = shapes[0].dims
    if dims is None:
        return True
    if len(dims) != len(wanted) + 1:
        return False
    return all(
        isinstance(dim, UnknownDim) or dim == size
        for dim, size in zip(dims[1:], wanted, strict=True)
    )


def batched(shape: tuple[int | None, ...]) -> str:
    """A shape as Keras prints it, with its batch axis."""
    return str(Shape((None, *shape)))


def _mismatch(model: ModelFact, verb: str, got: tuple[Shape, ...], wanted: str) -> str:
    found = ", ".join(str(shape) for shape in got)
    return f"The model in line {model.span.start.line} {verb} {found}; the task wants {wanted}."
