"""Cases through both sides: what each comparison came to, and the sums by class."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from kerasight.inspection import Inspection, Settings, inspect
from kerasight.source.document import Document
from kerasight.values.keras_version import Major

from ..comparing.compare import Kind, compare, errors_of
from ..real.client import Outcome, RealKeras
from .cases import Case
from .weights import wrong_weights

TOGETHER = 50
"""Cases that share a process of the real Keras: a few milliseconds each instead of thirty."""

CHUNK = 1000
"""Cases sent to the server at a time."""


class Verdict(StrEnum):
    """The result of one comparison."""

    EQUAL = "equal"
    UNKNOWN = "Keras builds, we show a `?`"
    WRONG = "disagree"
    FOUND = "Keras raises, we say so"
    SILENT = "Keras raises, we show a `?`"
    MISSED = "Keras raises, we show a shape"
    NO_INPUT = "the input itself cannot be made"


@dataclass(frozen=True, slots=True)
class Judged:
    """One case, what Keras made of it, and what that says of us."""

    case: Case
    outcome: Outcome
    verdict: Verdict
    detail: str = ""

    @property
    def in_constructor(self) -> bool:
        """Whether Keras raises where the layer is made."""
        return self.outcome.raised is not None and self.case.made in self.outcome.raised.lines


def judge(case: Case, outcome: Outcome, keras: Major) -> Judged:
    """Hold one case against what Keras made of it.

    What a rule promises to find is counted like everything else that Keras raises: here an open
    size comes from an argument as often as from the input.
    """
    inspection = inspect(Document.from_text(case.text), Settings(keras=keras))
    comparison = compare(case.text, outcome, inspection)
    wrong = [each for each in comparison.disagreements if each.kind is not Kind.MISSED]
    told = [f"{each.kind}: {each.detail}" for each in wrong]
    told += filter(None, [wrong_weights(case, outcome, keras)])
    if told:
        return Judged(case, outcome, Verdict.WRONG, "; ".join(told))
    if outcome.raised is None:
        equal = not comparison.unknown and comparison.agreed[case.class_name]
        return Judged(case, outcome, Verdict.EQUAL if equal else Verdict.UNKNOWN)
    if outcome.raised.lines[0] < case.made:
        return Judged(case, outcome, Verdict.NO_INPUT)
    if errors_of(inspection):
        return Judged(case, outcome, Verdict.FOUND)
    missed = shows_a_shape(case, inspection)
    return Judged(case, outcome, Verdict.MISSED if missed else Verdict.SILENT)


def shows_a_shape(case: Case, inspection: Inspection) -> bool:
    """Whether we claim to know the output of the layer."""
    for layer in inspection.layers:
        if layer.class_name == case.class_name and layer.span.start.line == case.made:
            shape = layer.output_shape
            shapes = shape if isinstance(shape, tuple) else (shape,)
            return all(each.dims is not None for each in shapes)
    return False


def judge_all(real: RealKeras, cases: Sequence[Case]) -> Iterator[Judged]:
    """Run the cases through both sides."""
    for first in range(0, len(cases), CHUNK):
        chunk = cases[first : first + CHUNK]
        outcomes = real.ask([case.text for case in chunk], together=TOGETHER)
        for case, outcome in zip(chunk, outcomes, strict=True):
            yield judge(case, outcome, real.version)


@dataclass(slots=True)
class Tally:
    """The sums over the cases of one Keras version."""

    keras: Major
    by_class: defaultdict[str, Counter[Verdict]] = field(
        default_factory=lambda: defaultdict(Counter)
    )
    wrong: list[Judged] = field(default_factory=list)

    def add(self, judged: Judged) -> None:
        """Count one comparison."""
        self.by_class[judged.case.class_name][judged.verdict] += 1
        if judged.verdict is Verdict.WRONG:
            self.wrong.append(judged)

    def total(self, *verdicts: Verdict) -> int:
        """How many comparisons came to one of these; all of them when none is named."""
        return sum(
            number
            for counts in self.by_class.values()
            for verdict, number in counts.items()
            if not verdicts or verdict in verdicts
        )
