"""The tables of the benchmark, each measured in one run."""

from __future__ import annotations

import ast
import statistics
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kerasight.inspection import inspect
from kerasight.source.document import Document

from . import keystrokes
from .measuring import ProcessCost, median_process, median_time
from .peers import Peer, cold_command, peers
from .programs import (
    BEGINNING,
    HELD_BY_BUDGETS,
    LEARNERS_FILES,
    REAL_FILES,
    USUAL,
    learners_files,
    real_files,
    repeated,
)

AIM_RATIO = 10
AIM_START = 150
AIM_PEAK = 60
REAL_COUNT = 120
PEER_COUNT = 6


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of text under a title; `note` says how to read them."""

    title: str
    note: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


def inspecting(text: str) -> object:
    """Everything that Kerasight does for a text."""
    return inspect(Document.from_text(text))


def against_the_limit(repeat: int) -> Table:
    """Inspecting compared with `ast.parse` of the same text, which every tool must do."""
    rows = []
    for name, paths in (("real", real_files(REAL_COUNT)), ("learners'", learners_files())):
        ratios = []
        for path in paths:
            text = path.read_text(encoding="utf-8")
            limit = median_time(lambda text=text: ast.parse(text), repeat)  # type: ignore[misc]
            ours = median_time(lambda text=text: inspecting(text), repeat)  # type: ignore[misc]
            ratios.append((ours / limit, ours, text.count("\n") + 1))
        tenths = statistics.quantiles([each[0] for each in ratios], n=10)
        rows.append(
            [
                name,
                str(len(ratios)),
                f"{statistics.median(each[2] for each in ratios):.0f}",
                f"{statistics.median(each[1] for each in ratios):.2f}",
                f"{statistics.median(each[0] for each in ratios):.1f}",
                f"{tenths[0]:.1f} to {tenths[-1]:.1f}",
            ]
        )
    note = (
        f"{REAL_FILES} {LEARNERS_FILES} Ratios of medians of {repeat} runs, `ast.parse` being 1; "
        f"the aim is {AIM_RATIO} at most on the median real file. What makes thousands of layers "
        "in few lines (keras.applications) takes longer than its length tells."
    )
    columns = ["files", "number", "lines (median)", "ms a file (median)", "ratio (median)"]
    return Table("Inspecting against parsing", note, [*columns, "nine of ten"], rows)


def typing() -> Table:
    """A line typed into programs that are open in an editor."""
    note = (
        f"The line `{keystrokes.TYPED}`, typed sign by sign and deleted again at the start, in the "
        "middle and at the end of the program; `whole` is an inspection from the start, the ratios "
        "are of one `ast.parse` of the whole text in the same run. The garbage collector is off, "
        "as in the server while somebody types."
    )
    columns = ["program", "lines", "place", "whole (ms)", "p50 (ms)", "p95", "longest"]
    ratios = ["p50 (ratio)", "p95", "longest"]
    return Table("A keystroke", note, [*columns, *ratios], list(keystrokes.rows()))


def against_peers(repeat: int, folder: Path) -> Table:
    """Whole processes on copies of the same real files: one process for all of them."""
    paths = []
    lines = 0
    for number, original in enumerate(real_files(PEER_COUNT)):
        text = original.read_text(encoding="utf-8")
        lines += text.count("\n")
        paths.append(folder / f"real_{number}.py")
        paths[-1].write_text(text, encoding="utf-8")
    names = list(map(str, paths))
    commands = [Peer("kerasight check", cold_command()), *peers()]
    costs = [(peer, median_process([*peer.command, *names], repeat)) for peer in commands]
    ours = costs[0][1].cpu
    rows = [
        [
            peer.label,
            f"{cost.cpu / len(paths):.1f}",
            f"{cost.cpu * 1000 / lines:.1f}",
            f"{cost.cpu / ours:.1f}",
            f"{cost.peak:.0f}",
        ]
        for peer, cost in costs
    ]
    note = (
        f"{len(paths)} copies of real files ({lines:,} lines), all in one process, start-up "
        f"and imports counted, no cache; medians of {repeat} runs. The peers do other work: "
        "pyright and mypy check types, pylint and ruff look for mistakes of any Python; none knows "
        "a shape."
    )
    columns = ["tool", "ms a file", "ms per 1,000 lines", "times Kerasight", "peak MB"]
    return Table("Against peers, on the same files", note, columns, rows)


def processes(repeat: int, folder: Path) -> Table:
    """A cold process on one usual file, compared with an empty Python and other tools."""
    path = folder / "program.py"
    path.write_text(USUAL, encoding="utf-8")
    empty = median_process([sys.executable, "-c", "pass"], repeat)
    rows = [_process_row("python -c pass", empty, empty)]
    for peer in (Peer("kerasight check", cold_command()), *peers()):
        cost = median_process([*peer.command, str(path)], max(3, repeat // peer.slowness))
        rows.append(_process_row(peer.label, cost, empty))
    note = (
        f"One program of {USUAL.count(chr(10))} lines: data, a convolutional model, training. The "
        f"aim is {AIM_START} ms more than an empty Python, and {AIM_PEAK} MB."
    )
    columns = ["command", "ms of processor", "more than Python", "ms on the wall", "peak MB"]
    return Table("A cold process", note, columns, rows)


def _process_row(label: str, cost: ProcessCost, empty: ProcessCost) -> list[str]:
    more = cost.cpu - empty.cpu
    return [label, f"{cost.cpu:.0f}", f"{more:.0f}", f"{cost.wall:.0f}", f"{cost.peak:.0f}"]


def memory(folder: Path) -> Table:
    """The peak of a process on small and large files."""
    real = sorted(real_files(REAL_COUNT), key=lambda path: path.stat().st_size)
    programs = {
        "an empty file": "",
        "the usual program": USUAL,
        "the median real file": real[len(real) // 2].read_text(encoding="utf-8"),
        "the largest real file": real[-1].read_text(encoding="utf-8"),
        "100 programs in one": repeated(100),
    }
    rows = []
    for label, text in programs.items():
        path = folder / "memory.py"
        path.write_text(text, encoding="utf-8")
        cost = median_process([*cold_command(), str(path)], 3)
        rows.append([label, f"{text.count(chr(10)):,}", f"{cost.peak:.0f}"])
    return Table("Memory", f"The aim is {AIM_PEAK} MB.", ["file", "lines", "peak MB"], rows)


def growth(repeat: int) -> Table:
    """1, 10 and 100 times the same program: time should grow as the program does."""
    rows = []
    for count in (1, 10, 100):
        text = repeated(count)
        limit = median_time(lambda text=text: ast.parse(text), repeat)  # type: ignore[misc]
        ours = median_time(lambda text=text: inspecting(text), repeat)  # type: ignore[misc]
        rows.append(
            [
                f"{count} times a program",
                f"{text.count(chr(10)):,}",
                f"{ours:.1f}",
                f"{ours / count:.2f}",
                f"{ours / limit:.1f}",
            ]
        )
    note = "Time a program that stays the same is time that grows linearly."
    columns = ["text", "lines", "ms", "ms a program", "times ast.parse"]
    return Table("Growth", note, columns, rows)


def held_by_budgets(repeat: int) -> Table:
    """Programs that would never end are stopped after a number of steps."""
    rows = [
        [label, f"{median_time(lambda text=text: inspecting(BEGINNING + text), repeat):.0f}"]  # type: ignore[misc]
        for label, text in HELD_BY_BUDGETS.items()
    ]
    note = "Budgets count steps, so that what is found does not depend on the machine."
    return Table("Held by budgets", note, ["program", "ms"], rows)
