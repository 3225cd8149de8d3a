"""The rule `incomplete-config`."""

from __future__ import annotations

from collections.abc import Iterator

from kerasight.rules.rule import Rule
from kerasight.values.findings import Finding, Related, Severity
from kerasight.values.saving import ConfigLacks


class IncompleteConfigRule(Rule[ConfigLacks]):
    """
    ## What it does
    Reports a saved model with a custom layer or model whose configuration does not fit its
    constructor: `get_config` leaves out an argument, or `__init__` has no `**kwargs` for
    `trainable`, `dtype` and `name`.

    ## Why it matters
    The model trains and is saved. When the file is loaded, the constructor is called with the
    result of `get_config`, and Python raises: `__init__() missing 1 required positional argument:
    'units'`, or `__init__() got an unexpected keyword argument 'trainable'`. The trained weights
    are in a file that cannot be loaded.

    ## Example
    ```python
    class Scale(keras.layers.Layer):
        def __init__(self, factor):
            super().__init__()
            self.factor = factor

        def get_config(self):
            return super().get_config()
    ```

    ## Use instead
    ```python
    class Scale(keras.layers.Layer):
        def __init__(self, factor, **kwargs):
            super().__init__(**kwargs)
            self.factor = factor

        def get_config(self):
            return {**super().get_config(), "factor": self.factor}
    ```

    Keras 3 saves the `factor` even without `get_config`, but `**kwargs` is required.

    ## When it is wrong
    When the file is never loaded. Classes that define `from_config` are not checked.

    ## References
    - keras/src/layers/layer.py: `Layer.get_config`; keras/src/ops/operation.py: `from_config`
    - Measured on Keras 3.15 and 2.21: `tests/oracle/rules/test_configs.py`.
    """

    name = "incomplete-config"
    group = "saving"
    severity = Severity.WARNING
    bad = (
        """\
import keras


class Scale(keras.layers.Layer):
    def __init__(self, factor):
        super().__init__()
        self.factor = factor

    def call(self, inputs):
        return inputs * self.factor


model = keras.Sequential([keras.Input((4,)), Scale(2.0), keras.layers.Dense(1)])
model.save("model.keras")  # here
""",
        """\
import tf_keras as keras


class Scale(keras.layers.Layer):
    def __init__(self, factor, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor

    def call(self, inputs):
        return inputs * self.factor

    def get_config(self):
        config = super().get_config()
        return config


model = keras.Sequential([keras.Input((4,)), Scale(2.0), keras.layers.Dense(1)])
model.save("model.h5")  # here
""",
    )
    good = (
        """\
import keras


class Scale(keras.layers.Layer):
    def __init__(self, factor, **kwargs):
        super().__init__(**kwargs)
        self.factor = factor

    def call(self, inputs):
        return inputs * self.factor

    def get_config(self):
        config = super().get_config()
        config.update({"factor": self.factor})
        return config


model = keras.Sequential([keras.Input((4,)), Scale(2.0), keras.layers.Dense(1)])
model.save("model.keras")
""",
        """\
import tf_keras as keras


class Scale(keras.layers.Layer):
    def __init__(self, factor):
        super().__init__()
        self.factor = factor

    def call(self, inputs):
        return inputs * self.factor


model = keras.Sequential([keras.Input((4,)), Scale(2.0), keras.layers.Dense(1)])
model.save("model.keras")
""",
    )

    def judge(self, event: ConfigLacks) -> Iterator[Finding]:
        """One finding for each file that does not bring a class back."""
        who = f"`{event.class_name}`"
        if event.missing:
            names = _listed(event.missing)
            message = f"`get_config` of {who} leaves out {names}, which its `__init__` needs"
            help = f"Return {names} from `get_config` as well."
        else:
            names = _listed(event.unknown)
            message = f"The configuration of {who} has {names}, which its `__init__` does not take"
            help = "Let `__init__` take `**kwargs`, and call `super().__init__(**kwargs)`."
        related: tuple[Related, ...] = ()
        if event.definition is not None:
            related = (Related("to be changed here", event.definition),)
        yield self.finding(
            event.span,
            f"{message}: the saved file does not load.",
            help,
            (*event.related, *related),
        )


def _listed(names: tuple[str, ...]) -> str:
    shown = [f"`{name}`" for name in names]
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))
