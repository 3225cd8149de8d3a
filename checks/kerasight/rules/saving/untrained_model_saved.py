"""The rule `untrained-model-saved`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import ModelsFinished, ModelUsed
from kerasight.values.findings import Finding, Related, Severity


class UntrainedModelSavedRule(Rule[ModelsFinished]):
    """
    ## What it does
    Reports a model that is saved before it is trained, and never after.

    ## Why it matters
    The file contains the initial weights. A grader that loads it gets a model that guesses.

    ## Example
    ```python
    model.compile(optimizer="adam", loss="mse")
    model.save("model.keras")
    model.fit(x, y)
    ```

    ## Use instead
    ```python
    model.compile(optimizer="adam", loss="mse")
    model.fit(x, y)
    model.save("model.keras")
    ```

    ## When it is wrong
    When the file is meant as a starting point, or when a callback saves the trained model.

    ## References
    - Keras: [Save, serialize, and export models](https://keras.io/guides/serialization_and_saving/)
    """

    name = "untrained-model-saved"
    group = "saving"
    severity = Severity.WARNING
    bad = (
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.save("model.keras")  # here
model.fit(x, y)
""",
    )
    good = (
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.save("start.keras")
model.fit(x, y)
model.save("model.keras")
""",
        """\
import keras


def keep(model):
    model.save("model.keras")


def run(x, y):
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
    model.compile("adam", "mse")
    model.fit(x, y)
    keep(model)
""",
    )

    def judge(self, event: ModelsFinished) -> Iterator[Finding]:
        """One finding for each model whose only file comes too early."""
        for model, uses in event.models:
            saved = [use for use in uses if use.how == "saved"]
            trained = [use for use in uses if use.how == "trained"]
            if not saved or not trained or uses.index(saved[-1]) > uses.index(trained[0]):
                continue
            if not _all_above(saved, trained):
                continue
            yield self.finding(
                saved[-1].span,
                f"`{model.name}` is saved before it is trained, and never after: the file holds "
                "the weights that it began with.",
                "Save it after `fit`.",
                (Related("the model is trained here", trained[0].span),),
            )


def _all_above(saved: list[ModelUsed], trained: list[ModelUsed]) -> bool:
    """Whether each saving is above each training, and both run in the same code."""
    return max(use.span for use in saved) < min(use.span for use in trained) and all(
        use.span.start.column == 1 or use.span.start.column == trained[0].span.start.column
        for use in saved
    )
