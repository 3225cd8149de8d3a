"""Programs of NumPy made at random: each line changes, cuts, joins or measures an earlier array."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import numpy as np

SOURCES = (
    "np.arange({a})",
    "np.arange({a} * {b}).reshape({a}, {b})",
    "np.random.rand({a}, {b})",
    "np.random.randint(0, {b}, ({a}, {b}))",
    "np.random.randint(0, 256, ({a}, 4, 4), dtype=np.uint8)",
    "np.ones(({a}, {b}), dtype='float32')",
    "np.linspace(0, {a}, {b} + 1)",
    "np.zeros(({a}, {b}), dtype=bool)",
    "np.array([[0, 1], [2, 3], [4, 5]])",
    "np.eye({a})",
)

STEPS = (
    "{x} + {y}",
    "{x} * {y}",
    "{x} - {y}",
    "{x} / 255.0",
    "{x} / {a}",
    "{x} - {b}",
    "{x} * {a}",
    "{x} // {a}",
    "{x} % {a}",
    "{x} ** 2",
    "-{x}",
    "abs({x})",
    "{x} > {a}",
    "{x} == {y}",
    "{x}.astype('float32')",
    "{x}.astype('int64')",
    "{x}.astype('uint8')",
    "{x}.astype(np.float16)",
    "{x}[0]",
    "{x}[-{a}:]",
    "{x}[::{a}]",
    "{x}[..., np.newaxis]",
    "{x}[:, 0]",
    "{x}[None]",
    "{x}[[0, 1]]",
    "{x}[{x} > {a}]",
    "{x}.reshape(-1)",
    "{x}.reshape({x}.shape[0], -1)",
    "{x}.T",
    "np.expand_dims({x}, {axis})",
    "np.squeeze({x})",
    "np.concatenate([{x}, {y}], axis={axis})",
    "np.stack([{x}, {x}], axis={axis})",
    "np.vstack([{x}, {y}])",
    "np.hstack([{x}, {y}])",
    "np.repeat({x}, {a}, axis={axis})",
    "np.tile({x}, {a})",
    "np.clip({x}, 0, {a})",
    "np.sqrt(np.abs({x}))",
    "np.where({x} > {a}, {x}, 0)",
    "np.maximum({x}, {y})",
    "np.argmax({x}, axis={axis})",
    "np.argsort({x}, axis={axis})",
    "np.unique({x})",
    "np.round({x}, 1)",
    "np.flip({x}, {axis})",
    "np.swapaxes({x}, 0, {axis})",
    "{x}.mean(axis={axis})",
    "{x}.sum(axis={axis})",
    "{x}.max(axis={axis}, keepdims=True)",
    "{x}.max()",
    "{x}.min()",
    "{x}.std()",
    "{x} @ {y}",
    "np.cumsum({x}, axis={axis})",
    "np.log1p(np.abs({x}))",
    "({x} - {x}.min()) / ({x}.max() - {x}.min())",
    "np.pad({x}, {a})",
)


def programs(count: int, first_seed: int = 0) -> Iterator[str]:
    """`count` programs that NumPy runs; those that raise are left out."""
    for seed in range(first_seed, first_seed + count):
        yield _program(random.Random(seed))


def _program(chance: random.Random) -> str:
    lines = ["import numpy as np"]
    scope: dict[str, Any] = {"np": np}
    names: list[str] = []
    while len(names) < 12:
        template = chance.choice(SOURCES if len(names) < 3 else STEPS)
        name = f"v{len(names)}"
        line = template.format(
            a=chance.randint(2, 5),
            b=chance.randint(2, 5),
            axis=chance.choice((0, 0, 1, -1)),
            x=chance.choice(names or ["_"]),
            y=chance.choice(names or ["_"]),
        )
        try:
            with np.errstate(all="ignore"):
                scope[name] = eval(line, scope)
        except (ValueError, TypeError, IndexError):
            continue
        lines.append(f"{name} = {line}")
        names.append(name)
    return "\n".join(lines) + "\n"
