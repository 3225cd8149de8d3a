"""Ending a process and everything that it started."""

from __future__ import annotations

import time

import psutil

GRACE_SECONDS = 5.0
"""Time for a graded check to stop its own workers and remove its scratch folder."""

_POLL_SECONDS = 0.05


def end_process_tree(root_id: int, grace_seconds: float = GRACE_SECONDS) -> None:
    """Ask the process to end, then kill the rest of it and its descendants.

    Workers run in their own sessions, so a signal to the process group would miss them; they are
    found from parent to child. The root is watched, but not reaped: that is up to its parent.
    """
    try:
        root = psutil.Process(root_id)
    except psutil.NoSuchProcess:
        return
    family = {root, *_below(root)}
    _signal(root, kill=False)
    deadline = time.monotonic() + grace_seconds
    while _is_alive(root) and time.monotonic() < deadline:
        time.sleep(_POLL_SECONDS)
        family.update(_below(root))
    for process in family:
        family_of_orphan = _below(process)
        _signal(process, kill=True)
        for orphan in family_of_orphan:
            _signal(orphan, kill=True)


def _below(process: psutil.Process) -> list[psutil.Process]:
    try:
        return process.children(recursive=True)
    except psutil.Error:
        return []


def _is_alive(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False


def _signal(process: psutil.Process, *, kill: bool) -> None:
    try:
        if kill:
            process.kill()
        else:
            process.terminate()
    except psutil.Error:
        return
