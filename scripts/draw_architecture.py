"""Draw the rooms of docs/architecture.md from the imports.

Usage: python scripts/draw_architecture.py (writes docs/pictures/rooms.svg and rooms-of-grading.svg)
"""

from __future__ import annotations

from architecture.drawing import picture, purposes
from architecture.imports import ROOT, Graph, graph
from architecture.rooms import graph_of_rooms

FOLDER = ROOT / "docs" / "pictures"

GRADING = "grading."
ENTRANCES = frozenset({"__main__", "kerasight"})
"""Rooms without anything in them: the way in by `python -m`, and the version."""


def pictures() -> dict[str, str]:
    """The text of each picture by its file name."""
    rooms, texts = graph_of_rooms(graph()), purposes()
    inner = {room: others for room, others in rooms.items() if room.startswith(GRADING)}
    within = {room: others & inner.keys() for room, others in inner.items()}
    return {
        "rooms.svg": picture(_house(rooms), texts, "The rooms of Kerasight and what each imports"),
        "rooms-of-grading.svg": picture(within, texts, "The rooms of the graded check"),
    }


def _house(rooms: Graph) -> Graph:
    """The rooms with the whole of grading as one."""

    def seen(room: str) -> str:
        return "grading" if room.startswith(GRADING) else room

    found: dict[str, frozenset[str]] = {}
    for room, others in rooms.items():
        if room not in ENTRANCES:
            targets = {seen(other) for other in others if other not in ENTRANCES} - {seen(room)}
            found[seen(room)] = found.get(seen(room), frozenset()) | targets
    return found


if __name__ == "__main__":
    for name, text in pictures().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
