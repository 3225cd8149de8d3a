"""Arguments of `fit` and the like that are only for arrays, given with a data set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.keras.data.sequences import is_sequence
from kerasight.values.data import Dataset, Loader
from kerasight.values.events import ArgumentRejected
from kerasight.values.objects import Unknown, Value

if TYPE_CHECKING:
    from kerasight.apis.context import Context
    from kerasight.values.findings import Span

LOADERS = ("keras.utils", "keras.preprocessing.image", "keras.preprocessing.sequence")
"""The modules of the classes of loaders."""

FOR_ARRAYS = {
    "y": "is not taken with a data set, which yields the labels itself",
    "validation_split": "is for arrays, not for a data set: split it by `take` and `skip`",
}
"""The messages of Keras for arguments that are invalid with a data set."""


def report_arguments_of_arrays(
    context: Context, method: str, arguments: dict[str, Value], places: dict[str, Span]
) -> None:
    """Record arguments that are only valid with arrays: a data set includes its labels.

    Measured: Keras 2 and 3 raise for a `tf.data.Dataset` and for a `Sequence`.
    """
    data = arguments.get("x")
    classes = [f"{module}.{data.kind}" for module in LOADERS] if isinstance(data, Loader) else []
    if not isinstance(data, Dataset) and not any(
        is_sequence(each, context.keras) for each in classes
    ):
        return
    for name, value in (
        ("y", arguments.get("y")),
        ("validation_split", arguments.get("validation_split")),
    ):
        if name in places and value and not isinstance(value, Unknown):
            context.record(
                ArgumentRejected(
                    context.at(places[name], context.calls.led_here()),
                    class_name=method,
                    argument=name,
                    reason=FOR_ARRAYS[name],
                    suggestion=None,
                )
            )
