"""Servers whose commands that train are others."""

from __future__ import annotations

import sys
from pathlib import Path

FOLDER = Path(__file__).parent
FAKE = FOLDER / "fake_kerasight.py"


def training_with(*command: str) -> tuple[str, ...]:
    """What Python is given to become a server with a command in the place of `kerasight`."""
    return (str(FOLDER / "launch.py"), *command)


FAKE_GRADING = training_with(sys.executable, str(FAKE))
"""A server that runs the fake `kerasight grade`."""
