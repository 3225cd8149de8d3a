"""`kerasight check --fix` and `--diff`: apply all safe fixes, or show them."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kerasight.commands.options import STDIN
from kerasight.faults import guarded
from kerasight.fixes.applying import FixedText, Inspect, apply_fixes
from kerasight.inspected import Inspection
from kerasight.output import diff
from kerasight.output.formats import concise
from kerasight.output.summary import amount
from kerasight.output.terminal import complain
from kerasight.source.files import open_file, open_stream
from kerasight.source.text.writing import replace_file


class Fixer:
    """Fixes files one by one, and counts the changes.

    With `only_show`, no file is written: the changes are printed as a patch.
    """

    def __init__(self, inspect: Inspect, *, only_show: bool) -> None:
        self.inspect = inspect
        self.only_show = only_show
        self.fixes = 0
        self.files = 0

    @property
    def exit_code(self) -> int:
        """1 if a file has fixes, else 0."""
        return 1 if self.fixes else 0

    def apply_fixes(self, path: Path, stdin_filename: str) -> Inspection | None:
        """Fix a file, or show how; the inspection of the fixed file, None if that is not asked.

        The fixed code of `-` goes to standard output, so its findings go to standard error. Raises
        Fault if the file cannot be read or written.
        """
        is_stream = str(path) == STDIN
        name = stdin_filename if is_stream else str(path)
        with guarded(name):
            file = open_stream(sys.stdin.buffer, name) if is_stream else open_file(path)
            fixed = apply_fixes(file, self.inspect)
        self._complain_of_refused(fixed)
        before, after = file.to_bytes(), fixed.file.to_bytes()
        if self.only_show:
            for (name, old), (_, new) in zip(file.pieces, fixed.file.pieces, strict=True):
                sys.stdout.buffer.write(diff.render(old, new, name).encode())
        elif is_stream:
            sys.stdout.buffer.write(after)
        elif after != before:
            replace_file(path, before, after)
        self.fixes += fixed.applied
        self.files += after != before
        if self.only_show:
            return None
        if is_stream:
            click.echo(concise.render(fixed.inspection), err=True, nl=False)
            return None
        return fixed.inspection

    def close(self) -> None:
        """Print the number of fixes on standard error: other programs read standard output."""
        if not self.fixes:
            return
        verb = "Would fix" if self.only_show else "Fixed"
        click.echo(
            f"{verb} {amount(self.fixes, 'finding')} in {amount(self.files, 'file')}", err=True
        )

    @staticmethod
    def _complain_of_refused(fixed: FixedText) -> None:
        for refused in fixed.refused:
            finding, line = refused.finding, refused.finding.span.start.line
            title = finding.fix.title if finding.fix is not None else ""
            complain(
                f"{fixed.file.filename}:{line}: not fixed, {finding.rule}: {title}; "
                f"{refused.reason}"
            )
