"""`kerasight check`: find mistakes in Keras code without running it."""

# ruff: noqa: PLC0415 - each option and format loads what it needs

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kerasight.checking.cache import Cache
from kerasight.checking.checking import Check, processors
from kerasight.checking.one_file import Checked, Checker, inspected_with_fixes
from kerasight.commands.asking import SettingsGuard, asked_settings, asking_options
from kerasight.commands.options import (
    STDIN,
    BackendChoice,
    KerasChoice,
    backends_option,
    color_option,
    data_files_option,
    data_opener,
    inspect_guarded,
    name_of,
    one_backend,
    project_files_option,
    project_opener,
    quiet_interrupt,
    read_file,
    show_unknown_option,
    stdin_filename_option,
)
from kerasight.commands.reporting import EXIT_FAULT, OutputFile, Reporter
from kerasight.configuration.project import cache_folder
from kerasight.configuration.resolving import Exclusions
from kerasight.configuration.settings import Settings
from kerasight.faults import Fault
from kerasight.inspected import Inspection
from kerasight.output import formats
from kerasight.output.format import Format
from kerasight.output.terminal import ColorChoice, prepare_streams, wants_color
from kerasight.source.text.finding_files import python_files

if TYPE_CHECKING:
    from kerasight.commands.fixing import Fixer
    from kerasight.source.document import Document


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(readable=False, path_type=Path))
@click.option(
    "--output-format",
    type=click.Choice(formats.names()),
    default="full",
    show_default=True,
    help="Output format of the findings.",
)
@click.option(
    "--output-file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the findings to a file instead of standard output.",
)
@click.option("--statistics", is_flag=True, help="Count the findings of each rule.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 even if there are findings.")
@asking_options
@backends_option
@click.option(
    "--force-exclude", is_flag=True, help="Skip excluded files even if they are given as PATHS."
)
@click.option("--fix", is_flag=True, help="Apply all safe fixes to the files.")
@click.option(
    "--diff",
    is_flag=True,
    help="Print the changes of --fix as a patch; exit with 1 if there are any.",
)
@click.option(
    "--add-ignore",
    is_flag=True,
    help="Suppress every finding with a comment on its line instead of reporting it.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Use at most N processes. Default: one for each processor, if there is enough to do.",
)
@click.option(
    "--no-cache",
    is_flag=True,
    envvar="KERASIGHT_NO_CACHE",
    help="Neither use nor write the cache (see `kerasight clean`).",
)
@show_unknown_option
@click.option("--show-data", is_flag=True, help="List what was read of data files.")
@project_files_option
@data_files_option
@stdin_filename_option
@color_option
def command(  # noqa: PLR0915 - each option is a statement or two
    *,
    paths: tuple[Path, ...],
    output_format: str,
    output_file: Path | None,
    statistics: bool,
    exit_zero: bool,
    keras: KerasChoice | None,
    backend: BackendChoice | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    exclude: tuple[str, ...],
    force_exclude: bool,
    fix: bool,
    diff: bool,
    add_ignore: bool,
    jobs: int | None,
    no_cache: bool,
    show_unknown: bool,
    show_data: bool,
    project_files: bool,
    data_files: bool,
    stdin_filename: str,
    color: ColorChoice,
) -> None:
    """Find mistakes in Keras code without running it.

    PATHS are files and folders (default: the current folder); `-` is standard input.

    Exit codes: 0 no mistakes, 1 errors or warnings found, 2 a file cannot be inspected in full.
    """
    prepare_streams()
    if add_ignore and (fix or diff):
        raise Fault("--add-ignore suppresses what --fix and --diff would fix; use one of them")
    chosen = formats.load(output_format)
    if statistics and chosen.statistics is None:
        raise unfit("--statistics", output_format, lambda each: each.statistics is not None)
    for option, is_asked in (("--show-unknown", show_unknown), ("--show-data", show_data)):
        if is_asked and not chosen.is_for_people:
            raise unfit(option, output_format, lambda each: each.is_for_people)
    settings = asked_settings(
        keras, one_backend(backend), select, ignore, exclude, data_files=data_files
    )
    streams = [path for path in paths if str(path) == STDIN]
    files = files_to_check(paths or (Path(),), settings, force_exclude=force_exclude)
    inspect_document = partial(
        inspect_guarded,
        settings=settings,
        open_project=project_opener(project_files),
        open_data=data_opener(),
    )
    if backend == "all":
        from kerasight.commands.all_backends import check_all

        if add_ignore or fix or diff or statistics or show_unknown or show_data:
            raise Fault("--backend all prints a table alone; name one backend for other options")
        with quiet_interrupt():
            code = check_all(
                chain(streams, files), stdin_filename, inspect_document, output_format, output_file
            )
        sys.exit(code if code == EXIT_FAULT or not exit_zero else 0)
    if add_ignore:
        from kerasight.commands.adopting import add_ignores

        with quiet_interrupt():
            sys.exit(add_ignores(chain(streams, files), inspect_document))
    sink = OutputFile(output_file) if output_file is not None else None
    reporter = Reporter(
        chosen,
        color=color == "always" if sink else wants_color(color, sys.stdout),
        statistics=statistics,
        show_unknown=show_unknown,
        show_data=show_data,
        write=sink.write if sink else None,
    )
    fixer = make_fixer(inspect_document, only_show=diff) if fix or diff else None
    checker = Checker(settings, project_files=project_files)
    guard = SettingsGuard(checker.faults)
    with quiet_interrupt():
        # These need the whole inspection, or change the files.
        one_by_one = fixer is not None or show_unknown or show_data
        for path in chain(streams, files) if one_by_one else streams:
            if guard.refuses(name_of(path, stdin_filename)):
                continue
            try:
                if fixer is None:
                    file = read_file(path, stdin_filename)
                    reporter.add(inspected_with_fixes(file, inspect_document))
                elif (inspection := fixer.apply_fixes(path, stdin_filename)) is not None:
                    reporter.add(inspection)
            except Fault as fault:
                reporter.add_fault(fault)
        folder = None if no_cache else cache_folder()
        cache = None if folder is None else Cache(folder, checker.asked_digest)
        check = Check(checker, cache, jobs or processors())
        report_all(check.run(files), reporter, guard)
        reporter.faults += map(str, guard.printed)
        code = reporter.exit_code
        if fixer is not None:
            fixer.close()
            if diff and not reporter.faults:
                code = fixer.exit_code
        if not diff:
            reporter.close()
            if sink is not None:
                sink.close()
    sys.exit(0 if exit_zero and not reporter.faults else code)


def report_all(results: Iterable[Checked], reporter: Reporter, guard: SettingsGuard) -> None:
    """Report the result for each file."""
    for checked in results:
        try:
            if checked.inspection is not None:
                reporter.add(checked.inspection)
            elif checked.fault:
                raise Fault(checked.fault)
            else:
                guard.refuses(checked.filename)
        except Fault as fault:
            reporter.add_fault(fault)


def unfit(option: str, output_format: str, fits: Callable[[Format], bool]) -> Fault:
    """The message for an option that a format does not support."""
    fitting = [name for name in formats.names() if fits(formats.load(name))]
    return Fault(f"{option} has no {output_format}; the formats are {', '.join(fitting)}")


def make_fixer(inspect_document: Callable[[Document], Inspection], *, only_show: bool) -> Fixer:
    """Applies fixes; imported only when that is asked."""
    from kerasight.commands.fixing import Fixer

    return Fixer(inspect_document, only_show=only_show)


def files_to_check(
    paths: tuple[Path, ...], settings: Settings, *, force_exclude: bool
) -> Iterator[Path]:
    """The files of the paths without `-`."""
    is_excluded = Exclusions(settings)
    for path in python_files((path for path in paths if str(path) != STDIN), is_excluded):
        if not (force_exclude and is_excluded(path)):
            yield path
