"""Compare the results of two checkouts for the same programs; empty if behaviour is equal.

Usage: python scripts/compare_findings.py OLD NEW [--only PART] [--match TEXT]
       [--map OLD=NEW] [--no-words]

OLD and NEW are folders with a `.venv`; OLD may be a commit, which uses the packages of NEW.
Compares findings, fixes, models, layers, reasons of unknown values, and internal errors. Exits with
0 if nothing differs, 1 if something does, 2 if the comparison failed.
"""

from __future__ import annotations

import argparse
import difflib
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from comparing import programs
from comparing.programs import Part
from comparing.running import Checkout, Run, RunFailed, complete

PARTS = ("cases", "rules", "shared", "corpus")
FAILED = 2


def parse() -> argparse.Namespace:
    """The command line; bad usage exits with 2."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("old", help="a checkout, or a commit")
    parser.add_argument("new", type=Path, help="a checkout; the programs are taken from it")
    parser.add_argument("--files", type=int, default=500, help="files of the corpus (500)")
    parser.add_argument("--only", action="append", choices=PARTS, help="a part (all)")
    parser.add_argument("--match", default="", help="only files whose path holds this text")
    parser.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="OLD=NEW",
        help="a word that is meant to change: both sides are read with the new one",
    )
    parser.add_argument(
        "--no-words", action="store_true", help="leave out messages, help texts and reasons"
    )
    asked = parser.parse_args()
    if not all(re.fullmatch(r"[^=]+=[^=]*", each) for each in asked.map):
        parser.error("--map wants OLD=NEW")
    if asked.files < 0:
        parser.error("--files wants no negative number")
    return asked


def parts(new: Path, wanted: Sequence[str], amount: int) -> Iterator[Part]:
    """The programs to compare."""
    makers = {"cases": programs.cases, "rules": programs.rules, "shared": programs.shared}
    for name in wanted:
        yield makers[name](new) if name in makers else programs.corpus(new, amount)


WORDS = (
    (re.compile(r"^(\d+:\d+-\d+:\d+ \w+\[[\w-]+\]) .*$", re.MULTILINE), r"\1"),
    (re.compile(r"^(.*\d+:\d+: unknown) .*$", re.MULTILINE), r"\1"),
    (re.compile(r"^    help: .*\n", re.MULTILINE), ""),
    (re.compile(r"Severity: (\w+)\. Group: (`[\w-]+`).*$", re.MULTILINE), r"\1 \2"),
    (re.compile(r'"(message|title)": "(\\.|[^"\\])*"'), r'"\1": ""'),
    (re.compile(r'\["\?", "(\\.|[^"\\])*"\]|"\?: (\\.|[^"\\])*"'), '"?"'),
)
"""Wording in the results of the driver, and what is left of it."""


def without_words(text: str) -> str:
    """Rules, places, fixes, shapes and numbers of a text, without the sentences."""
    for pattern, rest in WORDS:
        text = pattern.sub(rest, text)
    return text


def renamed(text: str, words: Sequence[str]) -> str:
    """A text with the new words instead of the old ones."""
    for each in words:
        old, _, new = each.partition("=")
        text = re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", new.replace("\\", r"\\"), text)
    return text


def difference(name: str, old: str, new: str) -> Iterator[str]:
    """A diff of two texts, nothing if they say the same."""
    before, after = old.splitlines(), new.splitlines()
    yield from difflib.unified_diff(before, after, f"old/{name}", f"new/{name}", "", "", 2, "")


def differences(old: Run, new: Run, match: str, read: Callable[[str], str]) -> Iterator[str]:
    """A diff for each file of which the two say different things."""
    wanted = [file for file, keras in new.part.files if keras == new.keras and match in file]
    for file in [*wanted, ""]:
        before, after = (run.results.get(file, "") for run in (old, new))
        if before != after:
            name = f"{new.part.name}/{file or 'not about a file'} (Keras {new.keras})"
            yield from difference(name, read(before), read(after))


def main() -> int:
    """Compare and print."""
    asked = parse()

    def read(text: str) -> str:
        """A text as it is compared."""
        return renamed(without_words(text) if asked.no_words else text, asked.map)

    try:
        new_folder = asked.new.resolve()
        given = Path(asked.old)
        folder = given.resolve() if given.is_dir() else programs.exported(asked.old, new_folder)
        old, new = Checkout(folder), Checkout(new_folder)
        pairs = [
            (Run(old, part, keras), Run(new, part, keras))
            for part in parts(new_folder, asked.only or PARTS, asked.files)
            for keras in (3, 2)
        ]
        complete([run for pair in pairs for run in pair], asked.match)
    except (RunFailed, OSError, KeyError) as fault:
        print(f"compare_findings: {fault}", file=sys.stderr)
        return FAILED
    old_rules, new_rules = (run.results.get("rules", "") for run in pairs[0])
    lines = [
        *difference("rules", read(old_rules), read(new_rules)),
        *(line for pair in pairs for line in differences(*pair, asked.match, read)),
    ]
    print("\n".join(lines), end="\n" if lines else "")
    files = sum(len(run.results) for _, run in pairs)
    print(f"compared {files} files, {len(lines)} lines of difference", file=sys.stderr)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
