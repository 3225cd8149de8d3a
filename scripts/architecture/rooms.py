"""The rooms: every module is in one, and a room may import few others."""

from __future__ import annotations

from architecture.imports import Graph, modules

DIVIDED = frozenset({"grading", "grading.tasks", "server"})
"""Rooms whose folders are separate rooms."""

PROCESS = "kerasight_server.main"
"""Combines the parts of the server, and so is in no room with them."""


def room_of(module: str) -> str:
    """The room of a module: `values` of `kerasight.values.shapes`, `server.features` of
    `kerasight_server.features.hover`."""
    if module == PROCESS:
        return "server.main"
    words = module.split(".")
    if words[0] == "kerasight_server":
        room, known = "server", 1
    else:
        room, known = words[:2][-1], 2
    for end in range(known + 1, len(words) + 1):
        if room not in DIVIDED or modules()[".".join(words[:end])].name != "__init__.py":
            break
        room = f"{room}.{words[end - 1]}"
    return room


def graph_of_rooms(imports: Graph) -> Graph:
    """Which room imports which other."""
    found: dict[str, set[str]] = {}
    for module, targets in sorted(imports.items()):
        room = room_of(module)
        found.setdefault(room, set()).update({room_of(target) for target in targets} - {room})
    return {room: frozenset(others) for room, others in found.items()}
