"""Facts as JSON with one entry a line, so that a new Keras reads well as a diff."""

from __future__ import annotations

import json
from typing import Any


def to_text(document: dict[str, Any]) -> str:
    """JSON with one entry a line, so that a new Keras reads well as a diff."""

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
