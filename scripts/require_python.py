"""Report in one line that this Python is too old, before pip does in forty."""

import sys

NEEDED = (3, 11)

if sys.version_info < NEEDED:
    sys.exit(
        "Kerasight needs Python {}.{} or newer, this is {}.{}. "
        "Name another: make demo PYTHON=python3.11".format(*NEEDED, *sys.version_info[:2])
    )
