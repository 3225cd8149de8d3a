"""Messages and files of a solution's process are checked before use."""

from __future__ import annotations

import ast
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kerasight.grading.modelfile.taking import take_model
from kerasight.grading.records.log import Log
from kerasight.grading.records.messages import EpochLine, OutcomeLine, ScoredLine, parse_line
from kerasight.grading.records.result import Zero
from kerasight.grading.sandbox import confinement

EPOCH = {"event": "epoch", "epoch": 1, "epochs": 3, "logs": {"loss": 0.5}, "seconds": 2.0}
SCORED = {
    "event": "scored",
    "status": "measured",
    "value": 0.9,
    "examples": 10,
    "params": 7,
    "layers": [{"name": "dense", "class": "Dense", "output_shape": [None, 10], "params": 7}],
}


def line(**fields: object) -> bytes:
    return json.dumps(fields).encode()


def test_good_lines_are_read() -> None:
    assert parse_line(line(**EPOCH)) == EpochLine(1, 3, {"loss": 0.5}, 2.0)
    scored = parse_line(line(**SCORED))
    assert isinstance(scored, ScoredLine)
    assert (scored.value, scored.layers[0].output_shape) == (0.9, (None, 10))
    assert parse_line(line(event="outcome", status="saved")) == OutcomeLine("saved")


@pytest.mark.parametrize(
    "fields",
    [
        {**EPOCH, "epoch": 0},
        {**EPOCH, "epoch": True},
        {**EPOCH, "epoch": "1"},
        {**EPOCH, "seconds": "soon"},
        {**EPOCH, "logs": [1]},
        {**EPOCH, "logs": {"loss": "low"}},
        {**EPOCH, "logs": {str(number): 1.0 for number in range(100)}},
        {**SCORED, "value": float("nan")},
        {**SCORED, "value": float("inf")},
        {**SCORED, "value": None},
        {**SCORED, "status": "excellent"},
        {**SCORED, "layers": "many"},
        {**SCORED, "layers": [{"name": 3}]},
        {**SCORED, "params": -1},
        {"event": "outcome", "status": "saved", "line": -1},
        {"event": "result", "score": 5},
        {},
    ],
)
def test_bad_lines_are_nothing(fields: dict[str, Any]) -> None:
    assert parse_line(json.dumps(fields).encode()) is None


@pytest.mark.parametrize("text", [b"", b"[]", b"5", b"{", b"\xff\xfe", b"[" * 100_000, b"null"])
def test_other_bytes_are_nothing(text: bytes) -> None:
    assert parse_line(text) is None


# No time limits: the machine may be busy with something else.
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.dictionaries(
        st.sampled_from(["event", "status", "epoch", "epochs", "logs", "value", "layers", "kind"]),
        st.recursive(
            st.none()
            | st.booleans()
            | st.integers()
            | st.floats()
            | st.text(max_size=5)
            | st.sampled_from(["epoch", "scored", "outcome", "measured", "saved"]),
            lambda inner: (
                st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3)
            ),
        ),
    )
)
def test_no_line_raises(fields: dict[str, Any]) -> None:
    parse_line(json.dumps(fields).encode())


def test_texts_hold_nothing_that_moves_a_cursor() -> None:
    outcome = parse_line(line(event="outcome", status="raised", kind="X\x1b[2J", text="a\x07\nb"))
    assert isinstance(outcome, OutcomeLine)
    assert (outcome.kind, outcome.text) == ("X", "a\nb")


def test_the_log_keeps_both_ends_within_its_cap() -> None:
    log = Log(4000)
    log.write(b"first line\n")
    for number in range(100_000):
        log.write(b"%d\n" % number)
    log.write(b"last line\n")
    text = log.text()
    assert text.startswith("first line\n")
    assert text.endswith("99999\nlast line\n")
    assert log.truncated
    assert len(text) < 4100
    assert "bytes left out" in text
    assert log.tail(1) == ["last line"]


def test_a_short_log_is_whole() -> None:
    log = Log(4000)
    log.write(b"one\n\x1b[31mtwo\x1b[0m\nbar 1/2\rbar 2/2\r\n")
    assert log.text() == "one\ntwo\nbar 1/2\rbar 2/2\r\n"
    assert not log.truncated
    assert log.tail(5) == ["one", "two", "bar 2/2"]


def test_a_model_over_the_limit_is_not_taken(tmp_path: Path) -> None:
    big = tmp_path / "big"
    with big.open("wb") as file:
        file.truncate(2**30)
    with pytest.raises(Zero, match="has 1024 MiB; the task allows 200 MiB"):
        take_model(big, tmp_path / "taken", 200 * 2**20)
    assert not (tmp_path / "taken").exists()


def test_a_folder_in_the_place_of_a_model(tmp_path: Path) -> None:
    tmp_path.joinpath("folder").mkdir()
    with pytest.raises(Zero, match="is no file"):
        take_model(tmp_path / "folder", tmp_path / "taken", 1000)


def test_workers_import_nothing_of_the_package() -> None:
    scripts = sorted(confinement.LAUNCHER.parent.glob("*.py"))
    assert len(scripts) >= 8
    known = {*sys.stdlib_module_names, "h5py", "numpy", *(script.stem for script in scripts)}
    for script in scripts:
        for node in ast.walk(ast.parse(script.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert node.level == 0
                names = [node.module or ""]
            elif isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            else:
                continue
            for name in names:
                assert name.partition(".")[0] in known, script
