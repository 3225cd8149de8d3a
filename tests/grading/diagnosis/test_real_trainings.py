"""The real Keras trains badly in each way, and the curves alone show which."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kerasight.grading.diagnosis.diagnosing import diagnose
from kerasight.grading.diagnosis.evidence import curves_of, facts_of
from kerasight.grading.diagnosis.symptoms import Diagnosis
from kerasight.grading.records.messages import EpochLine, FitLine, parse_line
from kerasight.grading.records.report import Fit, Point
from kerasight.grading.sandbox.python import WORKER

ROOT = Path(__file__).parents[3]

SYMPTOMS = (
    "none overfit diverged learning-rate-too-low learning-rate-too-high stagnated undertrained "
    "underfit"
).split()


@pytest.fixture(scope="module")
def diagnoses() -> dict[str, Diagnosis]:
    """The diagnosis of each training, by the symptom that it was made to have."""
    reading, writing = os.pipe()
    with subprocess.Popen(
        [sys.executable, "-m", "tests.grading.diagnosis.trainings", str(WORKER / "train.py")],
        cwd=ROOT,
        env={**os.environ, "KERASIGHT_CHANNEL": str(writing), "TF_CPP_MIN_LOG_LEVEL": "3"},
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        os.close(writing)
        with os.fdopen(reading, "rb") as channel:
            lines = channel.read().splitlines()
        _, errors = process.communicate()
    assert process.returncode == 0, errors[-2000:]
    found: dict[str, tuple[Fit, list[FitLine]]] = {}
    name = ""
    for line in lines:
        fields = json.loads(line)
        if fields["event"] == "training":
            name = fields["name"]
            found[name] = (Fit(0), [])
        match parse_line(line):
            case FitLine() as begun:
                found[name][1].append(begun)
            case EpochLine() as epoch:
                found[name][0].points.append(Point(epoch.epoch, epoch.seconds, epoch.logs))
    return {
        each: diagnose(curves_of(fit), facts_of(begun[0], None, None, 0, is_share=True))
        for each, (fit, begun) in found.items()
    }


@pytest.mark.parametrize("symptom", SYMPTOMS)
def test_training(symptom: str, diagnoses: dict[str, Diagnosis]) -> None:
    diagnosis = diagnoses[symptom]
    kind = "none" if diagnosis.primary is None else diagnosis.primary.kind.value
    assert kind == symptom, diagnosis
