"""The large run: `python -m tests.corpus`, or `make corpus`.

Prints every error and warning that has not been reviewed, one per line, and tables of all of them.
The reviewer reads the code at the line, then corrects the rule, with a test, or adds a line to
seen.tsv that says why the finding is right. Exits with 1 if findings are left to review or after an
internal error: an `error` on code that runs is our mistake.
"""

from __future__ import annotations

import re
import sys
import sysconfig
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

from .checking import Place, Root, Tally, check, seen
from .fetching import DEFAULT, fetch, installed, packages

PAGE = Path(__file__).parents[2] / "docs" / "corpus.md"

MARKS = re.compile(r"(?<=<!-- counts -->\n).*(?=<!-- end of counts -->)", re.DOTALL)
"""Writes the text between the marks of the page."""


def roots(folders: tuple[Path, ...]) -> Iterator[Root]:
    """The files to inspect: the given folders as code of Keras 3, else the packages of the list."""
    if folders:
        yield from (Root(each.name, each, 3) for each in folders)
        return
    site = Path(sysconfig.get_path("purelib"))
    for name, keras in installed().items():
        yield Root(name, site / name, 2 if keras == 2 else 3)
    for name, version, keras in packages():
        yield Root(name, fetch(name, version, DEFAULT), 2 if keras == 2 else 3)


def counts(tally: Tally, known: dict[Place, str]) -> str:
    """The tables of the page."""
    looked_at = sum(each.place in known for each in tally.told)
    kinds = Counter(
        (each.severity, each.place.rule, known.get(each.place, "not looked at yet"))
        for each in tally.told
    )
    lines = [
        f"{datetime.now(UTC):%Y-%m-%d}: {len(tally.files)} packages, "
        f"{tally.files.total():,} files that name Keras, {tally.lines.total():,} lines. "
        f"{len(tally.faults)} internal faults, {tally.of('error')} errors and "
        f"{tally.of('warning')} warnings, {looked_at} of them looked at.",
        "",
        "| | rule | what it is | how many |",
        "|---|---|---|---:|",
    ]
    lines += [
        f"| {severity} | [{rule}](rules/{rule}.md) | {why} | {number} |"
        for (severity, rule, why), number in sorted(kinds.items())
    ]
    lines += ["", "| package | files | lines | errors | warnings |", "|---|---:|---:|---:|---:|"]
    for name in sorted(tally.files):
        own = Counter(each.severity for each in tally.told if each.place.package == name)
        sizes = f"{tally.files[name]} | {tally.lines[name]:,}"
        lines.append(f"| {name} | {sizes} | {own['error']} | {own['warning']} |")
    return "\n".join(lines)


@click.command()
@click.argument("folders", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--write", is_flag=True, help="Put the tables into docs/corpus.md.")
@click.option("--all", "everything", is_flag=True, help="Print what has been looked at too.")
def main(folders: tuple[Path, ...], write: bool, everything: bool) -> None:
    """Inspect the sources in FOLDERS (default: the packages of packages.toml)."""
    tally, known = Tally(), seen()
    DEFAULT.mkdir(parents=True, exist_ok=True)
    for root in roots(folders):
        before = len(tally.told)
        check(root, tally)
        for each in tally.told[before:]:
            if everything or each.place not in known:
                package, file, line, rule = each.place
                click.echo(f"{package}/{file}:{line}: {each.severity}[{rule}] {each.message}")
    for fault in tally.faults:
        click.echo(fault)
    click.echo(counts(tally, known))
    click.echo(f"the slowest file: {tally.slowest[0]:.2f} s {tally.slowest[1]}")
    if write:
        page = MARKS.sub(lambda _: f"\n{counts(tally, known)}\n\n", PAGE.read_text("utf-8"))
        PAGE.write_text(page, encoding="utf-8")
    sys.exit(1 if tally.faults or any(each.place not in known for each in tally.told) else 0)


if __name__ == "__main__":
    main()
