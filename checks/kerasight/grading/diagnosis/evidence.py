"""From the report of a graded check to the evidence for the detectors."""

from __future__ import annotations

from kerasight.grading.diagnosis.symptoms import Curves, Facts, UnitFacts
from kerasight.grading.records.drawable import drawable
from kerasight.grading.records.messages import FitLine, KnownRow
from kerasight.grading.records.report import Fit

BASELINES = {
    "crossentropy": "entropy",
    "mse": "variance",
    "meansquarederror": "variance",
    "mae": "deviation",
    "meanabsoluteerror": "deviation",
}
"""The loss of a constant prediction by the end of the name of the loss, without underscores."""

NO_METRICS = frozenset({"loss", "learning_rate"})


def curves_of(fit: Fit) -> Curves:
    """The loss and the first metric of a `fit`, with those of its validation."""
    name = next((each for each in fit.names if each not in NO_METRICS), "")
    return Curves(
        loss=drawable(fit.series("loss")),
        val_loss=drawable(fit.series("val_loss")),
        metric=drawable(fit.series(name)) if name else [],
        val_metric=drawable(fit.series(f"val_{name}")) if name else [],
        metric_name=name,
    )


def judged(fits: list[Fit]) -> Fit | None:
    """The `fit` to diagnose: the one with the most epochs, the later of equal ones."""
    return max(reversed(fits), key=lambda fit: len(fit.points), default=None)


def baseline_loss(begun: FitLine | None) -> float | None:
    """The loss of the best constant prediction, in the unit of the curves; None if unknown."""
    if begun is None:
        return None
    loss = begun.loss.replace("_", "").lower()
    kind = next((kind for end, kind in BASELINES.items() if loss.endswith(end)), None)
    found = None if kind is None else begun.constant_losses.get(kind)
    return found or None


def facts_of(
    begun: FitLine | None,
    known: KnownRow | None,
    value: float | None,
    examples: int,
    *,
    is_share: bool,
) -> Facts:
    """The facts about a training and its model; `value` is the metric on `examples` hidden
    examples."""
    return Facts(
        baseline_loss=baseline_loss(begun),
        learning_rate=None if begun is None else begun.learning_rate,
        train_metric=None if known is None else known.value,
        test_metric=value,
        train_examples=0 if known is None else known.examples,
        test_examples=examples,
        validation_examples=0 if begun is None else begun.validation_examples,
        is_share=is_share,
        commonest_answer=None if known is None else known.commonest_answer,
        commonest_label=None if known is None else known.commonest_label,
        spread=None if known is None else known.spread,
        units=()
        if known is None
        else tuple(
            UnitFacts(each.layer, each.units, each.dead, each.saturated) for each in known.units
        ),
    )
