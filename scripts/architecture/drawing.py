"""The rooms as a picture: boxes with what each is for, arrows to what it imports."""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Iterator, Mapping
from html import escape
from itertools import pairwise

from architecture.imports import Graph, modules
from architecture.layout import Layout, Node, lay_out, reduced
from architecture.rooms import room_of

WIDTH, HEIGHT = 212, 74
GAP = 26
LANE, FLIGHT = 22, 64
"""How wide the way of an arrow through a layer is, and how high it is between two."""

MARGIN = 24
LETTERS = 34
LINES = 3

COLORS = {"server": "#fdebd3", "grading": "#dff0e0", "tasks": "#dff0e0"}
"""By the first part of a room's name; what inspects has `INSPECTOR`."""
INSPECTOR = "#e3ecfb"
INK, FAINT, LINE = "#1f2733", "#4c5666", "#7a8699"


def purposes() -> dict[str, str]:
    """What each room is for, by the first line of its package or module."""
    found: dict[str, str] = {}
    for name, path in modules().items():
        text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        found.setdefault(room_of(name), text.partition("\n")[0])
    return found


def picture(graph: Graph, texts: Mapping[str, str], title: str) -> str:
    """An SVG of a graph without circles; an arrow that others imply is left out."""
    layout = lay_out(reduced(graph), WIDTH + GAP, LANE)
    left = min(_left(node, at) for node, at in layout.middles.items())
    right = max(2 * at - _left(node, at) for node, at in layout.middles.items())
    wide = round(right - left) + 2 * MARGIN
    high = len(layout.layers) * (HEIGHT + FLIGHT) - FLIGHT + 2 * MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" '
        f'role="img" font-family="Helvetica, Arial, sans-serif">',
        f"<title>{escape(title)}</title>",
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" '
        f'markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="{LINE}"/></marker></defs>',
        f'<rect width="{wide}" height="{high}" rx="10" fill="#ffffff"/>',
        *_arrows(layout, MARGIN - left),
        *_boxes(layout, MARGIN - left, texts),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _left(node: Node, middle: float) -> float:
    return middle - (WIDTH if isinstance(node, str) else LANE) / 2


def _tops(layout: Layout) -> dict[Node, int]:
    last = len(layout.layers) - 1
    return {
        node: MARGIN + (last - level) * (HEIGHT + FLIGHT)
        for level, layer in enumerate(layout.layers)
        for node in layer
    }


def _arrows(layout: Layout, shift: float) -> Iterator[str]:
    """A curve for each arrow, straight through the layers that it passes."""
    tops = _tops(layout)
    for way in layout.arrows.values():
        places = [(round(layout.middles[node] + shift), tops[node]) for node in way]
        path = f"M{places[0][0]} {places[0][1] + HEIGHT}"
        for (x, top), (x_next, top_next) in pairwise(places):
            begin, middle = top + HEIGHT, (top + HEIGHT + top_next) // 2
            path += f"L{x} {begin}C{x} {middle} {x_next} {middle} {x_next} {top_next}"
        yield (
            f'<path d="{path}" fill="none" stroke="{LINE}" stroke-width="1.3" '
            'marker-end="url(#tip)"/>'
        )


def _boxes(layout: Layout, shift: float, texts: Mapping[str, str]) -> Iterator[str]:
    tops = _tops(layout)
    for node, middle in layout.middles.items():
        if not isinstance(node, str):
            continue
        x, y = round(middle + shift - WIDTH / 2), tops[node]
        color = COLORS.get(node.partition(".")[0], INSPECTOR)
        yield f'<rect x="{x}" y="{y}" width="{WIDTH}" height="{HEIGHT}" rx="6" fill="{color}"/>'
        center = x + WIDTH // 2
        yield (
            f'<text x="{center}" y="{y + 19}" text-anchor="middle" font-size="14" '
            f'font-weight="bold" fill="{INK}">{escape(node)}</text>'
        )
        plain = texts[node].replace("`", "").removesuffix(".")
        for number, line in enumerate(
            textwrap.wrap(plain, LETTERS, max_lines=LINES, placeholder=" …")
        ):
            yield (
                f'<text x="{center}" y="{y + 36 + 13 * number}" text-anchor="middle" '
                f'font-size="11" fill="{FAINT}">{escape(line)}</text>'
            )
