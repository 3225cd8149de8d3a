"""The digits: how they are cut, and that the cut never moves."""

from __future__ import annotations

import hashlib

import numpy as np

from kerasight.grading.tasks.task import load_task
from kerasight.tasks.digits import data


def test_the_cut_is_stratified_and_disjoint() -> None:
    training, test = data.training(), data.hidden_test()
    assert np.bincount(training["labels"]).tolist() == [400] * 10
    assert np.bincount(test["labels"]).tolist() == [100] * 10
    assert test["inputs"].dtype == np.float32
    assert (test["inputs"].min(), test["inputs"].max()) == (0, 1)

    seen = {image.tobytes() for image in training["images"]}
    pixels = (test["inputs"][..., 0] * 255).round().astype(np.uint8)
    assert not any(image.tobytes() in seen for image in pixels)


def test_the_cut_never_moves() -> None:
    digest = hashlib.sha256(data.hidden_test()["labels"].tobytes())
    digest.update(data.hidden_test()["inputs"].tobytes())
    assert digest.hexdigest() == "cb0f146ee31a50ab43ee2f024e9c4afa7044c4718b24b4bac000122cfdc82726"


def test_scores_begin_at_their_edges() -> None:
    task = load_task("digits")
    assert [task.score(value) for value in (0.0, 0.4999, 0.5, 0.9299, 0.93, 0.955, 1.0)] == [
        0,
        0,
        1,
        3,
        4,
        5,
        5,
    ]
    assert list(task.bands) == sorted(task.bands)
