"""Say in one line that this Python is too old, before pip says it in forty."""

import sys

NEEDED = (3, 11)

if sys.version_info < NEEDED:
    sys.exit(
        "Kerasight needs Python %d.%d or newer, this is %d.%d. "
        "Name another: make demo PYTHON=python3.11" % (NEEDED + sys.version_info[:2])
    )
