"""The rule `schedule-in-scheduler`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Severity
from kerasight.values.training import KerasObject, ModelFitted

SCHEDULES = "keras.optimizers.schedules"


class ScheduleInSchedulerRule(Rule[ModelFitted]):
    """
    ## What it does
    Reports a schedule object (`ExponentialDecay` and the like) given to the callback
    `LearningRateScheduler`.

    ## Why it matters
    The callback needs a function of the epoch that returns a float; a schedule is a function of the
    step that returns a tensor. Keras 3 raises in the first epoch: `The output of the schedule
    function should be a float`. Keras 2 trains, and uses the number of epochs as the number of
    steps, so the rate hardly falls.

    ## Example
    ```python
    decay = keras.optimizers.schedules.ExponentialDecay(0.1, 1000, 0.9)
    model.compile(optimizer="sgd", loss="mse")
    model.fit(x, y, callbacks=[keras.callbacks.LearningRateScheduler(decay)])
    ```

    ## Use instead
    ```python
    decay = keras.optimizers.schedules.ExponentialDecay(0.1, 1000, 0.9)
    model.compile(optimizer=keras.optimizers.SGD(decay), loss="mse")
    model.fit(x, y)
    ```

    ## When it is wrong
    In Keras 2, where it is not reported, if the steps of the schedule are meant as epochs.

    ## References
    - keras/src/callbacks/learning_rate_scheduler.py: `on_epoch_begin`
    """

    name = "schedule-in-scheduler"
    group = "training"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np

x, y = np.zeros((8, 4)), np.zeros((8, 1))
decay = keras.optimizers.schedules.ExponentialDecay(0.1, 1000, 0.9)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(x, y, callbacks=[keras.callbacks.LearningRateScheduler(decay)])  # here
""",
    )
    good = (
        """\
import keras

decay = keras.optimizers.schedules.ExponentialDecay(0.1, 1000, 0.9)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(keras.optimizers.SGD(decay), "mse")
slower = keras.callbacks.LearningRateScheduler(lambda epoch: 0.1 * 0.9**epoch)
model.fit(x, y)
""",
    )

    def judge(self, event: ModelFitted) -> Iterator[Finding]:
        """One finding for each schedule in the wrong place."""
        for callback, span in event.callbacks or ():
            if not isinstance(callback, KerasObject) or event.keras.is_2:
                continue
            schedule = callback.arguments.get("schedule")
            if isinstance(schedule, KerasObject) and schedule.module == SCHEDULES:
                yield self.finding(
                    span,
                    f"`{callback.class_name}` takes a function of the epoch, not a "
                    f"`{schedule.class_name}`: Keras {event.keras} raises in the first epoch.",
                    "Give the schedule to the optimizer: "
                    f"`SGD(learning_rate={schedule.class_name}(...))`.",
                    event.related,
                )
