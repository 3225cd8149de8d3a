"""Write the index of the transfer functions: checks/kerasight/apis/index.py.

Usage: python scripts/generate_transfer_index.py [--check] (--check: fail when the index is stale)

A run imports only the modules of what the program calls, so it must know which ones those are
before it imports them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

from kerasight import apis
from kerasight.apis.behaviour import BEHAVIOURS
from kerasight.apis.registry import TRANSFERS
from kerasight.apis.tools import METHODS

INDEX = Path(__file__).parents[1] / "checks" / "kerasight" / "apis" / "index.py"

HEAD = '''"""The modules of the registered transfer functions, below `kerasight.apis`.

Written by `make transfers`; see `kerasight.apis.registry`.
"""

from __future__ import annotations

from typing import Final
'''


def table(name: str, functions: Mapping[str, object], words: str) -> Iterator[str]:
    """The lines of one table."""
    yield f"\n{name}: Final[dict[str, str]] = {{"
    for path, function in sorted(functions.items()):
        made = function if callable(function) else type(function)
        module = made.__module__.removeprefix(f"{apis.__name__}.")
        yield f'    "{path}": "{module}",'
    yield f'}}\n"""{words}"""'


def index() -> str:
    """The text of the file."""
    for module in walk_packages(apis.__path__, f"{apis.__name__}."):
        import_module(module.name)
    lines = [
        *table("MODULES", TRANSFERS, "By the path that is called."),
        *table("METHOD_MODULES", METHODS, "Methods of tools, by the path of their class."),
        *table("BEHAVIOUR_MODULES", BEHAVIOURS, "Behaviour of data, by the name of its type."),
    ]
    return HEAD + "\n".join(lines) + "\n"


def main() -> None:
    """Write the index, or report that it is stale."""
    text = index()
    if "--check" not in sys.argv[1:]:
        INDEX.write_text(text, encoding="utf-8")
    elif INDEX.read_text(encoding="utf-8") != text:
        sys.exit(f"{INDEX.name} is stale, run `make transfers`")


if __name__ == "__main__":
    main()
