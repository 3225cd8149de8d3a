"""Replacing files atomically."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from kerasight.faults import Fault


def replace_file(path: Path, before: bytes, after: bytes) -> None:
    """Replace the contents `before` by `after`, by renaming a temporary file in the same folder.

    A link is followed: its target changes, the link stays. Permissions are kept, and the owner if
    possible. Raises Fault if the file no longer contains `before`, is read-only, or cannot be
    written.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.read_bytes() != before:
            raise Fault(f"{path}: was changed by another program meanwhile; run this again")
        if not os.access(target, os.W_OK):
            raise Fault(f"{path}: is protected from writing, and was left as it is")
        status = target.stat()
        with _beside(target) as temporary:
            temporary.write_bytes(after)
            with contextlib.suppress(OSError, AttributeError):
                os.chown(temporary, status.st_uid, status.st_gid)
            temporary.chmod(status.st_mode & 0o7777)
    except OSError as error:
        raise Fault(f"{path}: cannot be written: {error.strerror or error}") from error


def write_file(path: Path, data: bytes) -> None:
    """Write a new or existing file atomically; make its folders.

    Raises Fault if that fails.
    """
    target = Path(os.path.realpath(path))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and not target.is_file():
            # A device or a pipe cannot be replaced.
            target.write_bytes(data)
            return
        with _beside(target) as temporary:
            temporary.write_bytes(data)
            temporary.chmod(0o644)
    except OSError as error:
        raise Fault(f"{path}: cannot be written: {error.strerror or error}") from error


@contextlib.contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """A file in the folder of `target` that replaces it after the block, synced to the disk."""
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    temporary = Path(name)
    try:
        yield temporary
        os.fsync(descriptor)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    finally:
        os.close(descriptor)
