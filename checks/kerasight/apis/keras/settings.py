"""Settings of Keras that hold for the whole program, but those of dtypes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.registry import transfer
from kerasight.values.objects import Value

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context


@transfer("keras.backend.clear_session", "keras.utils.clear_session")
def clear_session(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`keras.utils.clear_session()`: resets automatic names."""
    context.journal.keep_all(context.names.counters).clear()
    return None


@transfer("keras.backend.backend", "keras.backend.config.backend", "keras.config.backend")
def backend(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`keras.config.backend()`: the name of the backend that holds for the file."""
    return context.keras.backend


@transfer("keras.backend.epsilon", "keras.backend.config.epsilon", "keras.config.epsilon")
def epsilon(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`keras.config.epsilon()`, where nobody has changed it."""
    return 1e-7


@transfer(
    "keras.backend.image_data_format",
    "keras.backend.config.image_data_format",
    "keras.config.image_data_format",
)
def image_data_format(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`keras.config.image_data_format()`, where nobody has changed it."""
    return "channels_last"
