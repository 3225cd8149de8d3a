"""The rule `unused-suppression`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import SuppressionUnused
from kerasight.values.findings import Finding, Fix, Severity


class UnusedSuppressionRule(Rule[SuppressionUnused]):
    """
    ## What it does
    Reports a `# kerasight: ignore[...]` comment that suppresses nothing: the rule finds nothing
    there, no rule has that name, or the comment is misspelt.

    ## Why it matters
    A comment that outlives its reason hides the next mistake on that line.
    A misspelt comment does not suppress the finding that it was written for.

    ## Example
    ```python
    outputs = keras.layers.Dense(10)(inputs)  # kerasight: ignore[none-dimension]
    ```

    ## Use instead
    ```python
    outputs = keras.layers.Dense(10)(inputs)
    ```

    ## When it is wrong
    When the comment is for another Keras version than the target. Then add this rule to the
    comment: `# kerasight: ignore[bad-argument, unused-suppression]`.

    ## References
    - Kerasight: [Suppressing a finding](https://kerasight.readthedocs.io/en/latest/suppressions/)
    """

    name = "unused-suppression"
    group = "suppressions"
    severity = Severity.INFO
    bad = (
        """\
import keras

inputs = keras.Input(shape=(30,))
outputs = keras.layers.Dense(10)(inputs)  # kerasight: ignore[none-dimension]  # here
""",
        """\
import keras

layer = keras.layers.Dense(10)  # kerasight: ignore[none-dimensions]  # here
negative = keras.layers.Dense(-1)  # kerasight: ignore[bad-argument, input-rank]  # here
""",
        """\
# kerasight: file-ignore  # here
import keras

layer = keras.layers.Dense(10)  # kerasight: ingore[bad-argument]  # here
""",
    )
    good = (
        """\
import keras

inputs = keras.Input(shape=(None,))
outputs = keras.layers.Dense(10)(inputs)  # kerasight: ignore[none-dimension] shown in class
""",
        """\
# kerasight: file-ignore[lambda-layer]
import keras

# kerasight: ignore[input-rank]
model = keras.Sequential([
    keras.Input(shape=(10, 3)),
    keras.layers.LSTM(32),
    keras.layers.LSTM(16),
    keras.layers.Lambda(lambda x: x * 2),
])
text = "# kerasight: ignore[input-rank]"
""",
        """\
import keras

layer = keras.layers.Dense(10)  # kerasight: ignore[bad-argument, unused-suppression]
""",
    )

    def judge(self, event: SuppressionUnused) -> Iterator[Finding]:
        """One finding for each comment with an unused part."""
        edit = event.correction
        title = "Remove the unused suppression"
        if edit is not None and edit.text.lstrip().startswith("#"):
            title = f"Write `{edit.text.strip()}`"
        yield self.finding(
            event.span,
            f"`{event.directive}` {event.reason}" + ("" if event.reason.endswith("?") else "."),
            "Take it out, or write the name of a rule that finds something here.",
            event.related,
            None if edit is None else Fix(title, (edit,)),
        )
