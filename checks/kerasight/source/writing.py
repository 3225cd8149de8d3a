"""A changed file takes the place of the old one at once, or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from kerasight.faults import Fault


def replace_file(path: Path, before: bytes, after: bytes) -> None:
    """Put `after` in the place of `before`, through a file beside it that is renamed.

    A link is followed: the file it leads to changes, the link stays. Permissions, and the owner
    where we may, are kept. Raises Fault when the file no longer holds `before`, is protected
    from writing, or the system refuses.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.read_bytes() != before:
            raise Fault(f"{path}: was changed by another program meanwhile; run this again")
        if not os.access(target, os.W_OK):
            raise Fault(f"{path}: is protected from writing, and was left as it is")
        _replace(target, after)
    except OSError as error:
        raise Fault(f"{path}: cannot be written: {error.strerror or error}") from error


def _replace(target: Path, data: bytes) -> None:
    status = target.stat()
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(OSError, AttributeError):
            os.chown(temporary, status.st_uid, status.st_gid)
        temporary.chmod(status.st_mode & 0o7777)
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
