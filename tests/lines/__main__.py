"""`python -m tests.lines [--write] [FILE ...]`: compares the lines with the real Keras.

Each file is held against the real Keras of its version; `--write` first puts behind each line what
is known of it now. Exits 1 after a contradiction: then ours is wrong.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click

from .blocks import CASES, blocks, written
from .known import known


@click.command()
@click.argument("files", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--write", is_flag=True, help="Write what is known now behind each line.")
def main(files: tuple[Path, ...], write: bool) -> None:
    """Compare the values after the lines of FILES (default: all) with the real Keras."""
    paths = files or tuple(sorted(CASES.glob("*.py")))
    if write:
        for path in paths:
            told = [block.telling(known(block)) for block in blocks(path)]
            path.write_text(written(told[0].head, told), "utf-8")
    codes = [
        subprocess.run([sys.executable, "-m", "tests.lines.real", version, *paths], check=False)
        for version in ("3", "2")
    ]
    sys.exit(max(each.returncode for each in codes))


if __name__ == "__main__":
    main()
