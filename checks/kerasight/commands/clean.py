"""`kerasight clean`: remove the cache of `kerasight check`."""

from __future__ import annotations

import click

from kerasight.checking.cache import remove
from kerasight.configuration.project import cache_folder
from kerasight.output.summary import amount
from kerasight.output.terminal import echo


@click.command("clean")
def command() -> None:
    """Remove the cache of `kerasight check` for the project of the current folder.

    It is in `.kerasight_cache` beside pyproject.toml, or where the setting `cache-dir` says.
    """
    folder = cache_folder()
    if folder is not None and (removed := remove(folder)):
        echo(f"Removed {amount(removed, 'file')} from {folder}")
    else:
        echo(f"There is no cache in {folder or 'this project'}")
