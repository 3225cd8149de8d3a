"""The tools that confine a command in its own namespaces."""

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
"""The script that sets the other limits, and starts and watches the command."""


@dataclass(frozen=True, slots=True)
class Places:
    """What a command may see and write, as in `kerasight.grading.sandbox.running.Order`."""

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
    """The first that works here: `unshare`, bubblewrap if the system allows namespaces only to that
    tool, `unshare` without a process namespace, nothing."""
    return next(all_confinements(), NO_CONFINEMENT)


def all_confinements() -> Iterator[Confinement]:
    """The available ones, best first."""
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
    """Confinement by bubblewrap: the launcher has no rights to mount, so bubblewrap makes the
    mounts."""
    enforced = ("network", "processes", "hidden-data", "read-only-files")
    return Confinement(
        "bubblewrap", lambda places: (program, *bubblewrap_options(places)), enforced
    )


def bubblewrap_options(places: Places) -> list[str]:
    """The options that mount the system read-only, and only the visible parts of /tmp.

    A later option mounts over an earlier one: outer folders come first, hidden paths last.
    """
    options = ["--unshare-user", "--unshare-net", "--unshare-ipc", "--unshare-pid"]
    options += ["--die-with-parent", "--ro-bind", "/", "/", "--dev-bind", "/dev", "/dev"]
    options += ["--proc", "/proc"]
    if Path("/dev/shm").is_dir():
        options += ["--tmpfs", "/dev/shm"]
    # The launcher starts inside these mounts, with this Python.
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
        # A device in a plain bind cannot be read, and a hidden path should look empty.
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
