"""`python -m kerasight` is the command `kerasight`."""

import sys

if not sys.flags.safe_path:
    # Python puts the working folder first: a learner's own `random.py` would be run as ours.
    del sys.path[0]

from kerasight.cli import main

main()
