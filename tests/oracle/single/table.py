"""The tables of the documentation: how far we know each public layer of each version."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from kerasight.apis.keras.layers import is_known

from .cases import BASES, NOT_DRAWN, public_layers
from .judging import Tally, Verdict

COLUMNS = (
    ("compared", tuple(Verdict)),
    ("equal", (Verdict.EQUAL,)),
    ("not known", (Verdict.UNKNOWN,)),
    ("disagree", (Verdict.WRONG,)),
    ("raises, told", (Verdict.FOUND,)),
    ("raises, shown as `?`", (Verdict.SILENT,)),
    ("raises, missed", (Verdict.MISSED,)),
)
"""The columns after the name of a layer, with the verdicts that each counts."""

INTRODUCTION = """\
## Every layer by itself

One layer is made and called in each program, with arguments and inputs that mostly suit it, or
with one thing that does not: a value of a wrong type or size, a misspelt or missing argument, an
input of any rank and dtype. Output shapes, dtypes, parameters (trained or not) and exceptions are
compared. *Raises, missed* counts what Keras refuses while we show a shape; *shown as `?`* what it
refuses while we claim to know nothing. *Name only* says that the layer has no shape of ours."""


def single_tables(tallies: Sequence[Tally]) -> str:
    """The section of the page: the sums, then a table for each version."""
    lines = [INTRODUCTION, ""]
    lines += [f"| | {' | '.join(f'Keras {tally.keras}' for tally in tallies)} |"]
    lines += [f"|---|{'---:|' * len(tallies)}"]
    for name, verdicts in COLUMNS:
        cells = (f"{tally.total(*verdicts):,}" for tally in tallies)
        lines.append(f"| {name} | {' | '.join(cells)} |")
    for tally in tallies:
        lines += ["", f"### Layers of Keras {tally.keras}", ""]
        lines += [f"| layer | known | {' | '.join(name for name, _ in COLUMNS)} |"]
        lines += [f"|---|---|{'---:|' * len(COLUMNS)}", *rows(tally)]
    return "\n".join(lines) + "\n"


def rows(tally: Tally) -> Iterator[str]:
    """A line for each public layer of the version."""
    for name in public_layers(tally.keras):
        counts = tally.by_class.get(name, Counter())
        if name in BASES:
            known = "base class"
        elif name in NOT_DRAWN:
            known = f"{'yes' if is_known(name) else 'name only'}; {NOT_DRAWN[name]}"
        else:
            known = "yes" if is_known(name) else "name only"
        cells = (f"{sum(counts[verdict] for verdict in verdicts):,}" for _, verdicts in COLUMNS)
        yield f"| {name} | {known} | {' | '.join(cells)} |"
