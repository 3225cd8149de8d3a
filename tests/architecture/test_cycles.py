"""Modules import each other in no large circle, whether at the top or inside functions."""

from __future__ import annotations

from architecture.imports import cycles, graph, imports_of

LARGEST = 3

SMALL = [
    "kerasight.configuration.project kerasight.configuration.reading",
]
"""The circles that there are. One that is opened leaves this list; none is added."""


def test_circles_are_small_and_listed() -> None:
    found = cycles(graph())
    assert [" ".join(sorted(cycle)) for cycle in found if len(cycle) > LARGEST] == []
    assert sorted(" ".join(sorted(cycle)) for cycle in found) == SMALL


def test_a_circle_is_found_wherever_it_begins() -> None:
    edges = {"a": {"b"}, "b": {"c", "e"}, "c": {"a"}, "d": {"a", "d"}, "e": {"f"}, "f": {"e"}}
    found = cycles({module: frozenset(targets) for module, targets in edges.items()})
    assert found == [frozenset("d"), frozenset("ef"), frozenset("abc")]


def test_imports_are_found_where_they_stand() -> None:
    text = (
        "from typing import TYPE_CHECKING\nimport a.b\n"
        "if TYPE_CHECKING:\n    from c import d\nelse:\n    from e import f\n"
        "class G:\n    import h\n    def i(self):\n        from j import k, l\n"
    )
    assert [(each.module, each.name, each.line, each.is_lazy) for each in imports_of(text)] == [
        ("typing", "TYPE_CHECKING", 1, False),
        ("a.b", None, 2, False),
        ("e", "f", 6, False),
        ("h", None, 8, False),
        ("j", "k", 10, True),
        ("j", "l", 10, True),
    ]
