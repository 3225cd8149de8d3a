"""What stands in front of a sandboxed command: the tool that gives it namespaces of its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

NAMESPACES = ("--user", "--map-root-user", "--mount", "--net", "--ipc")
PROCESS_NAMESPACE = ("--pid", "--fork", "--kill-child", "--mount-proc")

TEMPORARY = Path("/tmp")
PROBE_SECONDS = 60

LAUNCHER = Path(__file__).parents[1] / "worker" / "launch.py"
"""What sets the other limits, and starts and watches the command."""


@dataclass(frozen=True, slots=True)
class Places:
    """What a command may see and write, as `kerasight.grading.sandbox.running.Order` says it."""

    folder: Path
    hide: tuple[Path, ...]
    visible: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Confinement:
    """A tool that confines a process."""

    name: str

    prefix: Callable[[Places], tuple[str, ...]]
    """Its command line for some places."""

    enforced: tuple[str, ...]
    """The limits that it enforces."""

    launcher_mounts: bool = False
    """Whether the launcher may change mounts, and confines the files itself."""


NO_CONFINEMENT = Confinement("nothing", lambda _: (), ())


@cache
def best_confinement() -> Confinement:
    """The first that works here: `unshare`, bubblewrap where a system allows namespaces to that
    tool alone, `unshare` without a view of processes of its own, nothing."""
    return next(all_confinements(), NO_CONFINEMENT)


def all_confinements() -> Iterator[Confinement]:
    """Those that work here, best first."""
    if sys.platform != "linux":
        return
    unshare, bwrap = shutil.which("unshare"), shutil.which("bwrap")
    candidates = []
    if unshare is not None:
        whole = (unshare, *NAMESPACES, *PROCESS_NAMESPACE)
        enforced = ("network", "processes")
        candidates.append(Confinement("unshare", lambda _: whole, enforced, True))
    if bwrap is not None:
        candidates.append(bubblewrap(bwrap))
    if unshare is not None:
        part = (unshare, *NAMESPACES)
        name = "unshare without processes"
        candidates.append(Confinement(name, lambda _: part, ("network",), True))
    for candidate in candidates:
        if _works(candidate):
            yield candidate


def bubblewrap(program: str) -> Confinement:
    """Confinement by bubblewrap: it needs no rights that it could leave to the launcher, so it
    makes the mounts itself."""
    enforced = ("network", "processes", "hidden-data", "read-only-files")
    return Confinement(
        "bubblewrap", lambda places: (program, *bubblewrap_options(places)), enforced
    )


def bubblewrap_options(places: Places) -> list[str]:
    """The options that show the system read-only, and of /tmp what is visible alone.

    A later option mounts over an earlier one: outer folders come first, what hides comes last.
    """
    options = ["--unshare-user", "--unshare-net", "--unshare-ipc", "--unshare-pid"]
    options += ["--die-with-parent", "--ro-bind", "/", "/", "--dev-bind", "/dev", "/dev"]
    options += ["--proc", "/proc"]
    if Path("/dev/shm").is_dir():
        options += ["--tmpfs", "/dev/shm"]
    # The launcher starts behind these mounts, by this Python.
    seen = (*places.visible, LAUNCHER.parent, Path(sys.prefix), Path(sys.base_prefix))
    shown = [path for path in seen if path.is_dir() and path.is_relative_to(TEMPORARY)]
    if any(TEMPORARY.is_relative_to(path) for path in places.visible):
        options += ["--bind", str(TEMPORARY), str(TEMPORARY)]
    else:
        own = places.folder / "tmp"
        own.mkdir(exist_ok=True)
        options += ["--bind", str(own), str(TEMPORARY)]
    for each in sorted({*shown, places.folder}):
        bind = "--bind" if each == places.folder else "--ro-bind"
        options += [bind, str(each), str(each)]
    for path in places.hide:
        if path.is_relative_to(TEMPORARY) and not any(map(path.is_relative_to, shown)):
            continue
        # A device behind a plain bind could not be read, and what is hidden should look empty.
        empty = ["--tmpfs"] if path.is_dir() else ["--dev-bind", "/dev/null"]
        options += [*empty, str(path)]
    return options


def _works(confinement: Confinement) -> bool:
    places = Places(TEMPORARY, (), (Path("/"),))
    try:
        attempt = subprocess.run(
            [*confinement.prefix(places), "true"],
            capture_output=True,
            timeout=PROBE_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return attempt.returncode == 0
