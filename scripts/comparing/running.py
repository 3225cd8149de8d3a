"""Runs of a checkout over programs: the results for each file, cached by the code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from comparing.programs import SCRATCH, Part, digest

DRIVER = Path(__file__).with_name("driver.py")

CHUNK = 200
"""The number of files per process."""

PROCESSES = 2


class RunFailed(Exception):
    """A checkout could not be run; the text says how it ended."""


@dataclass
class Checkout:
    """A folder with the code, named by its contents, and its command."""

    folder: Path
    entry: str = field(init=False)
    code: str = field(init=False)
    python: Path = field(init=False)

    def __post_init__(self) -> None:
        project = tomllib.loads((self.folder / "pyproject.toml").read_text("utf-8"))
        self.entry = project["project"]["scripts"]["kerasight"]
        own = self.folder / ".venv/bin/python"
        self.python = own if own.exists() else Path(sys.executable)
        checks = self.folder / "checks"
        files = sorted(
            path for path in checks.rglob("*") if path.is_file() and "__pycache__" not in path.parts
        )
        names = (path.relative_to(checks).as_posix() for path in files)
        self.code = digest(
            *names, *(path.read_bytes() for path in files), DRIVER.read_bytes(), self.entry
        )

    def ask(self, root: Path, keras: int, files: Sequence[str]) -> dict[str, str]:
        """The results for files below `root`, in a separate process. Raises RunFailed."""
        order = json.dumps({"entry": self.entry, "keras": str(keras), "files": files})
        # The checkout's code precedes installed packages, also for the export of a commit.
        surroundings = {
            **os.environ,
            "KERASIGHT_NO_CACHE": "1",
            "PYTHONPATH": str(self.folder / "checks"),
            "PYTHONHASHSEED": "0",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        ended = subprocess.run(
            [self.python, "-P", DRIVER],
            input=order,
            capture_output=True,
            text=True,
            cwd=root,
            env=surroundings,
            check=False,
        )
        if ended.returncode:
            raise RunFailed(f"{self.folder}: {ended.stderr.strip() or ended.returncode}")
        results: dict[str, str] = json.loads(ended.stdout)
        return results


@dataclass
class Run:
    """One checkout over one part for one version of Keras; `results` has the cached results."""

    checkout: Checkout
    part: Part
    keras: int
    results: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        key = digest(self.checkout.code, self.part.root.name, str(self.keras))
        self.store = SCRATCH / "results" / f"{self.part.name}-{key}.json"
        try:
            self.results = json.loads(self.store.read_text("utf-8"))
        except (FileNotFoundError, ValueError):
            self.results = {}

    def missing(self, wanted: Iterable[str]) -> list[str]:
        """The files without results."""
        return [file for file in wanted if file not in self.results]

    def keep(self) -> None:
        """Write the results atomically."""
        self.store.parent.mkdir(parents=True, exist_ok=True)
        handle, scratch = tempfile.mkstemp(dir=SCRATCH)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(self.results, file)
        Path(scratch).replace(self.store)


def complete(runs: Sequence[Run], match: str) -> None:
    """Compute the missing results of files whose path contains `match`. Raises RunFailed."""
    orders = []
    for run in runs:
        wanted = [file for file, keras in run.part.files if keras == run.keras and match in file]
        missing = run.missing(wanted)
        orders += [(run, missing[at : at + CHUNK]) for at in range(0, len(missing), CHUNK)]

    def ask(order: tuple[Run, list[str]]) -> None:
        run, files = order
        run.results.update(run.checkout.ask(run.part.root, run.keras, files))

    with ThreadPoolExecutor(PROCESSES) as pool:
        list(pool.map(ask, orders))
    for run in {id(run): run for run, _ in orders}.values():
        run.keep()
