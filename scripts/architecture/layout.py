"""The layout of the boxes of a picture: each above those that it points to, with few crossings.

Layers, their order and the places in them are found one after the other, as in Sugiyama, Tagawa and
Toda, "Methods for visual understanding of hierarchical system structures" (1981). An arrow over
several layers passes each of them in a gap, which is also a node here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from statistics import fmean

from architecture.imports import Graph, reached

SWEEPS = 40
"""How often the order and the places are improved; after fewer nothing changes any more."""

Node = str | tuple[str, str, int]
"""A box by its name, or the gap of an arrow from one box to another in a layer."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The layers from the bottom up, the middle of each node, and the way of each arrow."""

    layers: Sequence[Sequence[Node]]
    middles: Mapping[Node, float]
    arrows: Mapping[tuple[str, str], Sequence[Node]]


def reduced(graph: Graph) -> Graph:
    """The graph without the arrows that others imply: what leads from each node stays the same."""
    return {
        node: frozenset(
            target
            for target in targets
            if not any(target in reached(graph, other) for other in targets - {target})
        )
        for node, targets in graph.items()
    }


def lay_out(graph: Graph, width: float, gap: float) -> Layout:
    """Lay out a graph without circles; boxes are `width` wide, arrows pass in gaps of `gap`."""
    heights: dict[str, int] = {}

    def height(node: str) -> int:
        if node not in heights:
            heights[node] = 1 + max((height(target) for target in graph[node]), default=-1)
        return heights[node]

    layers: list[list[Node]] = [[] for _ in range(1 + max(map(height, graph)))]
    for node in sorted(graph):
        layers[heights[node]].append(node)
    arrows: dict[tuple[str, str], list[Node]] = {}
    for node in sorted(graph):
        for target in sorted(graph[node]):
            passed = range(heights[node] - 1, heights[target], -1)
            gaps: list[Node] = [(node, target, level) for level in passed]
            arrows[node, target] = [node, *gaps, target]
            for level, each in zip(passed, gaps, strict=True):
                layers[level].append(each)
    near = _neighbours(arrows.values())
    layers = _ordered(layers, near)
    return Layout(layers, _places(layers, near, width, gap), arrows)


def _neighbours(ways: Iterable[Sequence[Node]]) -> dict[Node, list[Node]]:
    near: dict[Node, list[Node]] = {}
    for way in ways:
        for one, other in pairwise(way):
            near.setdefault(one, []).append(other)
            near.setdefault(other, []).append(one)
    return near


def _ordered(layers: list[list[Node]], near: Mapping[Node, list[Node]]) -> list[list[Node]]:
    """The layers with each node near the mean of those it is tied to, in the best order met."""
    best, fewest = layers, _crossings(layers, near)
    for sweep in range(SWEEPS):
        layers = [list(layer) for layer in layers]
        upward = sweep % 2 == 0
        levels = range(1, len(layers)) if upward else range(len(layers) - 2, -1, -1)
        for level in levels:
            fixed = {node: at for at, node in enumerate(layers[level - 1 if upward else level + 1])}
            scale = len(layers[level]) / max(len(fixed), 1)
            at_now = {node: at for at, node in enumerate(layers[level])}
            wanted = {
                node: fmean([fixed[each] * scale for each in near.get(node, ()) if each in fixed])
                if any(each in fixed for each in near.get(node, ()))
                else at_now[node]
                for node in layers[level]
            }
            layers[level].sort(key=lambda node: (wanted[node], at_now[node]))
        crossings = _crossings(layers, near)
        if crossings < fewest:
            best, fewest = layers, crossings
    return best


def _crossings(layers: list[list[Node]], near: Mapping[Node, list[Node]]) -> int:
    count = 0
    for lower, upper in pairwise(layers):
        at = {node: number for number, node in enumerate(upper)}
        ends = [[at[each] for each in near.get(node, ()) if each in at] for node in lower]
        for left, right in combinations(ends, 2):
            count += sum(one > other for one in left for other in right)
    return count


def _places(
    layers: list[list[Node]], near: Mapping[Node, list[Node]], width: float, gap: float
) -> dict[Node, float]:
    """The middle of each node: as near to those it is tied to as the order and the room allow."""
    places: dict[Node, float] = {}
    offsets: list[list[float]] = []
    for layer in layers:
        sizes = [width if isinstance(node, str) else gap for node in layer]
        ends = [0.0]
        for one, other in pairwise(sizes):
            ends.append(ends[-1] + (one + other) / 2)
        offsets.append(ends)
        places.update({node: at - ends[-1] / 2 for node, at in zip(layer, ends, strict=True)})
    for sweep in range(SWEEPS):
        numbers = range(len(layers)) if sweep % 2 else range(len(layers) - 1, -1, -1)
        for number in numbers:
            layer, ends = layers[number], offsets[number]
            wanted = [
                fmean([places[each] for each in near[node]]) if node in near else places[node]
                for node in layer
            ]
            apart = _rising([want - end for want, end in zip(wanted, ends, strict=True)])
            places.update(
                {node: at + end for node, at, end in zip(layer, apart, ends, strict=True)}
            )
    return places


def _rising(values: Sequence[float]) -> list[float]:
    """The numbers nearest to `values` of which none is less than the one before it."""
    pools: list[tuple[float, int]] = []
    for value in values:
        mean, count = value, 1
        while pools and pools[-1][0] > mean:
            before, number = pools.pop()
            mean = (before * number + mean * count) / (number + count)
            count += number
        pools.append((mean, count))
    return [mean for mean, count in pools for _ in range(count)]
