"""The one exception that ends a command with a clear line instead of a traceback."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


class Fault(Exception):
    """Something that the user can fix: a bad path, a missing package, an unknown name.

    Its text is one line that says what is wrong and what to do; the command line prints it
    and exits with 2.
    """


@contextmanager
def guarded(filename: str) -> Iterator[None]:
    """Turn an internal error into a Fault that names the file and asks for a bug report."""
    try:
        yield
    except Fault:
        raise
    except Exception as error:
        what = f"{type(error).__name__}: {error}".splitlines()[0]
        raise Fault(
            f"{filename}: internal fault ({what}); it is ours, please report it "
            "together with the file"
        ) from error
