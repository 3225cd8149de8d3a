"""The user's interpreter: which one it is, its packages, and its environment."""

from __future__ import annotations

import json
import os
import re
import shutil
import site
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from kerasight.faults import Fault
from kerasight.grading.sandbox.limits import Limits
from kerasight.grading.sandbox.running import Order

WORKER = Path(__file__).parents[1] / "worker"
PROBE_SECONDS = 120
OLDEST_TENSORFLOW = (2, 13)
"""The first version that saves `.keras` files and loads them without running their code."""

OLDEST_PYTHON = (3, 8)
"""The first version that this TensorFlow supports; the workers support it, too."""

PASSED_ON = re.compile(
    r"PATH|LANG|LC_\w+|TZ|PYTHONPATH|VIRTUAL_ENV|LD_LIBRARY_PATH|DYLD_\w+"
    r"|(CUDA|NVIDIA|TF|XLA|KERAS|OMP|MKL|OPENBLAS)_\w+"
)
"""The only environment variables of a solution's process; others may have keys and tokens."""


@dataclass(frozen=True, slots=True)
class Python:
    """An interpreter that can train: its path, its versions by package, and the folders of its
    packages."""

    path: str
    versions: dict[str, str]
    user_base: str
    paths: tuple[Path, ...]


def find_python(chosen: str | None) -> str:
    """The path of `--python`, else that of the active environment, else our own interpreter."""
    if chosen is not None:
        found = shutil.which(chosen)
        if found is None:
            raise Fault(f"there is no Python at {chosen!r}: give the path of one with --python")
        # The python of an environment is a link; following it would leave the environment.
        return str(Path(found).absolute())
    environment = os.environ.get("VIRTUAL_ENV")
    if environment and (path := Path(environment, "bin", "python")).exists():
        return str(path)
    return sys.executable


def probe_python(path: str) -> Python:
    """Ask an interpreter for its versions. Raises Fault if it cannot train."""
    try:
        answer = subprocess.run(
            [path, str(WORKER / "probe.py")],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=PROBE_SECONDS,
            check=False,
        )
        facts = json.loads(answer.stdout.splitlines()[-1])
        versions, user_base = facts["versions"], facts["user_base"]
        paths = tuple(Path(path) for path in facts["paths"])
    except (OSError, ValueError, LookupError, TypeError, subprocess.TimeoutExpired) as error:
        raise Fault(_why_no_answer(path)) from error
    # Kerasight's own interpreter needs more than TensorFlow; the extra installs all of it.
    wanted = "'kerasight[grade]'" if path == sys.executable else "tensorflow"
    for package in ("tensorflow", "keras"):
        if versions[package] is None:
            raise Fault(
                f"{package} is not installed in {path}: run `{path} -m pip install {wanted}`, "
                "or name a Python that has it with --python"
            )
    numbers = re.findall(r"\d+", versions["tensorflow"])
    if numbers and tuple(int(number) for number in numbers[:2]) < OLDEST_TENSORFLOW:
        raise Fault(
            f"{path} has TensorFlow {versions['tensorflow']}, and grading needs 2.13 or newer: "
            f"run `{path} -m pip install --upgrade tensorflow`"
        )
    known = {name: version for name, version in versions.items() if version is not None}
    return Python(path, known, user_base, paths)


def _why_no_answer(path: str) -> str:
    """Why an interpreter did not answer the probe, which needs a recent Python."""
    ask = "import sys; print(sys.version.split()[0])"
    try:
        answer = subprocess.run(
            [path, "-c", ask],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            text=True,
            timeout=PROBE_SECONDS,
            check=False,
        ).stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        answer = ""
    numbers = tuple(int(number) for number in re.findall(r"\d+", answer)[:2])
    if numbers and numbers < OLDEST_PYTHON:
        return (
            f"{path} is Python {answer}, and TensorFlow 2.13 needs 3.8 or newer: name another with "
            "--python"
        )
    return f"{path} does not answer as a Python should: name another with --python"


def own_python() -> Python:
    """The interpreter of Kerasight, which has h5py and the packages for the built-in tasks."""
    paths = tuple(Path(path) for path in (sys.prefix, sys.base_prefix, *sys.path) if path)
    return Python(sys.executable, {}, site.getuserbase(), paths)


def worker_order(
    worker: str,
    order: dict[str, object],
    *,
    python: Python,
    folder: Path,
    limits: Limits,
    seconds: float,
    hide: tuple[Path, ...] = (),
    visible: tuple[Path, ...] = (),
    variables: dict[str, str] | None = None,
) -> Order:
    """The command that makes the script `worker` execute `order` in the scratch `folder`.

    Raises Fault if the interpreter is in a hidden folder.
    """
    for path in hide:
        if any(part.is_relative_to(path) for part in python.paths):
            raise Fault(
                f"{path} is hidden from solutions, and {python.path} lies in it: move one of them"
            )
    home = folder / "home"
    home.mkdir(exist_ok=True)
    return Order(
        command=(python.path, str(WORKER / f"{worker}.py"), json.dumps(order)),
        folder=folder,
        environment=_environment(python, home) | (variables or {}),
        seconds=seconds,
        memory=limits.memory,
        file=limits.file,
        hide=hide,
        visible=(*python.paths, WORKER, *visible),
    )


def _environment(python: Python, home: Path) -> dict[str, str]:
    """The environment of a confined process, with `home` as home and temporary folder."""
    kept = {name: value for name, value in os.environ.items() if PASSED_ON.fullmatch(name)}
    keras_home = Path(os.environ.get("KERAS_HOME", Path.home() / ".keras"))
    return {
        **kept,
        "HOME": str(home),
        "TMPDIR": str(home),
        # Packages found through the real home folder must stay visible.
        "PYTHONUSERBASE": python.user_base,
        "KERAS_HOME": str(keras_home) if keras_home.is_dir() else str(home),
        "PYTHONUNBUFFERED": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONIOENCODING": "utf-8",
        "MPLBACKEND": "Agg",
        "TF_CPP_MIN_LOG_LEVEL": "2",
    }
