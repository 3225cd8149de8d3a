"""The curves and code changes in a comparison of attempts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from kerasight.grading.attempts.comparing import MOST_LINES, Side, changes, facts, overlays
from kerasight.grading.attempts.page import render_comparison
from kerasight.grading.attempts.store import Attempts

from .test_store import keep


def side(folder: Path, label: str, logs: list[dict[str, float | None]], code: str = "") -> Side:
    """An attempt with one training that logged this at the ends of its epochs."""
    own = folder / label
    own.mkdir()
    (own / "solution.py").write_text(code)
    points = [{"epoch": at, "seconds": 1.0, "logs": each} for at, each in enumerate(logs, start=1)]
    fits: list[Any] = [{"epochs": len(logs), "points": points}] if logs else []
    store = Attempts(own / "attempts.db")
    keep(store, own, label, fits=fits)
    return Side(label, store.all()[0])


def test_validation_counts_where_there_is_one(tmp_path: Path) -> None:
    one = side(tmp_path, "one", [{"loss": 2.0, "val_loss": 3.0}, {"loss": 1.0, "val_loss": 2.5}])
    other = side(tmp_path, "other", [{"loss": 4.0}, {"loss": None}, {"loss": 2.0}])
    (overlay,) = overlays([one, other])
    assert overlay.name == "loss"
    assert overlay.lines == (("one", (3.0, 2.5)), ("other (training)", (4.0, None, 2.0)))
    assert overlay.rows == [(1, 3.0, 4.0), (2, 2.5, None), (3, "", 2.0)]
    page = render_comparison([one, other])
    assert '<td>2</td><td class="number">2.5</td><td class="number">not finite</td>' in page
    assert '<td>3</td><td class="number"></td><td class="number">2</td>' in page


def test_metrics_that_only_one_has_are_not_compared(tmp_path: Path) -> None:
    one = side(tmp_path, "one", [{"loss": 2.0, "accuracy": 0.5}, {"loss": 1.0, "accuracy": 0.6}])
    other = side(tmp_path, "other", [{"loss": 2.0, "mae": 0.5}, {"loss": 1.0, "mae": 0.6}])
    assert [each.name for each in overlays([one, other])] == ["loss"]


def test_an_attempt_without_a_training_has_facts_and_no_line(tmp_path: Path) -> None:
    one = side(tmp_path, "one", [{"loss": 2.0, "learning_rate": 0.1}, {"learning_rate": 0.01}])
    none = side(tmp_path, "none", [])
    assert [[label for label, _ in each.lines] for each in overlays([one, none])] == [
        ["one (training)"]
    ]
    rows = dict(facts([one, none]))
    assert rows["learning rate"] == ["0.1 to 0.01", ""]
    assert rows["epochs"] == ["2", ""]
    assert "cause" not in rows
    assert overlays([none, none]) == []


def test_changes_are_told_from_each_to_the_next(tmp_path: Path) -> None:
    codes = ("a = 1\n", "a = 2\n", "a = 2\n", "\n".join(map(str, range(200))))
    sides = [side(tmp_path, f"s{at}", [], code) for at, code in enumerate(codes)]
    first, last = changes(sides)
    assert first.lines == ("--- s0", "+++ s1", "@@ -1 +1 @@", "-a = 1", "+a = 2")
    assert (last.before, last.after, len(last.lines)) == ("s2", "s3", MOST_LINES)
    assert last.left == 201 + 3 - MOST_LINES
    (tmp_path / "s1" / "solution.py").unlink()
    assert [each.after for each in changes(sides)] == ["s3"]


def test_code_is_only_text_in_the_page(tmp_path: Path) -> None:
    sides = [side(tmp_path, name, [], f"# {name} <script>") for name in ("one", "other")]
    page = render_comparison(sides)
    assert "<script" not in page
    assert "+# other &lt;script&gt;" in page
