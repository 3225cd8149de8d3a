"""Words that the glossary has replaced stay out of code, messages, help and documentation."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

REPLACED = {
    "on paper": r"on\s+paper",
    "puts out": r"put(?:s|ting)?\s+out",
    "mended": r"mend(?:s|ed|ing)?",
    "silences": r"silenc(?:e|es|ed|ing)",
    "heir": r"heirs?",
    "twins": r"twins?",
    "how grave": r"how\s+grave",
    "program's own layers": r"program's\s+own\s+(?:layer|model|class|code)(?:s|es)?",
}
"""Each word with the pattern of its forms; `docs/glossary.md` has the words to use."""

WORD = re.compile("|".join(rf"\b{pattern}\b" for pattern in REPLACED.values()), re.IGNORECASE)

FOLDERS = "bench checks docs examples scripts server tests client-vscode/media client-vscode/src"
SUFFIXES = (".j2", ".json", ".md", ".py", ".toml", ".ts")
TOP = ("Makefile", "mkdocs.yml", "pyproject.toml", "client-vscode/package.json")

EXCEPT = (
    "scripts/comparing/driver.py",  # knows the messages of older checkouts
    "tests/docs/test_words.py",
)


def files() -> list[Path]:
    below = [path for folder in FOLDERS.split() for path in (ROOT / folder).rglob("*")]
    found = [path for path in below if path.suffix in SUFFIXES and path.is_file()]
    found += [*ROOT.glob("*.md"), *ROOT.glob("client-*/*.md"), *(ROOT / name for name in TOP)]
    return [path for path in found if path.relative_to(ROOT).as_posix() not in EXCEPT]


@pytest.mark.parametrize("word", REPLACED)
def test_each_pattern_finds_its_word(word: str) -> None:
    assert re.fullmatch(REPLACED[word], word)


def test_replaced_words_are_nowhere() -> None:
    paths = files()
    assert len(paths) > 1_000
    found = []
    for path in paths:
        text = path.read_text("utf-8", errors="replace")
        for match in WORD.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            found.append(f"{path.relative_to(ROOT)}:{line}: {match[0]}")
    assert found == []
