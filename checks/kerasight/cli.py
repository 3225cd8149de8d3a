"""The command `kerasight`: finds the subcommand, turns faults into one line and exit code 2."""

from __future__ import annotations

import gc
import sys
from importlib import import_module

import click

from kerasight import __version__
from kerasight.faults import Fault

EXIT_FAULT = 2

SUBCOMMANDS = {
    "check": "Find mistakes in Keras code without running it.",
    "shapes": "Print the summary of every model in a file without running it.",
    "grade": "Train and score the model of a solution, and write a report.",
    "tune-lr": "Find a learning rate for your model and data.",
    "attempts": "List, show and compare the graded checks of this folder.",
    "task": "List, start, write and check practice tasks.",
    "rule": "Explain a rule.",
    "clean": "Remove the cache of `kerasight check`.",
    "settings": "Print the settings that apply to a file, with their origin.",
    "server": "Run the language server on standard input and output.",
}
"""Every subcommand and its help line; `NAME` lives in `kerasight.commands.NAME` as `command`,
with an underscore for a dash."""


class LazyGroup(click.Group):
    """A group that imports a subcommand's module only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The names of all subcommands, in the order of the table."""
        return list(SUBCOMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The subcommand called `cmd_name`, or None."""
        if cmd_name not in SUBCOMMANDS:
            return None
        command = import_module(f"kerasight.commands.{cmd_name.replace('-', '_')}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the subcommands from the table, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(SUBCOMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kerasight")
def kerasight() -> None:
    """Check Keras code without running it, and grade models from 0 to 5."""


def main() -> None:
    """Run the command line; a fault of ours or of the user's ends in one line and exit code 2."""
    # A short process makes many objects and little garbage: to collect often frees nothing.
    gc.set_threshold(100_000)
    try:
        kerasight(prog_name="kerasight")
    except Fault as fault:
        click.echo(f"kerasight: {fault}", err=True)
        sys.exit(EXIT_FAULT)
    finally:
        # The end of the interpreter collects several times over all that lives: 17 ms of a check.
        gc.freeze()
