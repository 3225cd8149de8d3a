"""Many programs through both sides, and the tables of what came out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document
from kerasight.values.keras_version import Major

from ..drawn.programs import Program
from ..real.client import Outcome, RealKeras
from .compare import Comparison, Kind, compare, promised_rule

OPEN_TO_BLUR = {Kind.MISSED, Kind.NO_MODEL, Kind.WRONG_PLACE}
"""Differences that are no disagreement if the program hides numbers: we may find only a later
error."""

CHUNK = 200
"""Programs sent to the server at a time."""


@dataclass(slots=True)
class Agreement:
    """The sums over many programs for one Keras version."""

    keras: Major
    programs: int = 0
    blurred: int = 0
    built: int = 0
    agreed: Counter[str] = field(default_factory=Counter)
    unknown: Counter[str] = field(default_factory=Counter)
    promised: Counter[str] = field(default_factory=Counter)
    caught: Counter[str] = field(default_factory=Counter)
    wrong: list[tuple[Program, Outcome, Comparison]] = field(default_factory=list)

    def add(self, program: Program, outcome: Outcome, comparison: Comparison) -> None:
        """Count one program."""
        self.programs += 1
        self.built += outcome.raised is None
        self.agreed += comparison.agreed
        if program.blurred:
            self.blurred += 1
            comparison.disagreements = [
                item for item in comparison.disagreements if item.kind not in OPEN_TO_BLUR
            ]
        else:
            self.unknown += comparison.unknown
        if outcome.raised is not None and not program.blurred:
            rule = promised_rule(outcome.raised)
            if rule is not None:
                self.promised[rule] += 1
                self.caught[rule] += rule in comparison.caught
        if comparison.disagreements:
            self.wrong.append((program, outcome, comparison))


def hold_against(text: str, outcome: Outcome, keras: Major) -> Comparison:
    """Inspect one program as code for `keras` and compare."""
    return compare(text, outcome, inspect(Document.from_text(text), Settings(keras=keras)))


def all_agree(real: RealKeras, texts: Sequence[str]) -> list[tuple[Outcome, Comparison]]:
    """Run programs through both sides and assert that nothing we say of them disagrees."""
    outcomes = real.ask(texts)
    compared = [
        (outcome, hold_against(text, outcome, real.version))
        for text, outcome in zip(texts, outcomes, strict=True)
    ]
    wrong = [
        f"{text}\n{item.kind}: {item.detail}"
        for text, (_, comparison) in zip(texts, compared, strict=True)
        for item in comparison.disagreements
    ]
    assert not wrong, "\n\n".join(wrong)
    return compared


def run_all(real: RealKeras, programs: Sequence[Program]) -> Agreement:
    """Run the programs through both sides."""
    agreement = Agreement(real.version)
    for first in range(0, len(programs), CHUNK):
        chunk = programs[first : first + CHUNK]
        for program, outcome in zip(chunk, real.ask([one.text for one in chunk]), strict=True):
            agreement.add(program, outcome, hold_against(program.text, outcome, real.version))
    return agreement


def describe(program: Program, outcome: Outcome, comparison: Comparison) -> str:
    """One disagreement with all that is needed to look into it."""
    raised = outcome.raised
    said = "builds" if raised is None else f"{raised.type}, line {raised.line}: {raised.message}"
    lines = [f"{item.kind}: {item.detail}" for item in comparison.disagreements]
    return (
        f"### seed {program.seed}, {program.form}, imports: {program.spelling}\n\n"
        f"```python\n{program.text}```\n\n"
        f"Keras: {said}\n\n" + "\n".join(f"- {line}" for line in lines) + "\n"
    )


def table(agreements: Sequence[Agreement]) -> str:
    """The page of the documentation: what was compared, and how much agreed."""
    heads = [f"Keras {agreement.keras}" for agreement in agreements]
    names = sorted({name for agreement in agreements for name in agreement.agreed})
    lines = [
        "# Agreement with the real Keras",
        "",
        "Written by `make oracle`. Random programs are built by the real Keras and read by",
        "Kerasight; each line of each model's summary (output shape, dtype and parameters) is",
        "compared.",
        "A line that Kerasight shows with a `?` counts as not known, never as equal.",
        "",
        f"| | {' | '.join(heads)} |",
        f"|---|{'---:|' * len(heads)}",
    ]
    for label, numbers in (
        ("programs", [agreement.programs for agreement in agreements]),
        ("of these, some constants hidden", [agreement.blurred for agreement in agreements]),
        ("of these, Keras builds", [agreement.built for agreement in agreements]),
        ("programs with any disagreement", [len(agreement.wrong) for agreement in agreements]),
        ("summary lines equal", [agreement.agreed.total() for agreement in agreements]),
        ("summary lines not known", [agreement.unknown.total() for agreement in agreements]),
    ):
        lines.append(f"| {label} | {' | '.join(f'{number:,}' for number in numbers)} |")
    lines += [
        "",
        "## Mistakes that a rule promises to find",
        "",
        "Found on the statement where Keras raises, out of all that Keras raises.",
        "",
        f"| rule | {' | '.join(heads)} |",
        f"|---|{'---:|' * len(heads)}",
    ]
    for rule in sorted({rule for agreement in agreements for rule in agreement.promised}):
        cells = [f"{one.caught[rule]:,} of {one.promised[rule]:,}" for one in agreements]
        lines.append(f"| `{rule}` | {' | '.join(cells)} |")
    lines += [
        "",
        "## Layers",
        "",
        "Summary lines compared and equal.",
        "",
        f"| layer | {' | '.join(heads)} |",
        f"|---|{'---:|' * len(heads)}",
    ]
    for name in names:
        cells = [f"{agreement.agreed[name]:,}" for agreement in agreements]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"
