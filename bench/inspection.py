"""How fast is inspecting? Medians of one run, as ratios against the limit and against peers.

The limit is `ast.parse` of the same text, which every tool must do; of a process it is
`python -c pass`. Peers read the same files: mypy checks types, ruff lints (in Rust).

Usage: python bench/inspection.py [--repeat N]
"""

from __future__ import annotations

import argparse
import ast
import resource
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from rich.console import Console
from rich.table import Table

from kerasight.inspection import inspect
from kerasight.source.document import Document

SITE = Path(sysconfig.get_path("purelib"))
BIN = Path(sys.executable).parent

PROGRAM = """
import keras
from keras import layers


def block{n}(x, filters):
    x = layers.Conv2D(filters, 3, padding="same", activation="relu")(x)
    return layers.MaxPooling2D()(layers.BatchNormalization()(x))


inputs{n} = keras.Input((64, 64, 3))
x = inputs{n}
for filters in (16, 32, 64):
    x = block{n}(x, filters)
x = layers.GlobalAveragePooling2D()(x)
model{n} = keras.Model(inputs{n}, layers.Dense(10, activation="softmax")(x))
model{n}.compile("adam", "sparse_categorical_crossentropy")
"""


def median(action: Callable[[], object], repeat: int) -> float:
    """The median time of an action in milliseconds, after one run that does not count."""
    action()
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def process(*command: str) -> Callable[[], object]:
    """A run of a command, its output thrown away."""
    return lambda: subprocess.run(command, capture_output=True, check=False)


def real_files() -> list[Path]:
    """Files that use Keras, written by others: Keras' own applications."""
    folder = SITE / "keras" / "src" / "applications"
    return [path for path in sorted(folder.glob("*.py")) if not path.stem.endswith("_test")]


def files_table(repeat: int) -> Table:
    """Inspecting each real file against parsing it."""
    table = Table("file", "lines", "ast.parse ms", "inspect ms", "ratio", title="Against the limit")
    ratios = []
    for path in real_files():
        text = path.read_text(encoding="utf-8")

        def parsing(text: str = text) -> object:
            return ast.parse(text)

        def inspecting(text: str = text) -> object:
            return inspect(Document.from_text(text))

        limit, ours = median(parsing, repeat), median(inspecting, repeat)
        ratios.append(ours / limit)
        lines = str(text.count("\n"))
        table.add_row(path.name, lines, f"{limit:.1f}", f"{ours:.1f}", f"{ours / limit:.1f}")
    table.add_row(
        "median of the ratios", "", "", "", f"{statistics.median(ratios):.1f}", style="bold"
    )
    return table


def growth_table(repeat: int) -> Table:
    """1, 10 and 100 times the same program: time should grow as the program does."""
    table = Table("programs", "lines", "inspect ms", "ms a program", title="Growth")
    for count in (1, 10, 100):
        text = "".join(PROGRAM.replace("{n}", str(n)) for n in range(count))

        def inspecting(text: str = text) -> object:
            return inspect(Document.from_text(text))

        ours = median(inspecting, max(3, repeat // count))
        table.add_row(str(count), str(text.count("\n")), f"{ours:.1f}", f"{ours / count:.2f}")
    return table


def processes_table(repeat: int, folder: Path) -> Table:
    """A cold process on one file of 500 lines, against an empty Python and against peers."""
    path = folder / "program.py"
    program = "".join(PROGRAM.replace("{n}", str(n)) for n in range(28))
    path.write_text(program, encoding="utf-8")
    python, name = sys.executable, str(path)
    commands = {
        "python -c pass": process(python, "-c", "pass"),
        "kerasight check": process(str(BIN / "kerasight"), "check", name),
        "ruff check": process(str(BIN / "ruff"), "check", "--no-cache", name),
        "mypy (cold cache)": process(
            python, "-m", "mypy", "--no-incremental", "--ignore-missing-imports", name
        ),
        "python: import keras": process(python, "-c", "import keras"),
    }
    title = f"A process on a file of {program.count(chr(10))} lines"
    table = Table("command", "ms", "against kerasight", title=title)
    times = {
        label: median(action, 3 if "mypy" in label or "keras" in label[-5:] else repeat)
        for label, action in commands.items()
    }
    for label, ours in times.items():
        table.add_row(label, f"{ours:.0f}", f"{ours / times['kerasight check']:.2f}")
    return table


def main() -> None:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=9)
    repeat = parser.parse_args().repeat
    console = Console()
    console.print(files_table(repeat))
    console.print(growth_table(repeat))
    with tempfile.TemporaryDirectory() as folder:
        console.print(processes_table(repeat, Path(folder)))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    console.print(f"peak memory of this process: {peak:.0f} MB")


if __name__ == "__main__":
    main()
