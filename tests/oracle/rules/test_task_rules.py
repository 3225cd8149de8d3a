"""A grader rejects what rules of the group `task` call an error, as checked with the real Keras.

Each bad example ends with what a grader does with it: it calls `solution_model()` and looks at the
model's own shapes and at the classes in its configuration.
"""

from __future__ import annotations

import pytest

from kerasight.contracts.folders import task_named_in
from kerasight.grading.tasks.task import load_task
from kerasight.rules import ALL_RULES, rules_in
from kerasight.values.findings import Severity

from ..real.client import RealKeras

ABOUT_THE_FILE = {"changed-protected-name", "wrong-file-name"}
"""Rules about the text or the name of a file, of which Keras knows nothing."""

REJECTED = [
    pytest.param(text, id=f"{name}-{number}")
    for name in sorted(rules_in("task"))
    if ALL_RULES[name].severity is Severity.ERROR and name not in ABOUT_THE_FILE
    for number, text in enumerate(ALL_RULES[name].bad)
]

REJECTIONS = ("AssertionError", "NameError", "TypeError", "Zero")
"""The exceptions of the grader below; `Zero` is that of Kerasight, for a class that it does not
load."""

GRADER = """
made = solution_model()
assert isinstance(made, keras.Model), f"{{type(made)}} is no model"
assert made.input_shape[1:] in {inputs}, made.input_shape
assert made.output_shape[1:] == {output}, made.output_shape
import json
import sys
from kerasight.grading.modelfile.configuration import ClassRow, Lambdas, check_class
from kerasight.grading.sandbox.python import WORKER
sys.path.insert(0, str(WORKER))
from inspect_model import class_rows
for fields in class_rows(json.loads(made.to_json())):
    row = ClassRow(**fields)
    check_class(row, Lambdas.REFUSED)
    assert row.class_name not in {forbidden}, row
"""


def graded(text: str) -> str:
    """A solution, followed by the steps of a grader of its task."""
    task = task_named_in(text)
    assert task is not None
    contract = load_task(task).contract
    return text + GRADER.format(
        inputs=contract.input_shapes,
        output=contract.output_shape,
        forbidden=contract.forbidden_layers,
    )


@pytest.mark.parametrize("text", REJECTED)
def test_a_grader_rejects_what_a_rule_calls_an_error(keras3: RealKeras, text: str) -> None:
    [outcome] = keras3.ask([graded(text)], allocate=True)
    assert outcome.raised is not None
    assert outcome.raised.type in REJECTIONS, outcome.raised
    assert outcome.raised.type != "NameError" or "solution_model" in outcome.raised.message


ACCEPTED = """\
# kerasight: task=mileage
import keras


def solution_model():
    inputs = keras.Input((7,))
    return keras.Model([inputs], [keras.layers.Dense(1)(inputs)])
"""


def test_a_grader_takes_a_model_of_the_right_shapes(keras3: RealKeras) -> None:
    [outcome] = keras3.ask([graded(ACCEPTED)], allocate=True)
    assert outcome.raised is None
