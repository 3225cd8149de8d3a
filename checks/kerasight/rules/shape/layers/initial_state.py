"""The rule `initial-state`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import StatesRefused
from kerasight.values.findings import Finding, Severity


class InitialStateRule(Rule[StatesRefused]):
    """
    ## What it does
    Reports an `initial_state` of another number or size than the states of the recurrent layer: an
    `LSTM` has two, `GRU` and `SimpleRNN` one, each as wide as the layer has units; a
    `Bidirectional` has those of both directions. A whole sequence is no state.

    ## Why it matters
    Keras 2 raises where the layer is called. Keras 3 builds the model, and raises with a message
    about shapes deep inside when the model runs: reported if the model is trained, evaluated or
    asked for predictions.

    ## Example
    ```python
    x, forward_h, forward_c, backward_h, backward_c = layers.Bidirectional(
        layers.LSTM(32, return_state=True)
    )(source)
    h = layers.Concatenate()([forward_h, backward_h])
    c = layers.Concatenate()([forward_c, backward_c])
    y = layers.LSTM(32)(target, initial_state=[h, c])
    ```

    ## Use instead
    ```python
    y = layers.LSTM(64)(target, initial_state=[h, c])
    ```

    ## When it is wrong
    Not known to be.

    ## References
    - keras/src/layers/rnn/rnn.py; measured with one to six states of four sizes on both versions.
    """

    name = "initial-state"
    group = "shape"
    severity = Severity.ERROR
    bad = (
        """\
import keras
import numpy as np
from keras import layers

source, target = keras.Input((12, 8)), keras.Input((9, 8))
x, *states = layers.LSTM(32, return_state=True)(source)
y = layers.LSTM(16)(target, initial_state=states)  # here
model = keras.Model([source, target], y)
model.predict([np.zeros((2, 12, 8)), np.zeros((2, 9, 8))])
""",
        """\
import keras
import numpy as np
from keras import layers

source, target = keras.Input((12, 8)), keras.Input((9, 8))
x = layers.LSTM(16, return_sequences=True)(source)
y = layers.LSTM(16)(target, initial_state=[x, x])  # here
model = keras.Model([source, target], y)
model.compile("adam", "mse")
model.fit([np.zeros((2, 12, 8)), np.zeros((2, 9, 8))], np.zeros((2, 16)))
""",
        """\
import tf_keras
from tf_keras import layers

source, target = tf_keras.Input((12, 8)), tf_keras.Input((9, 8))
x, state = layers.GRU(16, return_state=True)(source)
y = layers.LSTM(16)(target, initial_state=[state])  # here
""",
    )
    good = (
        """\
import keras
import numpy as np
from keras import layers

source, target = keras.Input((12, 8)), keras.Input((9, 8))
x, *states = layers.LSTM(16, return_state=True)(source)
y = layers.LSTM(16, return_sequences=True)(target, initial_state=states)
z, *both = layers.Bidirectional(layers.GRU(8, return_state=True))(y)
y = layers.Bidirectional(layers.GRU(8))(y, initial_state=both)
model = keras.Model([source, target], y)
model.predict([np.zeros((2, 12, 8)), np.zeros((2, 9, 8))])
""",
    )

    def judge(self, event: StatesRefused) -> Iterator[Finding]:
        """One finding for each call of a layer."""
        yield self.finding(
            event.span,
            f"`{event.layer.class_name}` cannot begin with these states: {event.reason}.",
            "Give it the states of a layer of the same class with as many units, "
            "made with `return_state=True`.",
            event.related,
        )
