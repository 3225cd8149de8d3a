"""The pictures of docs/architecture.md show every room, and show them well."""

from __future__ import annotations

from itertools import combinations

import pytest

from architecture.imports import Graph, graph, reached
from architecture.layout import lay_out, reduced
from architecture.rooms import graph_of_rooms
from draw_architecture import pictures

ROOMS = graph_of_rooms(graph())
WIDTH = 200.0
NONE: frozenset[str] = frozenset()


def test_each_room_is_in_a_picture() -> None:
    everything = "".join(pictures().values())
    for room in set(ROOMS) - {"__main__", "kerasight"}:
        assert f">{room}</text>" in everything, room


def test_what_is_left_out_is_implied() -> None:
    less = reduced(ROOMS)
    assert {room: reached(less, room) for room in less} == {
        room: reached(ROOMS, room) for room in ROOMS
    }
    assert reduced({"a": frozenset("bc"), "b": frozenset("c"), "c": frozenset()}) == {
        "a": frozenset("b"),
        "b": frozenset("c"),
        "c": NONE,
    }


CASES: dict[str, Graph] = {
    "the rooms": reduced(ROOMS),
    "nothing to tie": {"a": NONE, "b": NONE},
    "one long way": {
        "a": frozenset("bd"),
        "b": frozenset("c"),
        "c": frozenset("d"),
        "d": frozenset(),
    },
}


@pytest.mark.parametrize("graph", CASES.values(), ids=CASES)
def test_boxes_stand_apart_and_above_what_they_point_to(graph: Graph) -> None:
    layout = lay_out(graph, WIDTH, gap=20.0)
    level = {node: number for number, layer in enumerate(layout.layers) for node in layer}
    assert {node for node in level if isinstance(node, str)} == set(graph)
    for (room, other), way in layout.arrows.items():
        assert (way[0], way[-1]) == (room, other)
        assert [level[node] for node in way] == list(range(level[room], level[other] - 1, -1))
    for layer in layout.layers:
        boxes = [layout.middles[node] for node in layer if isinstance(node, str)]
        assert all(abs(one - other) >= WIDTH - 1e-6 for one, other in combinations(boxes, 2))


def test_ways_do_not_cross_where_they_need_not() -> None:
    apart = {"a": frozenset("c"), "b": frozenset("d"), "c": frozenset("f"), "d": frozenset("e")}
    layout = lay_out({**apart, "e": NONE, "f": NONE}, WIDTH, gap=20.0)
    at = layout.middles
    assert (at["a"] < at["b"]) == (at["c"] < at["d"]) == (at["f"] < at["e"])
