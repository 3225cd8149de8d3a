"""Print the section of a version in CHANGELOG.md, which are the notes of its release.

Usage: python scripts/release_notes.py v1.2.3 (fails unless that is the version of the package)
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
VERSION = re.compile(r'^__version__ = "(.+)"$', re.MULTILINE)
HEADING = re.compile(r"^## \[(.+?)\](?: - (\d{4}-\d{2}-\d{2}))?$", re.MULTILINE)


def notes(tag: str, module: str, changelog: str) -> str:
    """The section of the version that a tag names.

    Raises ValueError if `module`, the text of the package, has another version, or if `changelog`
    has no section with a date and contents for it.
    """
    found = VERSION.search(module)
    if found is None or tag != f"v{found[1]}":
        raise ValueError(f"the tag is {tag}, the version of the package {found and found[1]}")
    headings = list(HEADING.finditer(changelog))
    for heading, end in zip(headings, [*headings[1:], None], strict=True):
        if heading[1] == found[1]:
            text = changelog[heading.end() : end.start() if end else None].strip()
            if heading[2] is None or not text:
                raise ValueError(f"the section of {found[1]} has no date or says nothing")
            return text
    raise ValueError(f"CHANGELOG.md has no section [{found[1]}]")


def main() -> None:
    """Print the notes, or one line with the reason why there are none."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    module = (ROOT / "checks" / "kerasight" / "__init__.py").read_text(encoding="utf-8")
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    try:
        print(notes(sys.argv[1], module, changelog))
    except ValueError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
