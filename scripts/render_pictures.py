"""Render the pictures of README.md from real runs: terminal output as SVG.

Usage: python scripts/render_pictures.py (writes docs/pictures/*.svg)
"""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

ROOT = Path(__file__).parents[1]
WIDTH = 104

PICTURES = {
    "check": ["check", "examples/mistakes.py", "--color", "always"],
    "shapes": ["shapes", "examples/digits/solution.py", "--color", "always"],
}
"""The name of each picture, and the command whose output it shows."""


def output_of(arguments: list[str]) -> str:
    """What `kerasight` prints for these arguments, colours included."""
    environment = {**os.environ, "COLUMNS": str(WIDTH - 2), "FORCE_COLOR": "1"}
    result = subprocess.run(
        [sys.executable, "-m", "kerasight", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if result.returncode not in (0, 1):
        sys.exit(result.stderr)
    return result.stdout


def render(arguments: list[str]) -> str:
    """An SVG of a terminal that shows a command and what it prints."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    shown = [word for word in arguments if word not in ("--color", "always")]
    console.print(Text(f"$ kerasight {' '.join(shown)}\n", style="bold"))
    console.print(Text.from_ansi(output_of(arguments)))
    svg = console.export_svg(title="Kerasight", theme=MONOKAI)
    # a picture must not fetch fonts from elsewhere: any monospace font will do
    return re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)


def main() -> None:
    """Write every picture."""
    folder = ROOT / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    for name, arguments in PICTURES.items():
        path = folder / f"{name}.svg"
        path.write_text(render(arguments), encoding="utf-8")
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
