"""Odd calls of NumPy and `keras.ops`, right and wrong ones: no internal fault, and no claim about a
result that is not so. Where the real function raises, only faults are looked for.
"""

# ruff: noqa: PLC0415 - collecting the tests need not load TensorFlow

from __future__ import annotations

import warnings
from collections.abc import Iterator
from operator import attrgetter
from typing import Any

import numpy as np
import pytest

from kerasight.apis.keras.ops.table import operations
from kerasight.apis.numpy.functions import table
from kerasight.interpreter.analysis import interpret
from kerasight.source.document import Document
from kerasight.values.keras_version import KERAS_3
from kerasight.values.objects import Unknown

from .interpreting import Comparison, Held
from .odd_calls import calls

KNOWN_SHARE = 0.9
"""At least so much of what there is to know must be known to us."""

SEED = 2

NOT_COMPARED = {"round": "gives integers back as they are, arrays of NumPy too"}
"""Functions of `keras.ops` that are not called, and why."""


def numpy_calls() -> Iterator[str]:
    names = [name for name in sorted(table()) if hasattr(np, name.partition(".")[0])]
    return calls("np.", names, lambda name: attrgetter(name)(np), 15, SEED)


def ops_calls() -> Iterator[str]:
    from keras import ops

    names = sorted(name for name in operations() if hasattr(ops, name))
    names = [name for name in names if name not in NOT_COMPARED]
    return calls("ops.", names, lambda name: getattr(ops, name), 2, SEED)


@pytest.mark.parametrize("made", [numpy_calls, ops_calls])
def test_odd_calls(made: Any) -> None:
    from keras import ops

    held, runs = Held(), 0
    for call in made():
        document = Document.from_text(f"import numpy as np\nfrom keras import ops\nr = {call}\n")
        analysis = interpret(document, KERAS_3)
        ours = analysis.variables["r"]
        assert not (isinstance(ours, Unknown) and "internal fault" in ours.reason), call
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            try:
                real = eval(call, {"np": np, "ops": ops})
            except Exception:
                continue
        runs += 1
        Comparison(held, call).value(real, ours, call)
    assert not held.wrong, "\n".join(held.wrong)
    assert runs > 200
    assert held.known >= KNOWN_SHARE * (held.known + len(held.unknown)), held.unknown[:20]
