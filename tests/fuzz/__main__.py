"""The large run: `python -m tests.fuzz`, or `make fuzz`.

Every file of the installed packages, and thousands of mutated Keras programs, must keep the
promises of `tests.fuzz.promises`; after thousands of random edits an inspection must say what a
fresh one says. Exits 1 and says what broke which promise.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import sysconfig
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

import click

from kerasight.faults import Fault
from kerasight.source.document import Document

from .edits import SESSION, session
from .mutations import mutate
from .programs import PROGRAMS
from .promises import keep
from .retyping import made_up
from .tangled import TANGLED

SLOWEST = 5


@dataclass(frozen=True)
class Tried:
    """The result for one text."""

    name: str
    seconds: float
    outcome: str


def try_text(name: str, text: str) -> Tried:
    """Inspect one text; the outcome is "kept", or what broke the promise."""
    start = time.perf_counter()
    outcome = "kept"
    try:
        keep(text)
    except Exception as error:
        outcome = f"{type(error).__name__}: {error}"
    return Tried(name, time.perf_counter() - start, outcome)


def try_file(path: Path) -> Tried:
    """Inspect one file of a package."""
    try:
        text = Document.read(path).text
    except Fault:
        return Tried(str(path), 0.0, "unreadable")
    except Exception as error:
        return Tried(str(path), 0.0, f"{type(error).__name__}: {error}")
    return try_text(str(path), text)


def try_mutation(seed: int) -> Tried:
    """Inspect the mutated program with this seed."""
    return try_text(f"seed {seed}", mutation(seed))


def try_retyping(line: tuple[str, int]) -> Tried:
    """Type one line of a correct program again."""
    start = time.perf_counter()
    name, number = line
    wrong = next(made_up(name, number), "kept")
    return Tried(f"{name}:{number + 1}", time.perf_counter() - start, wrong)


def mutation(seed: int) -> str:
    """The mutated program with this seed."""
    random = Random(seed)
    return mutate(random.choice(PROGRAMS), random)


def try_session(seed: int) -> Tried:
    """Edit a program again and again, and compare each inspection with a fresh one."""
    start = time.perf_counter()
    random = Random(seed)
    outcome = "kept"
    program = random.choice(PROGRAMS) if seed % 4 else TANGLED
    try:
        for text, found in session(program, random, SESSION):
            if found:
                outcome = f"differs after an edit: {found}\n{text}"
                break
    except Exception as error:
        outcome = f"{type(error).__name__}: {error}"
    return Tried(f"session {seed}", time.perf_counter() - start, outcome)


def installed_files(folders: tuple[Path, ...]) -> Iterator[Path]:
    """Every .py file of the folders, else of the installed packages and the standard library."""
    usual = {Path(path) for path in sys.path if path.endswith("site-packages")}
    for folder in folders or (*sorted(usual), Path(sysconfig.get_path("stdlib"))):
        yield from (path for path in sorted(folder.rglob("*.py")) if path.is_file())


def report(title: str, outcomes: Iterable[Tried]) -> bool:
    """Print each broken promise as it comes, then the counts and the slowest; were all kept?"""
    counts: Counter[str] = Counter()
    slowest: list[Tried] = []
    for each in outcomes:
        kept = each.outcome in {"kept", "unreadable"}
        counts[each.outcome if kept else "broken"] += 1
        if not kept:
            click.echo(f"BROKEN {each.name}: {each.outcome[:500]}")
        slowest = sorted([*slowest, each], key=lambda one: -one.seconds)[:SLOWEST]
    counted = ", ".join(f"{number:,} {name}" for name, number in sorted(counts.items()))
    click.echo(f"{title}: {counts.total():,} tried, {counted or 'none'}")
    for each in slowest:
        click.echo(f"  {each.seconds:6.2f} s {each.name}")
    return not counts["broken"]


@click.command()
@click.argument("folders", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--mutations", default=20_000, show_default=True, help="How many mutated programs.")
@click.option("--edits", default=20_000, show_default=True, help="How many random edits.")
@click.option("--first-seed", default=0, show_default=True)
@click.option("--processes", default=os.cpu_count() or 1, show_default=True)
@click.option("--show", type=int, help="Print the mutated program with this seed and end.")
def main(
    folders: tuple[Path, ...],
    mutations: int,
    edits: int,
    first_seed: int,
    processes: int,
    show: int | None,
) -> None:
    """Try every file in FOLDERS (default: all that is installed), mutated programs and edits."""
    if show is not None:
        click.echo(mutation(show))
        return
    seeds = range(first_seed, first_seed + mutations)
    with multiprocessing.Pool(processes) as pool:
        files = report("files", pool.imap(try_file, installed_files(folders), chunksize=20))
        mutated = report("mutations", pool.imap(try_mutation, seeds, chunksize=100))
        sessions = range(first_seed, first_seed + edits // SESSION)
        edited = report("sessions", pool.imap(try_session, sessions, chunksize=10))
    sys.exit(0 if files and mutated and edited else 1)


if __name__ == "__main__":
    main()
