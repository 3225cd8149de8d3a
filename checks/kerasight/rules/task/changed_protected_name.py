"""The rule `changed-protected-name`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.contracts import ProtectedChanged
from kerasight.values.findings import Finding, Fix, Severity


class ChangedProtectedNameRule(Rule[ProtectedChanged]):
    """
    ## What it does
    Reports a protected constant or function of the starter whose value or code has changed. Only
    files that name their task with `# kerasight: task=ID` are checked.

    ## Why it matters
    The grader prepares its test data exactly like the starter: a model that was trained with
    another window length, another vocabulary or pixels scaled twice gets data that it has never
    seen. A file that changes a protected name is not graded.

    ## Example
    ```python
    # kerasight: task=sunspots
    WINDOW = 30
    ```

    ## Use instead
    ```python
    # kerasight: task=sunspots
    WINDOW = 60
    ```

    ## When it is wrong
    Not known to be. Changes of comments, docstrings, annotations and formatting are not reported,
    nor is a file without the name.

    ## References
    - Kerasight: [The graded check](https://kerasight.readthedocs.io/en/latest/grading/)
    """

    name = "changed-protected-name"
    group = "task"
    severity = Severity.ERROR
    bad = (
        """\
# kerasight: task=sunspots
WINDOW = 30  # here
AHEAD = 6 * 2
""",
        """\
# kerasight: task=digits
from pathlib import Path

import numpy as np

DATA = Path(__file__).with_name("digits-train.npz")


def load_data():  # here
    with np.load(DATA) as data:
        images = data["images"][..., np.newaxis].astype("float32")
        labels = data["labels"].astype("int64")
    return images, labels
""",
    )
    good = (
        """\
# kerasight: task=digits
from pathlib import Path

import keras
import numpy as np

FILE = "digits-train"
DATA = Path(__file__).with_name(f"{FILE}.npz")


def load_data() -> tuple[np.ndarray, np.ndarray]:
    # The pictures and what they show.
    with np.load(DATA) as data:
        images = data["images"][..., np.newaxis].astype("float32") / 255
        labels = data["labels"].astype("int64")
    return images, labels


def solution_model():
    images, labels = load_data()
    model = keras.Sequential([
        keras.Input((28, 28, 1)),
        keras.layers.Flatten(),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.compile("adam", "sparse_categorical_crossentropy")
    model.fit(images, labels, epochs=5)
    return model
""",
    )

    def judge(self, event: ProtectedChanged) -> Iterator[Finding]:
        """One finding for each name that has changed."""
        name, edit = event.name, event.correction
        if event.was is None:
            line = f" in line {event.related[0].span.start.line}" if event.related else ""
            message = f"`{name}` is protected, and differs from that of the starter{line}."
            help = f"Write `{name}` as `kerasight task start` has written it."
        else:
            message = f"`{name}` is protected: it must be {event.was}, but is {event.found}."
            help = f"Write `{name} = {event.was}`, and use another name for a value of your own."
        fix = None if edit is None else Fix(f"Restore `{name}` of the starter", (edit,))
        yield self.finding(event.span, message, help, event.related, fix)
