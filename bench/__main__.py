"""Measure and print: `python -m bench`, or `make bench`; `--write FILE` writes Markdown."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from rich.console import Console
from rich.table import Table as RichTable

from .grading import against_bare_training
from .many_files import many_files
from .tables import (
    Table,
    against_peers,
    against_the_limit,
    growth,
    held_by_budgets,
    memory,
    processes,
    typing,
)

INTRODUCTION = """# How fast it is

Written by `make bench`. Every number is milliseconds of the processor's time unless it says
otherwise: the median of several runs, all measured in one go on one machine, so that the ratios
hold where the numbers do not.
"""


def machine() -> str:
    """The processor, the system, the Python version, and the load of the machine."""
    facts = Path("/proc/cpuinfo")
    lines = facts.read_text(encoding="utf-8").splitlines() if facts.is_file() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    processor = f"{len(models)} cores of {models[0]}" if models else platform.processor()
    load = f"{os.getloadavg()[0]:.1f} processes at work besides"
    return f"{processor}, {platform.system()}, Python {platform.python_version()}, {load}"


def tables(repeat: int, peer_repeat: int) -> Iterator[Table]:
    """All tables, one after the other."""
    with TemporaryDirectory() as folder:
        yield against_the_limit(repeat)
        yield typing()
        yield processes(repeat, Path(folder))
        yield against_peers(peer_repeat, Path(folder))
        yield many_files(peer_repeat, Path(folder))
        yield memory(Path(folder))
        yield growth(repeat)
        yield held_by_budgets(3)
        yield against_bare_training(peer_repeat, Path(folder))


def as_markdown(table: Table) -> str:
    """The table as a section of the page."""
    rows = [table.columns, ["---"] * len(table.columns), *table.rows]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return f"\n## {table.title}\n\n{table.note}\n\n" + "\n".join(lines) + "\n"


def on_console(table: Table, console: Console) -> None:
    """Print the table for people."""
    shown = RichTable(*table.columns, title=table.title, caption=table.note)
    for row in table.rows:
        shown.add_row(*row)
    console.print(shown)


@click.command()
@click.option("--repeat", default=7, show_default=True, help="How often each thing is measured.")
@click.option("--peer-repeat", default=3, show_default=True, help="The same for slow peers.")
@click.option("--write", type=click.Path(path_type=Path), help="Write the page here.")
def main(repeat: int, peer_repeat: int, write: Path | None) -> None:
    """Measure everything; nothing here fails for being slow."""
    console = Console()
    page = f"{INTRODUCTION}\n{date.today()}, {machine()}.\n"
    for table in tables(repeat, peer_repeat):
        on_console(table, console)
        page += as_markdown(table)
    if write is not None:
        write.write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
