"""task.toml: the schema accepts the built-in ones, and mistakes are reported at their line."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner

from kerasight.cli import kerasight
from kerasight.contracts.folders import built_in_folders
from kerasight.faults import Fault
from kerasight.grading.tasks.reading import checked_table
from kerasight.grading.tasks.schema import LIMITS, LOWER_IS_BETTER, schema
from kerasight.grading.tasks.task import load_task, read_task
from kerasight.grading.worker.metrics import METRICS

from .own_task import TASK, write_task


@pytest.mark.parametrize("folder", built_in_folders().values(), ids=lambda folder: folder.name)
def test_the_schema_takes_our_tasks(folder: Path) -> None:
    jsonschema.validate(tomllib.loads((folder / "task.toml").read_text()), schema())
    assert checked_table(folder / "task.toml")[1] == []


def test_the_schema_is_one() -> None:
    jsonschema.Draft7Validator.check_schema(schema())


def test_the_command_prints_it() -> None:
    printed = CliRunner().invoke(kerasight, ("task", "schema"))
    assert json.loads(printed.output) == schema()


def test_every_metric_has_a_direction() -> None:
    assert set(LOWER_IS_BETTER) == set(METRICS)


def tables(part: dict[str, Any]) -> list[dict[str, Any]]:
    inner = [tables(each) for each in part.get("properties", {}).values()]
    return [part, *(table for each in inner for table in each)]


def test_every_key_is_described() -> None:
    for table in tables(schema()):
        assert table["description"][0].isupper()
        assert table["description"].endswith(".")


def test_a_task_without_limits_has_ours(tmp_path: Path) -> None:
    task = read_task(write_task(tmp_path / "sums"))
    ours = load_task("digits")
    assert task.limits == ours.limits
    assert ours.limits.train_seconds == LIMITS["train_seconds"]


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("training_file", "trainingfile", 4, "unknown key 'trainingfile'; did you mean 'training"),
        ("training_file", "trainingfile", 1, "the key 'training_file' is missing"),
        ("output_shape", "output_shapes", 10, "unknown key 'output_shapes' in [contract]; did you"),
        ("output_shape", "output_shapes", 8, "the key 'output_shape' is missing in [contract]"),
        ("seed = 7", 'seed = "7"', 5, "seed is '7'; it must be a whole number"),
        ("seed = 7", "seed = -1", 5, "seed -1 is less than the minimum of 0"),
        ("mean absolute error", "mean absolut error", 13, "did you mean 'mean absolute error'?"),
        ("0.1]", "]", 15, "metric.bands has 4 values; it must have 5"),
        ("0.3, 0.1", "0.6, 0.1", 15, "the bands must fall: 0.5 for a 3, 0.6 for a 4"),
        ("lower_is_better = true", "", 13, "the mean absolute error wants lower_is_better = true"),
        ("[[3]]", "[[0]]", 9, "contract.input_shapes 0 is less than the minimum of 1"),
        ("[[3]]", "[3]", 9, "contract.input_shapes is 3; it must be a list"),
        ('["made up for a test; CC0"]', "[]", 6, "sources has 0 values; it must have at least 1"),
        ("sums-train.npz", "../sums.npz", 4, "training_file is '../sums.npz'; it must be a plain"),
        ('"Sums"', '""', 1, "title is empty"),
        ("seed = 7", "seed = ", 5, "is not valid TOML: Invalid value"),
        ("seed = 7", "[hints.score]\n9 = 'a'", 6, "unknown key '9' in [hints.score]"),
        ("seed = 7", "seed = 7\nprofiles = ['exam-2.12']", 6, "did you mean 'exam-2.13'?"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(
    tmp_path: Path, old: str, new: str, line: int, words: str
) -> None:
    assert old in TASK
    folder = write_task(tmp_path / "sums", task=TASK.replace(old, new, 1))
    faults = checked_table(folder / "task.toml")[1]
    assert any(fault.line == line and words in fault.message for fault in faults), faults
    with pytest.raises(Fault, match=r"task\.toml:\d+: "):
        read_task(folder)


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a" * (1024 * 1024 + 1), b"[" * 9000])
def test_what_is_no_toml_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "task.toml"
    path.write_bytes(content)
    assert len(checked_table(path)[1]) == 1
