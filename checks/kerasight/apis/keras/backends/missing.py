"""Records the use of what the backend of a program cannot do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.values.backends.events import FeatureMissing

if TYPE_CHECKING:
    from kerasight.apis.context import Context
    from kerasight.values.backends.features import Feature
    from kerasight.values.findings import Related, Span


def lacks(context: Context, feature: Feature) -> bool:
    """Whether the backend of the program cannot do it."""
    return context.keras.is_3 and context.keras.backend not in feature.works_on


def report_missing(
    context: Context,
    feature: Feature,
    span: Span,
    name: str = "",
    related: tuple[Related, ...] = (),
) -> None:
    """Record the use of a feature, if the backend lacks it."""
    if lacks(context, feature):
        at = context.at(span, (*related, *context.calls.led_here()))
        context.record(FeatureMissing(at, feature=feature, name=name))
