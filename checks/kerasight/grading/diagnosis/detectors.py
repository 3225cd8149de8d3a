"""One function per symptom: returns the numbers that show it, or None.

The rules are supported by tests on generated curves (a rule about a single epoch fires on nearly
every healthy training) and by the literature named in each docstring.
"""

from __future__ import annotations

from collections.abc import Callable
from statistics import fmean

from kerasight.grading.diagnosis.symptoms import Curves, Facts, Kind
from kerasight.grading.diagnosis.trends import (
    LEAST_POINTS,
    all_finite,
    finite,
    jumps,
    last_quarter,
    share_error,
    smoothed,
    trend,
)

Evidence = tuple[str, ...]
Detector = Callable[[Curves, Facts], Evidence | None]

FLAT = 0.005
"""A slope of less than 0.5 % of the loss per epoch makes no difference in a few more epochs."""

WORTH = 0.01
"""The share of the first loss that as many more epochs must gain to be worthwhile."""

PASS_SKILL = 0.5
"""A model that reduces the loss of a constant prediction by less has not learned the task."""


def skill(loss: float, facts: Facts) -> float | None:
    """The share of the loss of the best constant prediction that the model removes; at most 1."""
    return None if not facts.baseline_loss else 1 - loss / facts.baseline_loss


def _has_learned(curves: Curves, facts: Facts) -> bool:
    losses = finite(curves.loss)
    gained = skill(losses[-1], facts) if losses else None
    return gained is not None and gained >= PASS_SKILL


def diverged(curves: Curves, facts: Facts) -> Evidence | None:
    """The loss is NaN; the last five are at least twice the best (TheDeepChecker, window 5); or the
    last is ten times that of a constant prediction."""
    for name, values in (("loss", curves.loss), ("val_loss", curves.val_loss)):
        if not all_finite(values):
            epoch = next(at for at, value in enumerate(values, 1) if not all_finite([value]))
            return (f"`{name}` is not a finite number from epoch {epoch} on.",)
    losses = finite(curves.loss)
    if not losses:
        return None
    best = min(losses)
    if len(losses) > 5 and best > 0 and all(value >= 2 * best for value in losses[-5:]):
        return (f"The loss was {best:.4g} at best, and {losses[-1]:.4g} at the end.",)
    if facts.baseline_loss and losses[-1] > 10 * facts.baseline_loss:
        return (
            f"The loss ends at {losses[-1]:.4g}; one constant answer to everything has "
            f"{facts.baseline_loss:.4g}.",
        )
    return None


def leaking(curves: Curves, facts: Facts) -> Evidence | None:
    """The validation metric is far better than that on the hidden data: by three standard errors
    and 5 points.

    The last epoch counts, which is that of the saved model or worse: the best epoch may be of
    another model. If the number of validation examples is unknown, that of the hidden ones is used.
    """
    values = finite(curves.val_metric)
    if not facts.is_share or facts.test_metric is None or not values:
        return None
    last, test = values[-1], facts.test_metric
    # The first metric of a solution may differ from that of its task.
    if "acc" not in curves.metric_name or not 0 <= last <= 1:
        return None
    examples = facts.validation_examples or facts.test_examples
    error = (share_error(last, examples) ** 2 + share_error(test, facts.test_examples) ** 2) ** 0.5
    if last - test <= max(0.05, 3 * error):
        return None
    return (
        f"Validation ends at {last:.3f}, the hidden test data only {test:.3f}: more than the "
        f"{3 * error:.3f} that chance explains.",
    )


def trivial_predictor(curves: Curves, facts: Facts) -> Evidence | None:  # noqa: ARG001
    """Nearly the same prediction for everything, although the labels vary."""
    answer, label = facts.commonest_answer, facts.commonest_label
    if answer is not None and label is not None and answer >= 0.98 and label < 0.9:
        return (
            f"{answer:.0%} of the answers are the same class; the commonest true class has "
            f"{label:.0%}.",
        )
    if facts.spread is not None and facts.spread < 0.02:
        return (f"The answers vary by {facts.spread:.1%} of what the true values vary by.",)
    return None


def dead_units(curves: Curves, facts: Facts) -> Evidence | None:
    """70 % of the units of a layer are zero for every example (AUTOTRAINER, gamma), in a model that
    has not learned: a wide layer of a good model does not need all of its units."""
    if _has_learned(curves, facts):
        return None
    dead = [each for each in facts.units if each.dead >= 0.7]
    return (
        tuple(
            f"{each.dead:.0%} of the {each.units} units of `{each.layer}` are zero throughout."
            for each in dead
        )
        or None
    )


def saturated_units(curves: Curves, facts: Facts) -> Evidence | None:
    """Half of the units of a layer are at the ends of their range (DeepLocalize), in a model that
    has not learned."""
    if _has_learned(curves, facts):
        return None
    full = [each for each in facts.units if each.saturated >= 0.5]
    return (
        tuple(
            f"{each.saturated:.0%} of the {each.units} units of `{each.layer}` are saturated."
            for each in full
        )
        or None
    )


def learning_rate_too_high(curves: Curves, facts: Facts) -> Evidence | None:
    """The training loss jumps and does not fall, or the first steps reduced the model to a constant
    prediction."""
    losses = finite(curves.loss)
    if len(losses) <= LEAST_POINTS or not all_finite(curves.loss):
        return None
    return _jumping(losses, facts) or _thrown(losses, facts)


def _jumping(losses: list[float], facts: Facts) -> Evidence | None:
    """Jumps of 15 % of the loss in the second half, no significant fall there, a skill below one
    half."""
    late = losses[len(losses) // 2 :]
    found, size = trend(late), jumps(late)
    if found is None or found.falls or size < 0.15:
        return None
    gained = skill(min(late), facts)
    if gained is None or gained >= PASS_SKILL:
        return None
    return (
        f"The training loss jumps by {size:.0%} from epoch to epoch{_at_rate(facts)} and does not "
        "fall.",
        told_skill(min(late), facts),
    )


def _thrown(losses: list[float], facts: Facts) -> Evidence | None:
    """The first epoch is at least 15 % above the loss of a constant prediction, the third one near
    it, and no later one below it: the weights have left the range in which they can learn.

    Seen on MNIST with Adam at 0.3 and 1.0 and SGD at 2.0.
    """
    baseline = facts.baseline_loss
    if not baseline or losses[0] < 1.15 * baseline or losses[2] > 1.1 * baseline:
        return None
    if min(losses) < 0.95 * baseline:
        return None
    return (
        f"The loss of the first epoch was {losses[0]:.4g}{_at_rate(facts)}, and has stood at that "
        "of a constant answer ever since.",
        told_skill(losses[-1], facts),
    )


def _at_rate(facts: Facts) -> str:
    return f" at a learning rate of {facts.learning_rate:g}" if facts.learning_rate else ""


def learning_rate_too_low(curves: Curves, facts: Facts) -> Evidence | None:
    """The training loss falls slowly and steadily, and has hardly improved at the end.

    It falls significantly over all epochs, by at most 3 % per epoch, as fast in its last third as
    in its first (with a good rate, a curve flattens), and the skill is below one half.
    """
    losses = finite(curves.loss)
    if len(losses) < 3 * LEAST_POINTS or not all_finite(curves.loss):
        return None
    third = len(losses) // 3
    whole, first, last = trend(losses), trend(losses[:third]), trend(losses[-third:])
    if whole is None or first is None or last is None or not whole.falls or not last.falls:
        return None
    relative = -whole.slope / losses[0]
    gained = skill(losses[-1], facts)
    if gained is None or gained >= PASS_SKILL or relative > 0.03 or last.slope > 0.5 * first.slope:
        return None
    return (
        f"The training loss falls by {relative:.1%} an epoch{_at_rate(facts)}, as slowly at the "
        "start as at the end.",
        told_skill(losses[-1], facts),
    )


def stagnated(curves: Curves, facts: Facts) -> Evidence | None:
    """The loss has improved by less than 5 % in all epochs (TheDeepChecker), and is no better than
    that of a constant prediction, if known."""
    losses = finite(curves.loss)
    if len(losses) <= LEAST_POINTS or not all_finite(curves.loss):
        return None
    gained = 1 - min(smoothed(losses)) / losses[0] if losses[0] > 0 else 1.0
    above = skill(min(losses), facts)
    if gained >= 0.05 or (above is not None and above >= 0.1):
        return None
    if above is None and finite(curves.metric):
        return None
    evidence = [f"The training loss fell by {max(gained, 0):.1%} in {len(losses)} epochs."]
    if above is not None:
        evidence.append(told_skill(min(losses), facts))
    return tuple(evidence)


def undertrained(curves: Curves, facts: Facts) -> Evidence | None:  # noqa: ARG001
    """The loss still falls at the end, by more than 0.5 % per epoch, and so does the validation
    loss.

    A best step in the last quarter means: train longer (Google's tuning playbook).
    """
    losses = finite(curves.loss)
    if len(losses) <= LEAST_POINTS or not all_finite(curves.loss):
        return None
    late = last_quarter(losses)
    found = trend(late)
    if found is None or found.high >= 0 or -found.slope < FLAT * late[0]:
        return None
    if -found.slope * len(late) < WORTH * losses[0]:
        return None
    judged = finite(curves.val_loss) or losses
    curve = smoothed(judged)
    best = curve.index(min(curve)) + 1
    if best <= 0.75 * len(curve):
        return None
    watched = trend(last_quarter(judged))
    if watched is not None and watched.slope > -FLAT * judged[-1]:
        return None
    return (
        f"The loss still falls by {-found.slope / late[0]:.1%} an epoch at the end.",
        f"The best epoch was {best} of {len(judged)}.",
    )


def underfit(curves: Curves, facts: Facts) -> Evidence | None:
    """The training loss has converged above half of that of a constant prediction, and validation
    is no worse than training."""
    losses = finite(curves.loss)
    if len(losses) <= LEAST_POINTS or not all_finite(curves.loss):
        return None
    late = last_quarter(losses)
    found, gained = trend(late), skill(losses[-1], facts)
    if found is None or gained is None or gained >= PASS_SKILL:
        return None
    if found.falls and -found.slope >= FLAT * late[0]:
        return None
    if overfit(curves, facts) is not None:
        return None
    return (
        f"The training loss has come to rest at {losses[-1]:.4g}.",
        told_skill(losses[-1], facts),
    )


def overfit(curves: Curves, facts: Facts) -> Evidence | None:
    """The validation loss rises significantly after its best epoch while the training loss falls,
    or the training metric is far better than that on hidden data."""
    return _rising_validation(curves) or _gap(facts)


def _rising_validation(curves: Curves) -> Evidence | None:
    """At least 5 epochs after the best smoothed one: a slope with a 95 % interval above 0, Kendall
    p < .02, the last three 5 % above the best (GL of Prechelt 1998) and by more than the noise of
    the curve, and a training loss that does not rise.

    It fires on 0, 0 and 2 of 100 good curves with 1, 3 and 6 % noise, and on 100 of 100 overfitted
    ones (tests/grading/diagnosis).
    """
    if not curves.val_loss or not (all_finite(curves.val_loss) and all_finite(curves.loss)):
        return None
    validation = finite(curves.val_loss)
    curve = smoothed(validation)
    best = curve.index(min(curve))
    tail = validation[best:]
    found, training = trend(tail), trend(finite(curves.loss)[best:])
    if (
        found is None
        or training is None
        or not found.rises
        or found.p >= 0.02
        or training.slope > 0
    ):
        return None
    # The mean around the best epoch: the minimum itself is partly luck.
    around = fmean(validation[max(0, best - 2) : best + 3])
    lost = fmean(tail[-3:]) / around - 1 if around > 0 else 0.0
    if lost <= max(0.05, jumps(tail)):
        return None
    return (
        f"The validation loss was best around epoch {best + 1} ({around:.4g}), and is "
        f"{lost:.0%} higher at the end, while the training loss fell on.",
    )


def _gap(facts: Facts) -> Evidence | None:
    """Training accuracy above that on hidden data by 10 points (7 above 90 %: AUTOTRAINER), and by
    two standard errors."""
    train, test = facts.train_metric, facts.test_metric
    if not facts.is_share or train is None or test is None:
        return None
    least = 0.10 if train <= 0.9 else 0.07
    error = (
        share_error(train, facts.train_examples) ** 2 + share_error(test, facts.test_examples) ** 2
    ) ** 0.5
    if train - test <= max(least, 2 * error):
        return None
    return (
        f"The saved model is right on {train:.1%} of the training data and on {test:.1%} of the "
        f"hidden data; chance explains {2 * error:.1%}.",
    )


def unstable(curves: Curves, facts: Facts) -> Evidence | None:  # noqa: ARG001
    """The steps of the validation loss vary by more than 15 % of it in the second half."""
    validation = finite(curves.val_loss)
    late = validation[len(validation) // 2 :]
    if len(late) <= LEAST_POINTS or not all_finite(curves.val_loss):
        return None
    size = jumps(late)
    if size <= 0.15:
        return None
    return (f"The validation loss jumps by {size:.0%} from epoch to epoch.",)


def told_skill(loss: float, facts: Facts) -> str:
    """The loss compared with that of the best constant prediction, in words."""
    assert facts.baseline_loss is not None
    return (
        f"Its loss of {loss:.4g} stands beside {facts.baseline_loss:.4g} for one constant answer "
        "to everything."
    )


DETECTORS: dict[Kind, Detector] = {
    Kind.DIVERGED: diverged,
    Kind.LEAKING: leaking,
    Kind.DEAD_UNITS: dead_units,
    Kind.SATURATED_UNITS: saturated_units,
    Kind.LEARNING_RATE_TOO_HIGH: learning_rate_too_high,
    Kind.LEARNING_RATE_TOO_LOW: learning_rate_too_low,
    Kind.TRIVIAL_PREDICTOR: trivial_predictor,
    Kind.STAGNATED: stagnated,
    Kind.UNDERTRAINED: undertrained,
    Kind.UNDERFIT: underfit,
    Kind.OVERFIT: overfit,
    Kind.UNSTABLE: unstable,
}
"""All detectors, causes before effects: the first that fires is the primary symptom."""
