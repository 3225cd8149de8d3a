"""What the processes of this folder must not do: run, change or send anything.

A part of the workers; imports the standard library.
"""

# ruff: noqa: PLC0415 - Windows has no `resource`

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Sequence
from typing import Any

FORBIDDEN = (
    "ctypes.",
    "os.chmod",
    "os.chown",
    "os.exec",
    "os.fork",
    "os.link",
    "os.mkdir",
    "os.posix_spawn",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.spawn",
    "os.startfile",
    "os.symlink",
    "os.system",
    "os.truncate",
    "pty.",
    "shutil.",
    "socket.",
    "subprocess.",
    "tempfile.",
    "webbrowser.",
)
"""Prefixes of blocked events (Python's audit events table)."""

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

MEMORY_BYTES = 1024**3
"""Far more than a worker needs (60 MB); a hostile file must not exhaust the machine."""


def guard(safe_path: Sequence[str], packages: Collection[str]) -> None:
    """From now on, block running or changing anything, and imports from outside of `safe_path`.

    `packages` may be imported besides the standard library.
    """
    safe = frozenset(safe_path)
    known = sys.stdlib_module_names.union(packages)

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "import":
            root = str(arguments[0]).partition(".")[0]
            folders = arguments[2] or ()
            if not safe.issuperset(folders) or root not in known:
                raise PermissionError(f"import of {root}")
        elif event == "open":
            flags = arguments[2]
            if isinstance(flags, int) and flags & WRITING:
                raise PermissionError("open for writing")
        elif event.startswith(FORBIDDEN):
            raise PermissionError(event)

    sys.addaudithook(hook)


def limit_memory() -> None:
    """Limit the process to `MEMORY_BYTES` where the system supports it."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
