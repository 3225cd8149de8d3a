"""`python -m kerasight` is the command `kerasight`."""

from kerasight.cli import main

main()
