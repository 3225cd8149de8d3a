"""Write the files generated from the settings in kerasight.configuration.keys and the version.

Usage: python scripts/generate_settings.py [--check] (--check: fail when a file is stale)
"""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path
from typing import Any

from generated_parts import between_marks, table
from kerasight import __version__
from kerasight.configuration.key import Key, Place
from kerasight.configuration.keys import ALL, KEYS, schema, settable_in

ROOT = Path(__file__).parents[1]
SECTION = "kerasight."
"""The section of VS Code's settings that is ours."""

OWN_OF_VS_CODE = ("kerasight.interpreter", "kerasight.trace.server")
"""Settings that the extension reads by itself; the manifest has them by hand, first and last."""

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

TYPESCRIPT = """\
// The settings that go to the server. Written by `make settings` from
// checks/kerasight/configuration/keys.py.

/** A menu has the value of each of its words. */
export const serverKeys = {
%s} as const;
"""


def settings_page() -> str:
    """docs/settings.md: one part per key of the project."""
    parts = [SETTINGS]
    for key in KEYS.values():
        editor = f"Editor setting: `{key.editor_name}`."
        parts.append(
            f"### `{key.name}`\n\n{key.description}\n\n"
            f"Default: {key.default_words}. "
            f"{editor if Place.EDITORS in key.places else 'Not an editor setting.'}\n\n"
            f"```toml\n[tool.kerasight]\n{key.example}\n```\n"
        )
    return "\n".join(parts)


def editors_table() -> str:
    """The table of docs/editors.md: what any editor can send."""
    rows = [
        (f"`{key.editor_name}`", values_in_words(key), key.description)
        for key in settable_in(Place.EDITORS).values()
    ]
    return table(("Name", "Values", "Meaning"), rows)


def values_in_words(key: Key[Any]) -> str:
    """The valid values of a setting, in a few words."""
    kind = key.schema.get("type")
    if "enum" in key.schema:
        return ", ".join(f"`{value}`" for value in key.schema["enum"]) + " or `null`"
    if kind == "boolean":
        return "`true` or `false`"
    if kind == "array":
        return "list of strings" if "type" in key.schema["items"] else "list of rules and groups"
    return "string or `null`" if kind == "string" else "object"


def extension_table(properties: dict[str, Any]) -> str:
    """The table of client-vscode/README.md, from the properties of the manifest."""
    rows = [
        (
            f"`{name}`",
            f"`{json.dumps(each['default'])}`",
            each.get("markdownDescription") or each["description"],
        )
        for name, each in properties.items()
    ]
    return table(("Setting", "Default", "Meaning"), rows)


def for_vs_code(key: Key[Any]) -> dict[str, Any]:
    """The property of a setting in the manifest of the extension."""
    if key.choices:
        shape: dict[str, Any] = {
            "type": "string",
            "enum": [choice.word for choice in key.choices],
            "enumDescriptions": [choice.meaning for choice in key.choices],
            "default": key.choices[0].word,
        }
    else:
        shape = without_names(key.schema)
        # VS Code cannot leave a setting open: an empty one is open.
        nothing: dict[str, Any] = {"array": [], "object": {}}
        shape["default"] = nothing.get(shape["type"], key.default)
    description = key.description
    if shape["default"] in ([], {}):
        example = tomllib.loads(key.example)[key.name]
        description += f" Example: `{json.dumps(example)}`."
        if key.default is None:
            description += f" Empty: {key.default_words}."
    return {**shape, "markdownDescription": description}


def without_names(schema: Any) -> Any:
    """A schema in which a rule is any string: another version of Kerasight may have more rules."""
    if isinstance(schema, list):
        return [without_names(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return {"type": "string"}
    return {
        name: without_names(each)
        for name, each in schema.items()
        if name not in ("propertyNames", "uniqueItems")
    }


def manifest(text: str) -> str:
    """client-vscode/package.json with the version and the settings."""
    content = json.loads(text)
    content["version"] = __version__
    configuration = content["contributes"]["configuration"]
    first, last = OWN_OF_VS_CODE
    ours = {
        SECTION + key.editor_name: for_vs_code(key) for key in settable_in(Place.VS_CODE).values()
    }
    by_hand = configuration["properties"]
    configuration["properties"] = {first: by_hand[first], **ours, last: by_hand[last]}
    return json_text(content)


def lock_file(text: str) -> str:
    """package-lock.json with the version."""
    content = json.loads(text)
    content["packages"]["client-vscode"]["version"] = __version__
    return json_text(content)


def server_keys() -> str:
    """client-vscode/src/serverKeys.ts: the settings that the extension sends, with their kinds."""
    kinds = {"array": "'list'", "object": "'table'", "boolean": "'flag'", "integer": "'number'"}
    lines = []
    for key in settable_in(Place.VS_CODE).values():
        if key.choices:
            words = ", ".join(
                f"{word(choice.word)}: {literal(choice.value)}" for choice in key.choices
            )
            lines.append(f"  {key.editor_name}: {{ {words} }},\n")
        else:
            lines.append(f"  {key.editor_name}: {kinds[key.schema['type']]},\n")
    return TYPESCRIPT % "".join(lines)


def word(name: str) -> str:
    """A name of a property in TypeScript, in quotes where it needs them."""
    return name if name.isidentifier() else f"'{name}'"


def literal(value: object) -> str:
    """A value in TypeScript."""
    return f"'{value}'" if isinstance(value, str) else json.dumps(value)


def initialization_options() -> str:
    """The template of PyCharm (LSP4IJ): every setting, left open."""
    values = {}
    for key in ALL:
        if Place.EDITORS in key.places:
            nothing: dict[str, Any] = {"array": [], "object": {}}
            values[key.editor_name] = nothing.get(key.schema.get("type", ""), key.default)
    return json_text({"settings": values})


def json_text(content: object) -> str:
    """JSON as npm writes it."""
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def files() -> dict[str, str]:
    """The expected contents of every file with generated parts, by path."""

    def text(name: str) -> str:
        return (ROOT / name).read_text(encoding="utf-8")

    package = manifest(text("client-vscode/package.json"))
    properties = json.loads(package)["contributes"]["configuration"]["properties"]
    return {
        "docs/settings.md": settings_page(),
        "docs/settings.schema.json": json.dumps(schema(), indent=2) + "\n",
        "docs/editors.md": between_marks(text("docs/editors.md"), "settings", editors_table()),
        "client-vscode/package.json": package,
        "client-vscode/README.md": between_marks(
            text("client-vscode/README.md"), "settings", extension_table(properties)
        ),
        "client-vscode/src/serverKeys.ts": server_keys(),
        "client-pycharm/initializationOptions.json": initialization_options(),
        "package-lock.json": lock_file(text("package-lock.json")),
    }


def main() -> None:
    """Write the files, or list the stale ones."""
    wanted = files()
    stale = sorted(name for name, text in wanted.items() if read(ROOT / name) != text)
    if "--check" in sys.argv[1:]:
        if stale:
            sys.exit(f"stale files, run `make settings`: {', '.join(stale)}")
        return
    for name in stale:
        (ROOT / name).write_text(wanted[name], encoding="utf-8")


def read(path: Path) -> str | None:
    """The text of a file, None if there is none."""
    return path.read_text(encoding="utf-8") if path.is_file() else None


if __name__ == "__main__":
    main()
