"""Comparing the values after the lines with the real Keras: a process for each version.

Usage: python -m tests.lines.real VERSION [FILE ...]; prints what is wrong, exits 1 then.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.data.interpreting import Comparison, Held
from tests.oracle.real.server import load_keras

from kerasight.interpreter.analysis import interpret
from kerasight.source.document import Document
from kerasight.values.abstract import AbstractValue
from kerasight.values.keras import Layer, Tensor
from kerasight.values.objects import DataValue, DictValue, ListValue, Unknown
from kerasight.values.shapes import Shape

from .blocks import CASES, Block, blocks, named


@dataclass(frozen=True)
class Contradiction:
    """A line of which we say what is not so."""

    block: Block
    line: int
    what: str

    def __str__(self) -> str:
        text = self.block.text.splitlines()[self.line - 1]
        return f"{self.block.file}, block {self.block.number}: {text}\n    {self.what}"


def contradictions(block: Block, keras: Any) -> Iterator[Contradiction]:
    """Run a block for real, line by line, and compare the values after the lines."""
    keras.backend.clear_session()
    ours = interpret(Document.from_text(block.text), block.keras).variables
    names, told = named(block.text), block.told
    real: dict[str, Any] = {}
    faults: dict[int, str] = {}
    for node in ast.parse(block.text).body:
        try:
            exec(compile(ast.Module([node], []), "<block>", "exec"), real)
        except Exception as error:
            faults[node.lineno] = f"{type(error).__name__}: {error}".splitlines()[0]
    for line, known in told.items():
        name = names.get(line)
        if "error[" in known:
            if line not in faults:
                yield Contradiction(block, line, "runs")
        elif line in faults and known != "?":
            yield Contradiction(block, line, f"raises {faults[line]}")
        elif line not in faults and name in real:
            for what in differences(ours[name], real[name]):
                yield Contradiction(block, line, what)


def differences(ours: Any, real: Any) -> Iterator[str]:
    """In what a known value differs from the real one."""
    match ours:
        case Unknown():
            return
        case Tensor():
            yield from tensors(ours, real)
        case Layer():
            if ours.name != real.name:
                yield f"really named {real.name}"
            yield from weights(ours, real)
        case ListValue() | tuple() if not isinstance(real, list | tuple):
            yield f"really a {type(real).__name__}"
        case ListValue() | tuple():
            items = ours if isinstance(ours, tuple) else ours.items
            if len(items) != len(real) and getattr(ours, "complete", True):
                yield f"really {len(real)} of them"
            for mine, other in zip(items, real, strict=False):
                yield from differences(mine, other)
        case DictValue():
            for key, mine in ours.items.items():
                yield from differences(mine, real[key])
        case AbstractValue() if not isinstance(ours, DataValue):
            return
        case _:
            held = Held()
            Comparison(held, "").value(real, ours, "")
            yield from held.wrong


def tensors(ours: Tensor, real: Any) -> Iterator[str]:
    """In what a symbolic tensor differs: its shape, dtype, maker and the weights of that one."""
    if not hasattr(real, "shape") or isinstance(real.shape, property):
        yield f"really a {type(real).__name__}"
        return
    dims = None if getattr(real.shape, "rank", 0) is None else tuple(real.shape)
    if not fits(ours.shape, dims):
        yield f"really of shape {dims}"
    dtype = getattr(real.dtype, "name", real.dtype)
    if ours.dtype not in (None, dtype):
        yield f"really of {dtype}"
    history = getattr(real, "_keras_history", None)
    layer = getattr(history, "operation", None) or getattr(history, "layer", None)
    if layer is not None and ours.origin is not None and not ours.origin.is_operation:
        if layer.name != ours.origin.layer.name:
            yield f"really of {layer.name}"
        yield from weights(ours.origin.layer, layer)


def fits(ours: Shape, real: tuple[int | None, ...] | None) -> bool:
    """Whether a shape is the real one, as far as it is known."""
    if ours.dims is None or real is None:
        return True
    sizes = [
        one if one is None or isinstance(one, int) else other
        for one, other in zip(ours.dims, real, strict=False)
    ]
    return len(ours.dims) == len(real) and sizes == list(real)


def weights(ours: Layer, real: Any) -> Iterator[str]:
    """Whether the number of weights is another one."""
    total = ours.parameters.total
    if total is None or not getattr(real, "built", False):
        return
    if hasattr(real, "count_params") and real.count_params() != total:
        yield f"really with {real.count_params()} weights"


def main() -> None:
    """Hold files against one version of Keras."""
    version, *files = sys.argv[1:]
    paths = [Path(file) for file in files] or sorted(CASES.glob("*.py"))
    keras = load_keras(int(version))
    wrong = [
        found
        for path in paths
        for block in blocks(path)
        if str(block.keras.major) == version
        for found in contradictions(block, keras)
    ]
    print("\n".join(map(str, wrong)))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
