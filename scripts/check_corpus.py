"""What the rules say of the Keras code inside installed packages, which nobody here wrote.

Prints every finding but syntax errors, one a line, and the counts at the end; exits 1 after an
internal fault. Each line is to be looked at by eye: an `error` on code that runs is our mistake.

Usage: python scripts/check_corpus.py [PACKAGE...] (default: every package that is installed; a path
is a folder of sources, as `pip download --no-deps` brings them)
"""

from __future__ import annotations

import sys
import sysconfig
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

from kerasight.commands.options import project_opener
from kerasight.faults import Fault
from kerasight.inspection import Inspection, inspect
from kerasight.output import concise
from kerasight.source.document import Document
from kerasight.values.findings import Finding

KERAS = b"keras"


def told(inspection: Inspection) -> tuple[Finding, ...]:
    """What is worth a look: not the templates and the code for other Pythons that do not parse."""
    return tuple(each for each in inspection.findings if each.rule != "syntax-error")


def main(packages: list[str]) -> int:
    """Inspect the files of some packages; the exit code."""
    site = Path(sysconfig.get_path("purelib"))
    roots = [site / name for name in packages] or sorted(each for each in site.iterdir())
    open_project = project_opener(True)
    counts: Counter[str] = Counter()
    slowest: list[tuple[float, str]] = []
    for root in roots:
        for path in sorted(root.rglob("*.py")) if root.is_dir() else []:
            if KERAS not in path.read_bytes():
                continue
            start = time.perf_counter()
            try:
                inspection = inspect(Document.read(path), None, open_project)
            except Fault:
                counts["unreadable files"] += 1
                continue
            except Exception as fault:
                counts["internal faults"] += 1
                print(f"{path}: internal fault: {type(fault).__name__}: {fault}")
                continue
            counts["files"] += 1
            slowest = sorted([*slowest, (time.perf_counter() - start, str(path))])[-3:]
            print(concise.render(replace(inspection, findings=told(inspection))), end="")
            for finding in inspection.findings:
                counts[f"{finding.severity}[{finding.rule}]"] += 1
    for name, count in sorted(counts.items()):
        print(f"{count:7} {name}")
    for seconds, name in slowest:
        print(f"{seconds:6.2f} s {name}")
    return 1 if counts["internal faults"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
