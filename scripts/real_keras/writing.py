"""Facts as JSON with one entry per line, for readable diffs."""

from __future__ import annotations

import json
from typing import Any


def to_text(document: dict[str, Any]) -> str:
    """JSON with one entry per line, for readable diffs."""

    def block(entries: dict[str, Any]) -> str:
        lines = [
            f"{json.dumps(key)}: {json.dumps(value, separators=(',', ':'))}"
            for key, value in entries.items()
        ]
        return "{\n" + ",\n".join(lines) + "\n}"

    blocks = [
        f'"{key}": {block(value)}' for key, value in document.items() if isinstance(value, dict)
    ]
    return f'{{"version": {json.dumps(document["version"])},\n' + ",\n".join(blocks) + "}\n"
