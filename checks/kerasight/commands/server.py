"""`kerasight server`: the language server on standard input and output."""

# ruff: noqa: PLC0415 - the inspector runs where the server's packages are slow to load

from __future__ import annotations

import sys

import click


@click.command("server")
@click.option(
    "--stdio",
    is_flag=True,
    hidden=True,
    help="Accepted because editors pass it; there is no other transport.",
)
def command(stdio: bool) -> None:  # noqa: ARG001
    """Run the language server on standard input and output.

    Editors start it. It reports findings of open files as diagnostics, shows shapes and
    parameters on hover, and runs graded checks.
    """
    from kerasight_server.main import create_server, serve

    sys.exit(serve(create_server()))
