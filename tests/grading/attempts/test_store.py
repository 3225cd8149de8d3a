"""Attempts survive kills, full disks, two graders at once, and other versions."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from kerasight.faults import Fault
from kerasight.grading.attempts.store import MIGRATIONS, Attempts

from ..sample import sample_report


def document(folder: Path, attempt: str, **changes: Any) -> dict[str, Any]:
    made = sample_report(folder).to_json()
    return {**made, "attempt": attempt, **changes}


def test_what_is_added_is_there(tmp_path: Path) -> None:
    attempts = Attempts(tmp_path / "deep" / "attempts.db")
    assert attempts.all() == []
    keep(attempts, tmp_path, "digits-1")
    keep(attempts, tmp_path, "reviews-1", task="reviews", score=2)
    assert [each.attempt for each in attempts.all()] == ["digits-1", "reviews-1"]
    assert [each.attempt for each in attempts.all("reviews")] == ["reviews-1"]
    assert attempts.all()[0].document["bands"] == [0.5, 0.8, 0.9, 0.93, 0.955]


def test_an_attempt_is_found_by_number_id_and_part(tmp_path: Path) -> None:
    attempts = Attempts(tmp_path / "attempts.db")
    for name in ("digits-1-aa", "digits-2-bb"):
        keep(attempts, tmp_path, name)
    for name in ("2", "digits-2-bb", "bb", "digits-2"):
        assert attempts.find(name).attempt == "digits-2-bb"
    with pytest.raises(Fault, match="2 attempts match 'digits'"):
        attempts.find("digits")
    with pytest.raises(Fault, match="there is no attempt 'x'"):
        attempts.find("x")


def test_lower_is_better_where_the_task_says_so(tmp_path: Path) -> None:
    attempts = Attempts(tmp_path / "attempts.db")
    metric = {"name": "mean absolute error", "lower_is_better": True}
    keep(attempts, tmp_path, "a", metric={**metric, "value": 2.0})
    keep(attempts, tmp_path, "b", metric={**metric, "value": 1.8})
    keep(attempts, tmp_path, "c", metric={**metric, "value": None})
    assert max(attempts.all(), key=lambda each: each.rank).attempt == "b"


def keep(attempts: Attempts, folder: Path, attempt: str, **changes: Any) -> None:
    solution = str(folder / "solution.py")
    attempts.add(document(folder, attempt, **changes), solution=solution, folder=str(folder))


WRITER = """
import json, sys
from pathlib import Path
from kerasight.grading.attempts.store import MIGRATIONS, Attempts
document = json.loads(Path(sys.argv[2]).read_text())
for number in range(int(sys.argv[4])):
    Attempts(Path(sys.argv[1])).add(
        {**document, "attempt": f"{sys.argv[3]}-{number}"}, solution="s.py", folder="f"
    )
    print(number, flush=True)
"""


def writer(folder: Path, name: str, count: int) -> subprocess.Popen[str]:
    sample = folder / "sample.json"
    if not sample.exists():
        sample.write_text(json.dumps(document(folder, "sample")))
    command = [sys.executable, "-c", WRITER, str(folder / "attempts.db"), str(sample), name]
    return subprocess.Popen([*command, str(count)], stdout=subprocess.PIPE, text=True)


def test_two_graders_at_once_lose_nothing(tmp_path: Path) -> None:
    writers = [writer(tmp_path, name, 20) for name in ("one", "other")]
    assert [each.wait() for each in writers] == [0, 0]
    assert len(Attempts(tmp_path / "attempts.db").all()) == 40


def test_a_killed_grader_leaves_what_was_whole(tmp_path: Path) -> None:
    process = writer(tmp_path, "killed", 100_000)
    assert process.stdout is not None
    while int(process.stdout.readline()) < 5:
        time.sleep(0.001)
    os.kill(process.pid, signal.SIGKILL)
    told = [int(line) for line in process.stdout.read().splitlines()]
    process.wait()
    kept = Attempts(tmp_path / "attempts.db").all()
    assert len(kept) >= max([5, *told]) + 1
    keep(Attempts(tmp_path / "attempts.db"), tmp_path, "afterwards")


def test_a_full_disk_is_one_clear_line_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "attempts.db"
    keep(Attempts(path), tmp_path, "kept")
    # A file that may not grow is what a full disk looks like to SQLite.
    limited = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({path.stat().st_size},) * 2)\n"
    )
    (tmp_path / "sample.json").write_text(
        json.dumps(document(tmp_path, "sample", message="x" * 200_000))
    )
    command = [sys.executable, "-c", limited + WRITER, str(path), str(tmp_path / "sample.json")]
    done = subprocess.run([*command, "new", "1"], capture_output=True, text=True, check=False)
    assert "Fault" in done.stderr and "cannot be written" in done.stderr
    assert [each.attempt for each in Attempts(path).all()] == ["kept"]


def test_a_newer_and_a_broken_database_are_told(tmp_path: Path) -> None:
    newer = tmp_path / "newer.db"
    with sqlite3.connect(newer) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(Fault, match="newer Kerasight"):
        Attempts(newer).all()
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"this is no database" * 100)
    with pytest.raises(Fault, match="cannot be read"):
        Attempts(broken).all()


def test_a_database_of_the_first_form_keeps_its_attempts(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    made = {**document(tmp_path, "old"), "folder": "/home/ada/reports/old"}
    values = (
        "old",
        made["created"],
        "digits",
        4,
        None,
        "accuracy",
        0.9,
        0,
        "/s.py",
        json.dumps(made),
    )
    with sqlite3.connect(path) as connection:
        connection.executescript(MIGRATIONS[0])
        connection.execute(f"INSERT INTO attempts VALUES ({', '.join('?' * len(values))})", values)
        connection.execute("PRAGMA user_version = 1")
    connection.close()
    keep(Attempts(path), tmp_path, "new")
    old, new = Attempts(path).all()
    assert old.page == Path("/home/ada/reports/old/report.html")
    assert new.page == tmp_path / "report.html"
