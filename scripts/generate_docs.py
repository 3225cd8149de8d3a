"""Write the pages that the code knows better: docs/rules, and the settings with their schema.

Usage: python scripts/generate_docs.py [--check] (--check: fail when a page is stale)
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from kerasight.configuration.keys import KEYS, Key, schema
from kerasight.grading.records.report import SCHEMA_FILE
from kerasight.grading.tasks.schema import schema as task_schema
from kerasight.inspection import Settings, inspect
from kerasight.rules import ALL_RULES
from kerasight.rules.rule import Rule
from kerasight.source.document import Document
from kerasight.values.events import Event

DOCS = Path(__file__).parents[1] / "docs"

SETTINGS = """\
# Settings

Settings are read from `[tool.kerasight]` in the nearest `pyproject.toml`. The command line, the
pre-commit hook, CI and every editor use the same settings, so they report the same findings:

```toml
[tool.kerasight]
keras = 2
ignore = ["missing-input-shape"]

[tool.kerasight.severity]
lambda-layer = "error"

[tool.kerasight.per-file-ignores]
"lessons/**" = ["lambda-layer"]
```

Command-line options and editor settings override `pyproject.toml`, which overrides the defaults.

`kerasight settings FILE` prints the settings that apply to a file and the origin of each: an
option, a line of a file, or a default. An unknown key or an invalid value is reported with its line
in `pyproject.toml`. Kerasight inspects nothing with invalid settings and exits with 2. Editors show
the error in `pyproject.toml` itself.

[settings.schema.json](settings.schema.json) is the JSON schema of the section, for TOML editors.
`kerasight settings --schema` prints it.

## Keys
"""


def page(rule: Rule[Event]) -> str:
    """The page of one rule in Markdown."""
    on = "on by default" if rule.default else f"off by default, on with `--select {rule.name}`"
    fixed = " · [`--fix`](../fixes.md) applies safe fixes" if has_fix(rule) else ""
    head = f"# {rule.name}\n\nGroup `{rule.group}` · severity **{rule.severity}** · {on}{fixed}\n"
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


def settings_page() -> str:
    """The page of the settings: a part a key."""
    parts = [SETTINGS]
    for key in KEYS.values():
        parts.append(
            f"### `{key.name}`\n\n{key.description}\n\n"
            f"Default: {key.default}. {in_editor(key)}\n\n"
            f"```toml\n[tool.kerasight]\n{key.example}\n```\n"
        )
    return "\n".join(parts)


def in_editor(key: Key) -> str:
    """How a key is called in the settings of an editor."""
    if not key.in_editors:
        return "Not available in editors."
    return f"Editor setting: `{key.editor_name}`."


def pages() -> dict[str, str]:
    """Every generated file by its path in docs/."""
    rules = {f"rules/{rule.name}.md": page(rule) for rule in ALL_RULES.values()}
    return {
        "rules/README.md": index(),
        **rules,
        "settings.md": settings_page(),
        "settings.schema.json": json.dumps(schema(), indent=2) + "\n",
        "schemas/task.json": json.dumps(task_schema(), indent=2) + "\n",
        f"schemas/{SCHEMA_FILE.name}": SCHEMA_FILE.read_text(encoding="utf-8"),
    }


def main() -> None:
    """Write the pages, or tell which are stale."""
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
    """The text of a file, None where there is none."""
    return path.read_text(encoding="utf-8") if path.is_file() else None


if __name__ == "__main__":
    main()
