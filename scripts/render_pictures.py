"""Render the pictures of the docs from real runs: terminal output as SVG, pages as PNG.

Usage: python scripts/render_pictures.py [NAME...] (writes docs/pictures; pages need Chromium).
Pictures of editors are what `make test-editors` left in tests/clients/screenshots.
"""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
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

PAGES = {
    "report": (["grade", "examples/digits/solution.py"], 1720),
    "report-series": (["grade", "tests/grading/golden/sunspots.py"], 1480),
    "tune-lr": (["tune-lr", "tests/grading/golden/mileage.py"], 1330),
}
"""The name of each picture, the command whose page it shows, and how many pixels from its top."""

PAGE_WIDTH = 1240
COLORS = 128
"""Colours of a picture of a page, which is text and lines; half the size of one with all."""

SCREENSHOTS = ROOT / "tests" / "clients" / "screenshots"

EDITORS = {
    "editor-squiggle-hover": "hover",
    "editor-shapes": "shapes",
    "editor-completion": "completion",
    "editor-quick-fix": "quick-fix",
    "editor-notebook": "notebook",
    "editor-graded-check": "grade-result",
    "editor-report": "grade-report",
    "editor-advice": "advice-action",
    "editor-tune-lr": "tune-result",
}
"""The name of each picture of an editor, and the screenshot that it is."""


def output_of(arguments: list[str]) -> str:
    """The output of `kerasight` for these arguments, with colours."""
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


def render_page(arguments: list[str], height: int, path: Path) -> None:
    """Write a PNG of the page that a command makes in a temporary folder."""
    browser = shutil.which("chromium")
    if browser is None:
        sys.exit(f"{path.name} needs chromium: install it, or name other pictures")
    command, file = arguments
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report")
        subprocess.run(
            [sys.executable, "-m", "kerasight", command, str(ROOT / file), "--report", str(report)],
            cwd=folder,
            stdout=subprocess.DEVNULL,
            check=True,
        )
        shown = Path(folder, "page.png")
        options = ["--headless", "--no-sandbox", "--hide-scrollbars", f"--screenshot={shown}"]
        address = (report / "report.html").as_uri()
        subprocess.run(
            [browser, *options, f"--window-size={PAGE_WIDTH},{height}", address],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
        )
        reduce(shown, path)


def reduce(shown: Path, path: Path) -> None:
    """Write a picture with fewer colours."""
    Image.open(shown).convert("RGB").quantize(COLORS).save(path, optimize=True)


def main() -> None:
    """Write every picture but those of editors, or the pictures that are named."""
    wanted = sys.argv[1:] or [*PICTURES, *PAGES]
    folder = ROOT / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    for name in wanted:
        if name in PICTURES:
            path = folder / f"{name}.svg"
            path.write_text(render(PICTURES[name]), encoding="utf-8")
        elif name in PAGES:
            path = folder / f"{name}.png"
            render_page(*PAGES[name], path)
        elif name in EDITORS:
            path = folder / f"{name}.png"
            reduce(SCREENSHOTS / f"{EDITORS[name]}.png", path)
        else:
            known = ", ".join([*PICTURES, *PAGES, *EDITORS])
            sys.exit(f"there is no picture {name!r}: {known}")
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
