"""Write the index of the rules from their classes: checks/kerasight/rules/index.py.

Usage: python scripts/generate_rule_index.py [--check] (--check: fail when the index is stale)

A run imports only the rules that read one of its events, so it must know which ones those are
before it imports them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin

from kerasight import rules
from kerasight.rules.rule import Rule
from kerasight.values.events import Event

FOLDER = Path(rules.__file__).parent

INDEX = FOLDER / "index.py"

HEAD = '''\
"""Which rules there are, and what they read; written by `make rules` from their classes."""

from __future__ import annotations

from typing import Final
'''


def rule_classes() -> list[type[Rule[Any]]]:
    """The classes of all rules, by group and name."""
    found = [each for path in sorted(FOLDER.rglob("*.py")) for each in _classes_in(path)]
    return sorted(found, key=lambda rule: (rule.group, rule.name))


def _classes_in(path: Path) -> Iterator[type[Rule[Any]]]:
    if path.name == "__init__.py":
        return
    parts = path.relative_to(FOLDER).with_suffix("").parts
    module = import_module(".".join((rules.__name__, *parts)))
    for value in vars(module).values():
        is_rule = isinstance(value, type) and issubclass(value, Rule) and value is not Rule
        if is_rule and value.__module__ == module.__name__:
            yield value


def types_read(rule: type[Rule[Any]]) -> tuple[str, ...]:
    """The types of the events that a rule reads, by their names (see `Event.type_name`)."""
    (base,) = (each for each in vars(rule)["__orig_bases__"] if get_origin(each) is Rule)
    (read,) = get_args(base)
    members = get_args(read) if isinstance(read, UnionType) else (read,)
    return tuple(name for each in members for name in _names(each))


def _names(event: type[Event]) -> Iterator[str]:
    """The name of a type of events, or those of its subclasses."""
    generic = get_origin(event)
    if generic is not None:
        (argument,) = get_args(event)
        yield f"{generic.__name__}[{argument.__name__}]"
    elif below := event.__subclasses__():
        yield from (name for each in below for name in _names(each))
    else:
        yield event.__name__


def written(classes: Iterable[type[Rule[Any]]]) -> str:
    """The text of the index."""
    by_group = list(classes)
    by_name = sorted(by_group, key=lambda rule: rule.name)
    readers: dict[str, list[str]] = {}
    for rule in by_group:
        for event in types_read(rule):
            readers.setdefault(event, []).append(rule.name)
    modules = [(each.name, each.__module__.removeprefix(f"{rules.__name__}.")) for each in by_name]
    off = [f'"{each.name}"' for each in by_name if not each.default]
    parts = [
        HEAD,
        "GROUPS: Final[dict[str, str]] = {",
        *(f'    "{each.name}": "{each.group}",' for each in by_name),
        "}",
        '"""The group of every rule, in the order of the names of the rules."""\n',
        "MODULES: Final[dict[str, str]] = {",
        *(f'    "{name}": "{module}",' for name, module in modules),
        "}",
        '"""The module of every rule in this package."""\n',
        "OFF_BY_DEFAULT: Final[frozenset[str]] = frozenset(",
        "    {",
        *(f"        {name}," for name in off),
        "    }",
        ")",
        '"""The rules that are heard only when they are selected."""\n',
        "READERS: Final[dict[str, tuple[str, ...]]] = {",
        *(_entry(event, names) for event, names in sorted(readers.items())),
        "}",
        '"""The rules that read each type of events."""',
    ]
    return "\n".join(parts) + "\n"


def _entry(event: str, names: list[str]) -> str:
    if len(names) == 1:
        return f'    "{event}": ("{names[0]}",),'
    lines = "".join(f'        "{name}",\n' for name in names)
    return f'    "{event}": (\n{lines}    ),'


def main() -> None:
    """Write the index, or report that it is stale."""
    text = written(rule_classes())
    if "--check" not in sys.argv[1:]:
        INDEX.write_text(text, encoding="utf-8")
    elif INDEX.read_text(encoding="utf-8") != text:
        sys.exit(f"{INDEX.name} is stale, run `make rules`")


if __name__ == "__main__":
    main()
