"""`kerasight check --add-ignore`: write comments that suppress the current findings."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kerasight.commands.asking import SettingsGuard
from kerasight.commands.options import STDIN
from kerasight.faults import Fault, guarded
from kerasight.fixes.adoption import adopt
from kerasight.fixes.applying import Inspect
from kerasight.output.finding_line import finding_line
from kerasight.output.summary import amount
from kerasight.output.terminal import complain, echo
from kerasight.source.files import open_file
from kerasight.source.text.writing import replace_file

EXIT_FAULT = 2


def add_ignores(paths: Iterable[Path], inspect: Inspect) -> int:
    """Add comments to every file with findings, and print how many; returns the exit code.

    It is 2 if a file could not be read or written, 1 if findings are left that no comment may
    suppress, else 0.
    """
    guard = SettingsGuard()
    suppressed = files = left = faults = 0
    for path in paths:
        if guard.refuses(str(path)):
            continue
        try:
            if str(path) == STDIN:
                raise Fault("--add-ignore changes files; name them instead of `-`")
            with guarded(str(path)):
                file = open_file(path)
                adoption = adopt(file, inspect)
            if adoption.suppressed:
                replace_file(path, file.to_bytes(), adoption.file.to_bytes())
        except Fault as fault:
            faults += 1
            complain(str(fault))
            continue
        suppressed += adoption.suppressed
        files += adoption.suppressed > 0
        left += len(adoption.left.findings)
        for finding in adoption.left.findings:
            echo(finding_line(finding, adoption.left))
    echo(f"Suppressed {amount(suppressed, 'finding')} in {amount(files, 'file')}")
    if faults or guard.printed:
        return EXIT_FAULT
    return 1 if left else 0
