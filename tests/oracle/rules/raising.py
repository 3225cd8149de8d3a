"""Programs of which a rule must report exactly those that the real Keras rejects."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from kerasight.inspection import Settings, inspect
from kerasight.source.document import Document

from ..real.client import RealKeras

TOGETHER = 12
"""Programs that share a process of the real Keras."""


def told_where_keras_raises(
    real: RealKeras, programs: Mapping[object, str], rules: Collection[str]
) -> None:
    """Assert that one of the rules finds something in each program that raises, and in no other."""
    outcomes = real.ask(list(programs.values()), allocate=True, together=TOGETHER)
    for (case, text), outcome in zip(programs.items(), outcomes, strict=True):
        findings = inspect(Document.from_text(text), Settings(keras=real.version)).findings
        told = any(each.rule in rules for each in findings)
        assert told == (outcome.raised is not None), (case, text, outcome.raised, findings)
