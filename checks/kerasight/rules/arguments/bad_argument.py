"""The rule `bad-argument`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.events import ArgumentRejected
from kerasight.values.findings import Finding, Fix, Severity


class BadArgumentRule(Rule[ArgumentRejected]):
    """
    ## What it does
    Reports an argument that the constructor of a layer, a function or a method of Keras rejects: a
    misspelt or unknown argument, a missing one, one too many, or a value that it does not accept.

    ## Why it matters
    Keras raises when the layer is made: `Unrecognized keyword arguments passed to Dense`, `Received
    an invalid value for units`. Usual causes: a missing letter, a number written as text, an
    argument of Keras 2 that Keras 3 removed, such as `batch_input_shape`. A call of Keras 1 or 2 is
    bound to its earlier signature: the fix writes `Convolution2D(32, 3, 3, border_mode="same")` as
    `Convolution2D(32, (3, 3), padding="same")`. Where what it meant is not certain there is no fix.

    ## Example
    ```python
    model = keras.Sequential([
        keras.Input(shape=(28, 28, 1)),
        keras.layers.Conv2D(16, kernal_size=3, activation="rleu"),
    ])
    ```

    ## Use instead
    ```python
    model = keras.Sequential([
        keras.Input(shape=(28, 28, 1)),
        keras.layers.Conv2D(16, kernel_size=3, activation="relu"),
    ])
    ```

    ## When it is wrong
    When an activation or initializer is registered in another file under a name that is similar to
    one of Keras. Calls with unknown `*args` or `**kwargs` are not checked.

    ## References
    - keras/src/layers/layer.py: `Layer.__init__`
    - keras/src/utils/argument_validation.py: `standardize_tuple`, `standardize_padding`
    """

    name = "bad-argument"
    group = "arguments"
    severity = Severity.ERROR
    bad = (
        """\
import keras

sequences = keras.utils.pad_sequences([[1, 2], [3]], max_len=4)  # here
""",
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.summary(line_len=80)  # here
""",
        """\
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(28, 28, 1)),
    layers.Conv2D(16, kernal_size=3, activation="relu"),  # here
    layers.Flatten(),
])
""",
        """\
import keras

hidden = keras.layers.Dense("10")  # here
""",
        """\
import keras

negative = keras.layers.Dense(-1)  # here
""",
        """\
import keras

empty = keras.layers.Conv2D(filters=0, kernel_size=3)  # here
""",
        """\
import keras

padded = keras.layers.Conv2D(8, 3, padding="sam")  # here
""",
        """\
import keras

misspelt = keras.layers.Dense(8, activation="rleu")  # here
""",
        """\
import keras

forgotten = keras.layers.Conv2D(8)  # here
""",
        """\
from keras.layers import LSTM, Bidirectional

both = Bidirectional(LSTM(8), merge_mode="cocat")  # here
""",
        """\
import keras

rate = 20
dropout = keras.layers.Dropout(rate)  # here
""",
        """\
import keras

inputs = keras.Input(shape=(10,), dtype="flaot32")  # here
""",
        """\
import keras

first = keras.layers.LSTM(8, batch_input_shape=(4, 10, 3))  # here
""",
        """\
import keras

model = keras.Sequential([
    keras.Input((4,)),
    keras.layers.Dense,  # here
])
""",
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam, loss="mse")  # here
""",
        """\
import numpy as np
import tensorflow as tf
import tf_keras as keras

x, y = np.random.rand(64, 4), np.random.rand(64)
batches = tf.data.Dataset.from_tensor_slices((x, y)).batch(16)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("adam", "mse")
model.fit(batches, validation_split=0.2)  # here
""",
        """\
import keras
import numpy as np


def batches():
    while True:
        yield np.zeros((2, 4)), np.zeros((2, 1))


model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(batches(), 100, 5)  # here
""",
        """\
import keras

inputs = keras.Input((4,))
model = keras.Model(input=inputs, output=keras.layers.Dense(1)(inputs))  # here
""",
        """\
import tf_keras as keras

recurrent = keras.layers.RNN(keras.layers.LSTM(8))  # here
""",
    )
    good = (
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.summary(line_length=80)
sequences = keras.utils.pad_sequences([[1, 2], [3]], maxlen=4)
labels = keras.utils.to_categorical([1, 2], num_classes=3)
total = keras.ops.sum([1.0, 2.0], axis=0)
""",
        """\
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(28, 28, 1)),
    layers.Conv2D(16, kernel_size=(3, 3), padding="SAME", activation="relu"),
    layers.MaxPooling2D(2, strides=None),
    layers.Flatten(),
    layers.Dense(10, "softmax", name="classes", dtype="float32"),
])
""",
        """\
import keras

options = {"activation": "relu"}
layer = keras.layers.Dense(8, **options)
recurrent = keras.layers.Bidirectional(keras.layers.LSTM(8), merge_mode=None)
""",
    )

    def judge(self, event: ArgumentRejected) -> Iterator[Finding]:
        """One finding for the first argument that the constructor rejects."""
        name = event.class_name
        argument = event.argument if " " in event.argument else f"`{event.argument}`"
        texts = [edit.text for edit in event.correction]
        if texts and not any(texts):
            advice = "Take it out: it changes nothing of what is computed."
        elif event.suggestion is not None:
            advice = f"Did you mean `{event.suggestion}`?"
        elif event.reason == "is missing":
            advice = f"Give `{name}` its {argument}."
        else:
            advice = f"Look up the arguments of `{name}` in Keras {event.keras}."
        message = f"`{name}`: argument {argument} {event.reason}."
        fix = None
        if texts:
            title = f"Write `{texts[0]}`" if any(texts) else f"Take {argument} out"
            if len(texts) > 1:
                title = f"Write the arguments as Keras {event.keras} takes them"
            fix = Fix(title, event.correction)
        yield self.finding(event.span, message, advice, event.related, fix)
