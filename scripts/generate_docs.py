"""Write the generated pages: rules, output formats, schemas of tasks and reports.

Usage: python scripts/generate_docs.py [--check] (--check: fail when a page is stale)
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from generated_parts import between_marks, table
from kerasight.grading.records.report import SCHEMA_FILE
from kerasight.grading.tasks.schema import schema as task_schema
from kerasight.inspection import Settings, inspect
from kerasight.output import formats
from kerasight.rules import ALL_RULES
from kerasight.rules.rule import Rule
from kerasight.source.document import Document
from kerasight.values.events import Event

DOCS = Path(__file__).parents[1] / "docs"


def page(rule: Rule[Event]) -> str:
    """The page of one rule in Markdown."""
    on = "on by default" if rule.default else f"off by default, on with `--select {rule.name}`"
    fixed = " · [`--fix`](../fixes.md) applies safe fixes" if has_fix(rule) else ""
    head = f"# {rule.name}\n\nGroup `{rule.group}` · severity **{rule.severities}** · {on}{fixed}\n"
    return f"{head}\n{rule.documentation}\n"


def has_fix(rule: Rule[Event]) -> bool:
    """Whether one of the rule's own examples is fixed."""
    settings = Settings(keras=3, select=frozenset({rule.name}))
    return any(
        finding.fix is not None
        for text in rule.bad
        for finding in inspect(Document.from_text(text), settings).findings
    )


def index() -> str:
    """The list of all rules."""
    rows = [
        f"| [{rule.name}]({rule.name}.md) | {rule.severity}{'' if rule.default else ', off'} "
        f"| {'yes' if has_fix(rule) else ''} | {rule.summary} |"
        for rule in ALL_RULES.values()
    ]
    return "\n".join(
        [
            "# Rules",
            "",
            "| rule | severity | [fix](../fixes.md) | what it does |",
            "|---|---|---|---|",
            *rows,
            "",
        ]
    )


def formats_table() -> str:
    """The table of docs/ci.md: every output format."""
    rows = [(f"`{name}`", formats.load(name).description) for name in formats.names()]
    return table(("`--output-format`", "for"), rows)


def pages() -> dict[str, str]:
    """Every generated file by its path in docs/."""
    rules = {f"rules/{rule.name}.md": page(rule) for rule in ALL_RULES.values()}
    return {
        "rules/README.md": index(),
        **rules,
        "ci.md": between_marks(read(DOCS / "ci.md") or "", "formats", formats_table()),
        "schemas/task.json": json.dumps(task_schema(), indent=2) + "\n",
        f"schemas/{SCHEMA_FILE.name}": SCHEMA_FILE.read_text(encoding="utf-8"),
    }


def main() -> None:
    """Write the pages, or list the stale ones."""
    wanted = pages()
    old = {f"rules/{path.name}" for path in (DOCS / "rules").glob("*.md")} - set(wanted)
    if "--check" in sys.argv[1:]:
        stale = {name for name, text in wanted.items() if read(DOCS / name) != text} | old
        if stale:
            sys.exit(f"stale pages, run `make docs`: {', '.join(sorted(stale))}")
        return
    for folder in ("rules", "schemas"):
        (DOCS / folder).mkdir(parents=True, exist_ok=True)
    for name in old:
        (DOCS / name).unlink()
    for name, text in wanted.items():
        (DOCS / name).write_text(text, encoding="utf-8")


def read(path: Path) -> str | None:
    """The text of a file, None if there is none."""
    return path.read_text(encoding="utf-8") if path.is_file() else None


if __name__ == "__main__":
    main()
