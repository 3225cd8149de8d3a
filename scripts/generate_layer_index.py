"""Write the index of the layers from their classes: checks/kerasight/apis/keras/layers/index.py.

Usage: python scripts/generate_layer_index.py [--check] (--check: fail when the index is stale)

A run imports only the layers that the program uses, so it must know which module has each.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from kerasight import facts

LAYERS = Path(facts.__file__).parents[1] / "apis" / "keras" / "layers"

INDEX = LAYERS / "index.py"

HEAD = '''\
"""Which module here has which class of `keras.layers`; written by `make layers`."""

from __future__ import annotations

from typing import Final

MODULES: Final = {
'''


def classes_in(path: Path) -> Iterator[str]:
    """The classes at the top of a module that go by the name of a public class of Keras."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef) and facts.is_public(f"keras.layers.{node.name}"):
            yield node.name


def index() -> str:
    """The text of the index."""
    found = {
        name: ".".join(path.relative_to(LAYERS).with_suffix("").parts)
        for path in sorted(LAYERS.rglob("*.py"))
        for name in classes_in(path)
    }
    lines = [f'    "{name}": "{module}",\n' for name, module in sorted(found.items())]
    return f"{HEAD}{''.join(lines)}}}\n"


def main() -> None:
    """Write the index, or report that it is stale."""
    text = index()
    if "--check" not in sys.argv[1:]:
        INDEX.write_text(text, encoding="utf-8")
    elif INDEX.read_text(encoding="utf-8") != text:
        sys.exit(f"{INDEX.name} is stale, run `make layers`")


if __name__ == "__main__":
    main()
