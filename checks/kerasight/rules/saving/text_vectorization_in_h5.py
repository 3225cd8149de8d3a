"""The rule `text-vectorization-in-h5`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.model_layers import known_layers
from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.saving import ModelSaved

HDF5 = (".h5", ".hdf5", ".keras.h5")


class TextVectorizationInH5Rule(Rule[ModelSaved]):
    """
    ## What it does
    Reports a model of Keras 2 with a `TextVectorization` layer that is saved to an `.h5` file.

    ## Why it matters
    Keras 2 raises after the training: `Save or restore weights that is not an instance of
    tf.Variable is not supported in h5`. Graders that require an `.h5` file cannot accept such a
    model.

    ## Example
    ```python
    model = keras.Sequential([vectorize, keras.layers.Embedding(1000, 16)])
    model.save("model.h5")
    ```

    ## Use instead
    ```python
    model = keras.Sequential([vectorize, keras.layers.Embedding(1000, 16)])
    model.save("model.keras")
    ```

    ## When it is wrong
    Not known to be. Keras 3 supports it, so nothing is reported.

    ## References
    - Measured on Keras 2.15: NotImplementedError.
    """

    name = "text-vectorization-in-h5"
    group = "saving"
    severity = Severity.ERROR
    bad = (
        """\
import tf_keras as keras

vectorize = keras.layers.TextVectorization(100, output_sequence_length=8)
vectorize.adapt(["good film", "bad film"])
model = keras.Sequential([
    keras.Input((1,), dtype="string"),
    vectorize,
    keras.layers.Embedding(100, 4),
    keras.layers.GlobalAveragePooling1D(),
    keras.layers.Dense(1, activation="sigmoid"),
])
model.save("model.h5")  # here
""",
    )
    good = (
        """\
import keras

vectorize = keras.layers.TextVectorization(100, output_sequence_length=8)
vectorize.adapt(["good film", "bad film"])
model = keras.Sequential([
    keras.Input((1,), dtype="string"),
    vectorize,
    keras.layers.Embedding(100, 4),
])
model.save("model.keras")
""",
    )

    def judge(self, event: ModelSaved) -> Iterator[Finding]:
        """One finding for a file that cannot hold the vocabulary."""
        path = event.path
        if event.keras.is_3 or event.method not in ("save", "save_model"):
            return
        if not isinstance(path, str) or not path.endswith(HDF5):
            return
        for layer in known_layers(event.model):
            if not layer.spec.saves_in_h5:
                yield self.finding(
                    event.places.get("filepath", event.span),
                    f'Keras 2 cannot save the vocabulary of `{layer.class_name}` to "{path}".',
                    "Save to a `.keras` file, or vectorize the texts before the model.",
                    (Related("the layer is made here", layer.span), *event.related),
                )
                return
