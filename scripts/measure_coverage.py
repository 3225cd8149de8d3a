"""How many layer applications in real code have a known shape, and why others do not.

An application is one call of a layer or model on tensors, as the code is interpreted: a loop of
ten blocks counts ten times. A place is where the layer is made; it counts as the worst of its
applications. Each is

- known: rank and every size of every output is known (`None` where Keras itself leaves it open);
- open: a size or rank comes from an argument of an uncalled function or an unused class;
- foreign: it depends on another package, which is not part of the folder;
- unknown: anything else.

The share of what is given is known / (known + unknown). A call of a value that is not known to be a
layer is not an application, but the layers after it are.

Usage: python scripts/measure_coverage.py [--write PAGE] [--reasons N] [PATH...]
(default: the installed keras, tf_keras and tensorflow)
"""

from __future__ import annotations

import re
import sysconfig
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path

import click

from kerasight.commands.options import project_opener
from kerasight.faults import Fault
from kerasight.interpreter.analysis import AnalysisResult, interpret
from kerasight.source.document import Document
from kerasight.values.keras import Application, Layer
from kerasight.values.objects import is_left_open
from kerasight.values.shapes import UnknownDim
from kerasight.versions import choose_keras
from measure_data import HEADING

KERAS = b"keras"

OURS = r"keras|tensorflow|numpy|pandas|sklearn|math|os|random|itertools|functools|collections"

FOREIGN = re.compile(rf"is no file of the project|the result of (?!(?:{OURS})\b)\w+\.")
"""Reasons that name a package that is neither inspected nor known to Kerasight."""

BY_DEFAULT = ("keras", "tf_keras", "tensorflow")


class Known(IntEnum):
    """The categories of applications, from best to worst."""

    KNOWN = 0
    OPEN = 1
    FOREIGN = 2
    UNKNOWN = 3


@dataclass(slots=True)
class Count:
    """The sums over the files of one folder."""

    files: int = 0
    applications: Counter[Known] = field(default_factory=Counter)
    places: Counter[Known] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)

    def __add__(self, other: Count) -> Count:
        return Count(
            self.files + other.files,
            self.applications + other.applications,
            self.places + other.places,
            self.reasons + other.reasons,
        )


def reasons_of(application: Application) -> Iterator[str]:
    """Why parts of the output shapes of an application are unknown."""
    for tensor in application.outputs:
        if tensor.shape.dims is None:
            yield tensor.shape.reason
        else:
            yield from (dim.reason for dim in tensor.shape.dims if isinstance(dim, UnknownDim))


def judge(reasons: Sequence[str]) -> Known:
    """The category, by the reasons of unknown parts."""
    if not reasons:
        return Known.KNOWN
    return max(map(_kind_of, reasons))


def _kind_of(reason: str) -> Known:
    if is_left_open(reason):
        return Known.OPEN
    return Known.FOREIGN if FOREIGN.search(reason) else Known.UNKNOWN


def applications_of(layer: Layer) -> Iterator[Application]:
    """The applications of a layer; operations and inputs have none."""
    if layer.class_name == "InputLayer" or layer.span.elsewhere is not None:
        return
    yield from (each for each in (*layer.applications, *layer.inside) if not each.is_operation)


def count(analysis: AnalysisResult) -> Count:
    """The sums over one file."""
    result = Count(files=1)
    places: dict[object, Known] = {}
    for layer in (*analysis.layers, *analysis.models):
        for application in applications_of(layer):
            reasons = list(reasons_of(application))
            known = judge(reasons)
            result.applications[known] += 1
            places[layer.span] = max(known, places.get(layer.span, Known.KNOWN))
            if known is Known.UNKNOWN:
                result.reasons[next(each for each in reasons if _kind_of(each) is known)] += 1
    result.places.update(places.values())
    return result


def measure(folder: Path) -> Count:
    """The sums over the Keras files below a folder; unreadable files are left out."""
    total = Count()
    open_project = project_opener(True)
    for path in sorted(folder.rglob("*.py")):
        if KERAS not in path.read_bytes():
            continue
        try:
            document = Document.read(path)
        except Fault:
            continue
        keras = choose_keras(document, None).version
        total += count(interpret(document, keras, open_project))
    return total


def share(counts: Counter[Known]) -> str:
    """The share of what is given that is known."""
    given = counts[Known.KNOWN] + counts[Known.UNKNOWN]
    return f"{counts[Known.KNOWN] / given:.1%}" if given else "-"


def row(name: str, counted: Count) -> str:
    """One line of the table."""
    cells: list[str] = [name, f"{counted.files:,}"]
    for counts in (counted.applications, counted.places):
        cells += [f"{counts[each]:,}" for each in Known]
        cells.append(share(counts))
    return f"| {' | '.join(cells)} |"


def table(found: dict[str, Count]) -> str:
    """The sums of every folder and of all, as Markdown."""
    total = sum(found.values(), Count())
    head = "known | open | foreign | unknown | of given"
    lines = [
        f"| sources | files | {head} | places: {head} |",
        f"|---|{'---:|' * 11}",
        *(row(name, each) for name, each in found.items() if each.applications),
        row("**all**", total),
    ]
    return "\n".join(lines)


def most_frequent(found: dict[str, Count], number: int) -> str:
    """The most frequent reasons of unknown values, apart from open ones."""
    total = sum(found.values(), Count())
    lines = ["| applications | why unknown |", "|---:|---|"]
    lines += [f"| {count:,} | {why or '?'} |" for why, count in total.reasons.most_common(number)]
    return "\n".join(lines)


PAGE = """\
# How much of real code is known

Written by `python scripts/measure_coverage.py --write docs/coverage.md PATH...` over the sources
of packages from PyPI that build models with Keras (downloaded for the measurement, not installed).
The examples in docstrings and the unit tests of Keras, where nearly everything is given, are
programs that `python -m tests.oracle.real_code --tests FOLDER --save FOLDER` writes; there each
model is also held against the real one, line by line.

{explanation}

{table}

## Why the rest is unknown

{reasons}
"""


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--write", type=click.Path(path_type=Path), help="Write the page here.")
@click.option("--reasons", default=20, show_default=True, help="How many reasons to show.")
def main(paths: tuple[Path, ...], write: Path | None, reasons: int) -> None:
    """Measure the share of layer applications below PATHS whose shape is known."""
    site = Path(sysconfig.get_path("purelib"))
    folders = paths or tuple(site / name for name in BY_DEFAULT)
    found = {folder.name: measure(folder) for folder in folders}
    click.echo(table(found))
    click.echo("\n" + most_frequent(found, reasons))
    if write is not None:
        explanation = (__doc__ or "").partition("\n\n")[2].partition("\n\nUsage")[0]
        shown = most_frequent(found, reasons)
        page = PAGE.format(explanation=explanation, table=table(found), reasons=shown)
        kept = write.read_text("utf-8").partition(HEADING)[1:] if write.exists() else ()
        write.write_text(page + "".join(kept), encoding="utf-8")


if __name__ == "__main__":
    main()
