"""Writing to standard output: colours if wanted, no encoding errors."""

from __future__ import annotations

import os
import sys
from typing import Literal, TextIO, TypeAlias

import click

ColorChoice: TypeAlias = Literal["auto", "always", "never"]


def prepare_streams() -> None:
    """Let characters that a stream cannot encode appear as escapes such as `\\u2192`.

    A question mark, the usual replacement, means "unknown" in tables.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def wants_color(choice: ColorChoice, stream: TextIO) -> bool:
    """Whether to use colours: by the option, else by NO_COLOR, FORCE_COLOR, then the stream."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def encodes(text: str, stream: TextIO) -> bool:
    """Whether a stream's encoding has all characters of `text`."""
    try:
        text.encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def echo(text: str, *, color: bool = False) -> None:
    """Print a line or several on standard output; `color` keeps the colours of `text`."""
    click.echo(text, color=color)


def complain(text: str) -> None:
    """Print one line on standard error, as the command line prints a fault."""
    click.echo(f"kerasight: {text}", err=True)
