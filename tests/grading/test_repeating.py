"""`--repeat` trains with one seed after the other and shows how far the results lie apart."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kerasight.grading.attempts.store import Attempts
from kerasight.grading.pipeline.spread import Spread, spread_of

from .grading_run import SUBMISSIONS, grade, run
from .sample import sample_report

RAISES = str(SUBMISSIONS / "raises.py")


def spread(folder: Path, *results: tuple[int, float | None]) -> Spread:
    report = sample_report(folder)
    return spread_of(
        [
            replace(report, seed=7 + number, score=score, value=value)
            for number, (score, value) in enumerate(results)
        ]
    )


def test_the_spread_of_three(tmp_path: Path) -> None:
    found = spread(tmp_path, (4, 0.94), (5, 0.97), (4, 0.95))
    assert found.seeds == (7, 8, 9)
    assert (found.minimum, found.median, found.maximum) == (0.94, 0.95, 0.97)
    assert found.lines == [
        "scores of 3 trainings: 4, 5, 4 (4 to 5, median 4)",
        "accuracy: 0.9400 to 0.9700, median 0.9500",
    ]


def test_a_training_without_a_metric_is_counted(tmp_path: Path) -> None:
    found = spread(tmp_path, (4, 0.94), (0, None))
    assert (found.minimum, found.median, found.maximum) == (0.94, 0.94, 0.94)
    assert found.lines[1].endswith("median 0.9400, 1 without one")


def test_no_training_with_a_metric(tmp_path: Path) -> None:
    found = spread(tmp_path, (0, None), (0, None))
    assert found.median is None
    assert found.lines[1] == "accuracy: never measured"


def test_each_training_has_its_seed_and_is_an_attempt(tmp_path: Path) -> None:
    solution = tmp_path / "solution.py"
    solution.write_text(
        "# kerasight: task=digits\nimport sys\n\n\n"
        "def solution_model():\n    import json\n"
        "    raise ValueError(json.loads(sys.orig_argv[-1])['seed'])\n"
    )
    arguments = ("--seed", "4294967295", "--repeat", "2", "--report", "here")
    graded = grade(tmp_path, str(solution), *arguments)
    assert graded.code == 1
    last = graded.events[-1]
    assert (last["event"], last["seeds"], last["scores"]) == ("spread", [4294967295, 0], [0, 0])
    results = [event for event in graded.events if event["event"] == "result"]
    assert [result["message"].rpartition(" ")[2] for result in results] == ["4294967295", "0"]
    assert sorted(path.name for path in tmp_path.joinpath("here").iterdir()) == [
        "seed-0",
        "seed-4294967295",
    ]
    kept = Attempts(tmp_path / ".kerasight" / "attempts.db").all()
    assert [attempt.document["seed"] for attempt in kept] == [4294967295, 0]


@pytest.mark.parametrize("form", ["json", "text"])
def test_the_spread_ends_what_is_printed(tmp_path: Path, form: str) -> None:
    done = run(tmp_path, "grade", RAISES, "--repeat", "2", "--output-format", form)
    assert done.returncode == 1
    if form == "json":
        document = json.loads(done.stdout)
        assert document["spread"]["scores"] == [0, 0]
        assert [each["cause"] for each in document["attempts"]] == ["crash", "crash"]
    else:
        assert done.stdout.endswith("(0 to 0, median 0)\naccuracy: never measured\n")
