"""How much is known of the data that programs feed to their models, and why the rest is not.

Counted are the arguments `x`, `y` and `validation_data` of `fit`, `evaluate`, `predict` and their
like, as the code is interpreted. Each of them is

- known: the rank and every size of each array of it is known, apart from how many samples it has;
- in part: the rank of each array is known, a size is not;
- open: it comes from a caller in another file;
- unknown: anything else.

Usage: python scripts/measure_data.py [--write] [--reasons N] [--each] [PATH...]
(default: the installed keras, tf_keras and tensorflow, and the programs of the tests)
"""

from __future__ import annotations

import sysconfig
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path

import click

from kerasight.apis.arguments import flatten_tensors
from kerasight.commands.options import project_opener
from kerasight.faults import Fault
from kerasight.interpreter.analysis import interpret
from kerasight.source.document import Document
from kerasight.values.data import Array, DataFrame, Dataset, Loader, Series
from kerasight.values.keras import Tensor
from kerasight.values.objects import GeneratorValue, ListValue, Unknown, Value, is_left_open
from kerasight.values.shapes import Shape, UnknownDim
from kerasight.values.training import ModelEvaluated, ModelFitted, ModelPredicted
from kerasight.versions import choose_keras

PAGE = Path("docs/coverage.md")
HEADING = "\n## Data that is given to models\n\n"
"""The last part of the page; `measure_coverage.py` keeps it."""

WRITTEN = "Written by `python scripts/measure_data.py --write PATH...` over the named folders.\n"

TESTS = ("tests/programs", "tests/mistakes", "tests/clean")
PACKAGES = ("keras", "tf_keras", "tensorflow")
FED = ("x", "y", "validation_data")


class Known(IntEnum):
    """The categories of arguments, from best to worst."""

    KNOWN = 0
    PART = 1
    OPEN = 2
    UNKNOWN = 3


@dataclass(slots=True)
class Count:
    """The sums over the files of one folder."""

    files: int = 0
    arguments: Counter[Known] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)

    def __add__(self, other: Count) -> Count:
        return Count(
            self.files + other.files,
            self.arguments + other.arguments,
            self.reasons + other.reasons,
        )


def judge(value: Value) -> tuple[Known, str]:
    """The category of an argument, and why it is not known."""
    if isinstance(value, Dataset | Loader):
        return judge(value.element)
    if isinstance(value, GeneratorValue):
        return judge(value.items.items[0]) if value.items.items else (Known.KNOWN, "")
    if isinstance(value, tuple | ListValue) and len(leaves := flatten_tensors(value)) > 1:
        return max((judge(each) for each in leaves), default=(Known.KNOWN, ""))
    if isinstance(value, Unknown):
        return (Known.OPEN if is_left_open(value.reason) else Known.UNKNOWN), value.reason
    if isinstance(value, Series):
        return Known.KNOWN, ""
    if isinstance(value, Array | Tensor | DataFrame):
        return _by_shape(value.shape)
    return Known.KNOWN, ""


def _by_shape(shape: Shape) -> tuple[Known, str]:
    if shape.dims is None:
        return (Known.OPEN if is_left_open(shape.reason) else Known.UNKNOWN), shape.reason
    missing = [dim.reason for dim in shape.dims[1:] if isinstance(dim, UnknownDim)]
    return (Known.PART, missing[0]) if missing else (Known.KNOWN, "")


def arguments_of(path: Path) -> Iterator[tuple[int, str, Known, str]]:
    """Line, name, category and reason of each argument of a file; none if it is not readable."""
    try:
        document = Document.read(path)
    except Fault:
        return
    keras = choose_keras(document, None).version
    for event in interpret(document, keras, project_opener(True)).events:
        if isinstance(event, ModelFitted | ModelEvaluated | ModelPredicted):
            for name in FED:
                if event.arguments.get(name) is not None and event.span.elsewhere is None:
                    known, why = judge(event.arguments[name])
                    yield event.span.start.line, f"{event.method} {name}", known, why


def measure(folder: Path, each: bool) -> Count:
    """The sums over the Keras files below a folder."""
    total = Count()
    for path in sorted(folder.rglob("*.py")):
        if b"keras" not in path.read_bytes():
            continue
        total.files += 1
        for line, name, known, why in arguments_of(path):
            total.arguments[known] += 1
            if known not in (Known.KNOWN, Known.OPEN):
                total.reasons[f"{'in part: ' * (known is Known.PART)}{why or '?'}"] += 1
            if each and known is not Known.KNOWN:
                click.echo(f"{path}:{line}: {name}: {known.name.lower()}: {why or '?'}")
    return total


def row(name: str, counted: Count) -> str:
    """One line of the table."""
    numbers = [counted.arguments[each] for each in Known]
    given = sum(numbers) - counted.arguments[Known.OPEN]
    share = f"{counted.arguments[Known.KNOWN] / given:.1%}" if given else "-"
    cells = [name, f"{counted.files:,}", *(f"{each:,}" for each in numbers), share]
    return f"| {' | '.join(cells)} |"


def table(found: dict[str, Count], reasons: int) -> str:
    """The sums of every folder and of all, and the most frequent reasons, as Markdown."""
    total = sum(found.values(), Count())
    lines = [
        "| programs | files | known | in part | open | unknown | known of what is not open |",
        f"|---|{'---:|' * 6}",
        *(row(name, each) for name, each in found.items()),
        row("**all**", total),
        "",
        "| arguments | why not known |",
        "|---:|---|",
    ]
    lines += [f"| {count} | {why} |" for why, count in total.reasons.most_common(reasons)]
    return "\n".join(lines) + "\n"


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--write", is_flag=True, help="Write the table into its page.")
@click.option("--reasons", default=20, show_default=True, help="How many reasons to show.")
@click.option("--each", is_flag=True, help="Also show each argument that is not known.")
def main(paths: tuple[Path, ...], write: bool, reasons: int, each: bool) -> None:
    """Measure the share of the arguments of `fit` and the like below PATHS that are known."""
    site = Path(sysconfig.get_path("purelib"))
    folders = paths or (*(site / name for name in PACKAGES), *map(Path, TESTS))
    found = {folder.name: measure(folder, each) for folder in folders}
    shown = table(found, reasons)
    click.echo(shown)
    if write:
        before = PAGE.read_text("utf-8").partition(HEADING)[0]
        explanation = (__doc__ or "").partition("\n\n")[2].partition("\n\nUsage")[0]
        PAGE.write_text(f"{before}{HEADING}{WRITTEN}\n{explanation}\n\n{shown}", "utf-8")


if __name__ == "__main__":
    main()
