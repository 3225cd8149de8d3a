"""Checks of many files: the first and the second, in one process and on all processors."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from kerasight.checking.checking import processors

from .measuring import ProcessCost, median_process
from .peers import kerasight_command
from .programs import USUAL, real_files
from .tables import Table

REAL_COUNT = 500
FOLDERS = 100
FILES_A_FOLDER = 50
EVERY = 50
"""One file of so many mentions Keras."""

SMALL = '''"""Areas."""
import os


def area(width, height):
    return width * height + {number}


class Picture:
    size = {number}

    def path(self):
        return os.path.join("pictures", str(self.size))
'''


def many_files(repeat: int, folder: Path) -> Table:
    """Real files that use Keras, and a workspace where most files do not."""
    rows = [
        *_rows("real", _write_real(folder / "real"), repeat),
        *_rows("small", _write_small(folder / "small"), repeat),
    ]
    note = (
        f"`real`: copies of at most {REAL_COUNT} files of the installed packages that import "
        f"Keras. `small`: {FOLDERS * FILES_A_FOLDER:,} files of 12 lines, of which one of {EVERY} "
        f"is a program with Keras. Medians of {repeat} runs on {processors()} processors; ruff "
        "with its default rules and, the second time, its cache. `times ruff` compares the time on "
        "the wall with that of ruff in the same state."
    )
    columns = ["files", "number", "lines", "command", "ms of processor", "ms on the wall"]
    return Table("Many files", note, [*columns, "times ruff", "peak MB"], rows)


def _write_real(folder: Path) -> Path:
    folder.mkdir()
    for number, path in enumerate(real_files(REAL_COUNT)):
        text = path.read_text(encoding="utf-8", errors="replace")
        (folder / f"real_{number}.py").write_text(text, encoding="utf-8")
    return folder


def _write_small(folder: Path) -> Path:
    for number in range(FOLDERS * FILES_A_FOLDER):
        file = folder / f"package{number // FILES_A_FOLDER}" / f"module{number}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        text = USUAL if number % EVERY == 0 else SMALL.format(number=number)
        file.write_text(text, encoding="utf-8")
    return folder


def _rows(label: str, folder: Path, repeat: int) -> Iterator[Sequence[str]]:
    files = list(folder.rglob("*.py"))
    lines = sum(file.read_text(encoding="utf-8").count("\n") for file in files)
    # The settings of a folder above must not count, and the caches are those of this run.
    (folder / "pyproject.toml").write_text("[tool.kerasight]\n", encoding="utf-8")
    ruff = (sys.executable, "-m", "ruff", "check", "--isolated", "--cache-dir", f"{folder}/.ruff")
    ours = kerasight_command()
    before = Path.cwd()
    os.chdir(folder)
    try:
        for state, theirs, commands in (
            ("first", (*ruff, "--no-cache"), _first(ours)),
            ("second", ruff, {"kerasight check, the second time": ours}),
        ):
            limit = median_process([*theirs, "."], repeat)
            yield _row(label, len(files), lines, f"ruff check, the {state} time", limit, limit)
            for name, command in commands.items():
                cost = median_process([*command, "."], repeat)
                yield _row(label, len(files), lines, name, cost, limit)
    finally:
        os.chdir(before)


def _first(ours: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    return {
        "kerasight check --no-cache --jobs 1": (*ours, "--no-cache", "--jobs", "1"),
        "kerasight check --no-cache": (*ours, "--no-cache"),
    }


def _row(
    label: str, count: int, lines: int, name: str, cost: ProcessCost, limit: ProcessCost
) -> Sequence[str]:
    return [
        label,
        f"{count:,}",
        f"{lines:,}",
        name,
        f"{cost.cpu:.0f}",
        f"{cost.wall:.0f}",
        f"{cost.wall / limit.wall:.1f}",
        f"{cost.peak:.0f}",
    ]
