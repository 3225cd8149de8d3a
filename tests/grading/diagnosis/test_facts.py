"""Symptoms that show in the model, not in its curves."""

from __future__ import annotations

import importlib.util
import random
from dataclasses import replace
from typing import Any

import pytest

from kerasight.grading.diagnosis.diagnosing import diagnose
from kerasight.grading.diagnosis.evidence import curves_of, facts_of
from kerasight.grading.diagnosis.symptoms import Curves, Facts, Kind, UnitFacts
from kerasight.grading.records.report import Fit, Point
from kerasight.grading.sandbox.python import WORKER

from .golden import FACTS, healthy, stagnated


def worker_train() -> Any:
    """The worker, which runs by path."""
    spec = importlib.util.spec_from_file_location("train", WORKER / "train.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TRAIN = worker_train()


def kinds(curves: Curves, facts: Facts) -> list[Kind]:
    diagnosis = diagnose(curves, facts)
    found = [] if diagnosis.primary is None else [diagnosis.primary, *diagnosis.also_seen]
    return [each.kind for each in found]


def test_dead_units_explain_a_model_that_does_not_learn() -> None:
    facts = replace(
        FACTS,
        units=(UnitFacts("dense", 64, dead=0.95),),
        commonest_answer=1.0,
        commonest_label=0.1,
    )
    assert kinds(stagnated(random.Random(1)), facts) == [Kind.DEAD_UNITS, Kind.TRIVIAL_PREDICTOR]


def test_dead_units_of_a_good_model_are_no_symptom() -> None:
    facts = replace(FACTS, units=(UnitFacts("dense", 512, dead=0.8),))
    assert kinds(healthy(random.Random(1)), facts) == []


def test_saturated_units() -> None:
    facts = replace(FACTS, units=(UnitFacts("dense", 64, saturated=0.7),))
    assert kinds(stagnated(random.Random(1)), facts)[0] is Kind.SATURATED_UNITS


def test_a_commonest_class_that_is_really_common_is_not_trivial() -> None:
    facts = replace(FACTS, commonest_answer=0.99, commonest_label=0.97)
    assert kinds(healthy(random.Random(2)), facts) == []


def test_numbers_that_hardly_vary_are_trivial() -> None:
    curves = stagnated(random.Random(3))
    assert kinds(curves, Facts(baseline_loss=2.3, spread=0.001))[0] is Kind.TRIVIAL_PREDICTOR


def test_a_gap_that_chance_explains_is_no_overfitting() -> None:
    curves = healthy(random.Random(4))
    few = replace(FACTS, train_metric=0.95, test_metric=0.87, train_examples=200, test_examples=40)
    many = replace(few, train_examples=4000, test_examples=1000)
    assert kinds(curves, few) == []
    assert kinds(curves, many) == [Kind.OVERFIT]


def test_validation_better_than_hidden_data_leaks() -> None:
    curves = replace(healthy(random.Random(5)), metric_name="accuracy", val_metric=[0.9, 0.99])
    facts = replace(FACTS, train_metric=0.99, test_metric=0.80, validation_examples=800)
    assert kinds(curves, facts) == [Kind.LEAKING]
    honest = replace(facts, test_metric=0.98)
    assert kinds(curves, honest) == []
    for name, last in (("mae", 0.99), ("mae", 4.3), ("accuracy", 97.0)):
        other = replace(curves, metric_name=name, val_metric=[0.9, last])
        assert Kind.LEAKING not in kinds(other, facts)


@pytest.mark.parametrize(
    "values",
    [
        [4.3] * 8,
        [1.7e308] * 3 + [-1.7e308] * 5,
        [1e200 * (-1) ** at for at in range(12)],
        [1e99 / 10**at for at in range(10)],
        [1e-320] * 9,
        [0.0] * 9,
    ],
)
def test_whatever_a_solution_logs_is_judged(values: list[float]) -> None:
    names = ("loss", "val_loss", "accuracy", "val_accuracy")
    logs = [dict.fromkeys(names, value) for value in values]
    points = [Point(at, 1.0, {**each}) for at, each in enumerate(logs, start=1)]
    curves = curves_of(Fit(len(points), points))
    facts = facts_of(None, None, 0.5, 100, is_share=True)
    assert Kind.LEAKING not in kinds(curves, facts)


@pytest.mark.parametrize(
    ("arguments", "examples"),
    [
        ({"validation_data": ([[0.0]] * 7, [0] * 7)}, 7),
        ({"validation_data": ([[0.0]] * 7, [0] * 7), "y": [0] * 9, "validation_split": 0.5}, 7),
        ({"y": [0] * 10, "validation_split": 0.25}, 3),
        ({"y": [0] * 10}, 0),
        ({"validation_data": iter([])}, 0),
        ({"y": None, "validation_split": 0.25}, 0),
        ({"validation_data": ([[0.0]],)}, 0),
    ],
)
def test_how_many_examples_a_fit_validates_on(arguments: dict[str, Any], examples: int) -> None:
    assert TRAIN.validation_examples(arguments) == examples
