"""The page that says what each loss does with each shape of targets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from kerasight import facts
from kerasight.apis.keras.training.specs import LOSSES
from kerasight.values.keras_version import KerasVersion

from .pairs import OUTPUTS, TARGETS, Pair, Sizes, said

ROWS: tuple[tuple[str, Sizes, Sizes], ...] = (
    ("one number each, for one unit", (1,), ()),
    ("one column, for one unit", (1,), (1,)),
    ("several columns, for one unit", (1,), (5,)),
    ("one number each, for 5 units", (5,), ()),
    ("one column, for 5 units", (5,), (1,)),
    ("as many columns as units", (5,), (5,)),
    ("other columns than units", (5,), (3,)),
    ("one number each, for 6 steps of 1", (6, 1), ()),
    ("a number for each of 6 steps of 1", (6, 1), (6,)),
    ("6 steps of 1, for one unit", (1,), (6, 1)),
    ("one number each, for 6 steps of 5", (6, 5), ()),
    ("a number for each of 6 steps of 5", (6, 5), (6,)),
    ("9 steps, for 6", (6, 5), (9, 5)),
    ("5 columns, for 6 by 4 by 5 places", (6, 4, 5), (5,)),
    ("a mask without channels, for 6 by 4 by 1", (6, 4, 1), (6, 4)),
    ("a mask of another size", (6, 4, 1), (9, 4, 1)),
)

HEAD = """# What a loss does with the shape of targets

Written by `make oracle`. The losses of the real Keras, as `fit` and `evaluate` call them, were
given one batch of every pair of {outputs} outputs and {targets} targets, as arrays and from a
generator: {counts}. Kerasight says the same of all of them, or nothing where it depends on what it
cannot know. Drawn pairs are also trained and evaluated on.

*raises* is told as an error, by [`loss-against-labels`](rules/loss-against-labels.md),
[`output-rank`](rules/output-rank.md), [`units-against-classes`](rules/units-against-classes.md) or
[`target-shape`](rules/target-shape.md). *stretched* is that the loss computes, but compares one
number with several: [`silent-broadcast`](rules/silent-broadcast.md) tells it. Sizes leave out the
batch. The outputs of the table have a sigmoid.
"""


def page(counts: Mapping[int, Counter[str]]) -> str:
    """The page in Markdown, with the counts of what was measured by version."""
    measured = ", ".join(
        f"{count.total():,} on Keras {version}" for version, count in counts.items()
    )
    lines = [HEAD.format(outputs=len(OUTPUTS), targets=len(TARGETS), counts=measured)]
    for version in counts:
        keras = KerasVersion(3 if version == 3 else 2)
        known = set(facts.names("losses", keras).values())
        groups: dict[tuple[str, ...], list[str]] = {}
        for loss in sorted(LOSSES.keys() & known):
            words = tuple(said(Pair(loss, output, target), keras) for _, output, target in ROWS)
            groups.setdefault(words, []).append(loss)
        lines.append(f"## Keras {version}\n")
        names = [", ".join(f"`{name}`" for name in group) for group in groups.values()]
        lines.append("| targets | " + " | ".join(names) + " |")
        lines.append("|" + "---|" * (len(names) + 1))
        for number, (row, output, target) in enumerate(ROWS):
            shapes = f"{row}: {target} for {output}"
            lines.append(f"| {shapes} | " + " | ".join(column[number] for column in groups) + " |")
        lines.append("")
    return "\n".join(lines)
