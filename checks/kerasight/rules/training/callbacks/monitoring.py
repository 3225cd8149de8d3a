"""What a callback waits for, by the arguments that its class takes (`facts` has them)."""

from __future__ import annotations

from kerasight.values.keras_version import KerasVersion
from kerasight.values.training import KerasObject


def monitored(callback: KerasObject) -> str | None:
    """The name of the logged value that a callback waits for, None when it waits for none.

    One that saves the weights waits only if it is to keep the best.
    """
    monitor, saves = (
        callback.arguments.get("monitor"),
        callback.arguments.get("save_best_only", True),
    )
    return monitor if isinstance(monitor, str) and saves is True else None


def looked_up(callback: KerasObject, keras: KerasVersion) -> str | None:
    """The name of the metric that a callback looks for, to wait for it or to know what is better.

    One that saves every epoch does not wait for its metric, but Keras 3 looks for it all the same.
    """
    monitor = callback.arguments.get("monitor")
    needed = isinstance(monitor, str) and asks_for_direction(callback, keras)
    return str(monitor) if needed else monitored(callback)


def asks_for_direction(callback: KerasObject, keras: KerasVersion) -> bool:
    """Whether the metric has to say if it should rise or fall; Keras 3 raises if it cannot.

    keras/src/callbacks/monitor_callback.py: `_set_monitor_op`. Keras 2 goes by the name.
    """
    return keras.is_3 and callback.arguments.get("mode") == "auto"
