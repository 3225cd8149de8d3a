"""What a callback waits for, by the arguments that its class takes (`facts` has them)."""

from __future__ import annotations

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
