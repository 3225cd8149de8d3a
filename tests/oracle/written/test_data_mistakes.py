"""The claims of programs about mistakes with data are true, and false for their fixed versions."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..real.client import RealKeras

CASES = Path(__file__).parents[2] / "programs" / "cases"

HELPERS = """
def inputs_of(data):
    return np.concatenate([np.asarray(inputs) for inputs, _ in data])


def share_with_neighbours(judged, trained):
    ahead = {window[1:].tobytes() for window in trained}
    behind = {window[:-1].tobytes() for window in trained}
    near = [each[:-1].tobytes() in ahead or each[1:].tobytes() in behind for each in judged]
    return sum(near) / len(near)
"""

CLAIMS = {
    "turned_in_validation_too": "np.abs(valid[0][0] - valid[0][0]).max() > 0.1",
    "mapped_before_the_split": "np.abs(inputs_of(valid) - inputs_of(valid)).max() > 0.1",
    "neighbours_in_the_test": "share_with_neighbours(x_test, x_train) > 0.8",
    "windows_mixed_before_the_split": (
        "share_with_neighbours(inputs_of(valid), inputs_of(train)) > 0.8"
    ),
    "window_with_its_target": "next(iter(train))[0].shape[1] != model.input_shape[1]",
    "cut_from_another_order": (
        "len({*map(bytes, inputs_of(train))} & {*map(bytes, inputs_of(valid))}) > 10"
    ),
    "test_scaled_by_itself": "abs(x_test.mean()) < 1",
}


@pytest.mark.parametrize(("name", "claim"), CLAIMS.items(), ids=CLAIMS)
def test_the_claim_of_a_program(keras3: RealKeras, name: str, claim: str) -> None:
    texts = [
        (CASES / f"{each}.py").read_text("utf-8") + HELPERS + f"\nassert {wanted}\n"
        for each, wanted in ((name, claim), (f"{name}_fixed", f"not ({claim})"))
    ]
    assert [outcome.raised for outcome in keras3.ask(texts)] == [None, None]


def test_labels_that_begin_at_one_raise(keras3: RealKeras) -> None:
    names = ("stars_from_one", "stars_from_one_fixed")
    broken, fixed = keras3.ask([(CASES / f"{name}.py").read_text("utf-8") for name in names])
    assert broken.raised is not None and "outside the valid range" in broken.raised.message
    assert fixed.raised is None
