"""Write the pages of docs/rules from the rules themselves.

Usage: python scripts/generate_docs.py [--check] (--check: fail when a page is stale)
"""

from __future__ import annotations

import sys
from pathlib import Path

from kerasight.rules import ALL_RULES
from kerasight.rules.rule import Rule

FOLDER = Path(__file__).parents[1] / "docs" / "rules"


def page(rule: Rule) -> str:
    """The page of one rule in Markdown."""
    on = "on by default" if rule.default else f"off by default, on with `--select {rule.name}`"
    head = f"# {rule.name}\n\nGroup `{rule.group}` · severity **{rule.severity}** · {on}\n"
    return f"{head}\n{rule.documentation}\n"


def first_sentence(rule: Rule) -> str:
    """What a rule does, in one sentence."""
    paragraph = rule.documentation.split("\n\n")[0].split("\n", 1)[1]
    return " ".join(paragraph.split()).split(". ")[0].rstrip(".") + "."


def index() -> str:
    """The list of all rules."""
    rows = [
        f"| [{rule.name}]({rule.name}.md) | {rule.severity}{'' if rule.default else ', off'} "
        f"| {first_sentence(rule)} |"
        for rule in ALL_RULES.values()
    ]
    return "\n".join(
        ["# Rules", "", "| rule | severity | what it does |", "|---|---|---|", *rows, ""]
    )


def pages() -> dict[str, str]:
    """Every page by its file name."""
    return {"README.md": index()} | {f"{rule.name}.md": page(rule) for rule in ALL_RULES.values()}


def main() -> None:
    """Write the pages, or tell which are stale."""
    wanted = pages()
    if "--check" in sys.argv[1:]:
        present = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
        stale = sorted({*wanted.items()} ^ {*present.items()})
        if stale:
            sys.exit(f"stale pages, run `make docs`: {', '.join(sorted({n for n, _ in stale}))}")
        return
    FOLDER.mkdir(parents=True, exist_ok=True)
    for path in FOLDER.glob("*.md"):
        if path.name not in wanted:
            path.unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
