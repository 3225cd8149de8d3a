"""The rule `file-format`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Fix, Severity
from kerasight.values.saving import ModelSaved
from kerasight.values.training import ObjectMade

MODELS = (".keras", ".h5", ".hdf5")
CHECKPOINTS = (".keras", ".h5")
WEIGHTS = ".weights.h5"

OTHERS = (".ckpt", ".h5", ".hdf5", ".keras", ".pb", ".tf", ".weights")
"""The extensions that say nothing but the format of a file."""


class FileFormatRule(Rule[ModelSaved | ObjectMade]):
    """
    ## What it does
    Reports names of files that Keras 3 cannot write models or weights to: no extension, `.tf`,
    `.ckpt`, a weights file that does not end in `.weights.h5`.

    ## Why it matters
    Keras 2 chose a format for every name. Keras 3 raises when the model is saved, after the
    training: `Invalid filepath extension for saving`.

    | call | the name must end in |
    |---|---|
    | `model.save(path)` | `.keras` (or `.h5`, `.hdf5`) |
    | `model.save_weights(path)` | `.weights.h5` |
    | `ModelCheckpoint(path)` | `.keras` (or `.h5`) |
    | `ModelCheckpoint(path, save_weights_only=True)` | `.weights.h5` |

    ## Example
    ```python
    model.save("my_model")
    ```

    ## Use instead
    ```python
    model.save("my_model.keras")
    ```

    `model.export("folder")` writes a SavedModel for TensorFlow Serving.

    ## When it is wrong
    Not known to be. Names that are computed at run time are not checked.

    ## References
    - keras/src/saving/saving_api.py; keras/src/callbacks/model_checkpoint.py
    """

    name = "file-format"
    group = "saving"
    severity = Severity.ERROR
    bad = (
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.save("my_model")  # here
""",
        """\
from tensorflow import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.save_weights("weights.h5")  # here
""",
        """\
import keras

checkpoint = keras.callbacks.ModelCheckpoint("best.ckpt", save_best_only=True)  # here
""",
        """\
import keras

checkpoint = keras.callbacks.ModelCheckpoint(
    "best-{epoch:02d}.h5",  # here
    save_weights_only=True,
)
""",
    )
    good = (
        """\
import keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.save("my_model.keras")
model.save("old.h5")
model.save_weights("my.weights.h5")
checkpoint = keras.callbacks.ModelCheckpoint("best.keras", save_best_only=True)
weights = keras.callbacks.ModelCheckpoint("best.weights.h5", save_weights_only=True)
""",
        """\
import tf_keras as keras

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1)])
model.save("my_model")
model.save_weights("my.ckpt")
""",
    )

    def judge(self, event: ModelSaved | ObjectMade) -> Iterator[Finding]:
        """One finding for each name that Keras 3 rejects."""
        if event.keras.is_2:
            return
        if isinstance(event, ModelSaved):
            path, places = event.path, event.places
            wanted = _wanted(event.method)
            if event.arguments.get("zipped") is not None or wanted is None:
                return
            who = event.method
        else:
            made = event.made
            path, places, who = made.arguments.get("filepath"), made.places, made.class_name
            only_weights = made.arguments.get("save_weights_only")
            if made.open or not isinstance(only_weights, bool):
                return
            wanted = (WEIGHTS,) if only_weights else CHECKPOINTS
        if not isinstance(path, str) or path.endswith(wanted) or "://" in path:
            return
        what = "weights" if wanted == (WEIGHTS,) else "models"
        better = _renamed(path, wanted[0])
        edits = () if "{" in path else event.file_names.renamed(path, better)
        yield self.finding(
            places.get("filepath", event.span),
            f'Keras 3 writes no {what} to "{path}": `{who}` raises.',
            f'Use a name that ends in `{wanted[0]}`: "{better}".',
            event.related,
            Fix(f'Call the file "{better}"', edits) if edits else None,
        )


def _wanted(method: str) -> tuple[str, ...] | None:
    if method in ("save", "save_model"):
        return MODELS
    return (WEIGHTS,) if method == "save_weights" else None


def _renamed(path: str, extension: str) -> str:
    """The name with the extension that Keras 3 needs, instead of another one."""
    name = path.rstrip("/")
    for other in OTHERS:
        name = name.removesuffix(other)
    return name + extension
