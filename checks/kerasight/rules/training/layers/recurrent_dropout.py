"""The rule `recurrent-dropout`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import LayerMade
from kerasight.values.findings import Finding, Severity


class RecurrentDropoutRule(Rule[LayerMade]):
    """
    ## What it does
    Reports a recurrent layer with `recurrent_dropout`.

    ## Why it matters
    The fast cuDNN kernels do not support dropout between steps: on a GPU such a layer trains many
    times slower.

    ## Example
    ```python
    layer = keras.layers.GRU(32, recurrent_dropout=0.2)
    ```

    ## Use instead
    ```python
    layer = keras.layers.GRU(32, dropout=0.2)
    ```

    ## When it is wrong
    On a CPU it makes no difference.

    ## References
    - keras/src/layers/rnn/gru.py: `use_cudnn`
    """

    name = "recurrent-dropout"
    group = "training"
    severity = Severity.INFO
    default = False
    bad = ("import keras\n\nlayer = keras.layers.GRU(32, recurrent_dropout=0.2)  # here\n",)
    good = ("import keras\n\nlayer = keras.layers.LSTM(32, dropout=0.2)\n",)

    def judge(self, event: LayerMade) -> Iterator[Finding]:
        """One finding for a layer without a fast kernel."""
        layer = event.layer
        rate = layer.arguments.get("recurrent_dropout")
        if layer.spec.runs_on_cudnn and isinstance(rate, float) and rate > 0:
            yield self.finding(
                event.span,
                f"`{layer.class_name}` with `recurrent_dropout` has no fast kernel on a GPU.",
                "Use `dropout` alone, or a `Dropout` layer behind it.",
                event.related,
            )
