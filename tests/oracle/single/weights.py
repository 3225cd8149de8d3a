"""The weights that a layer makes, held against those of the real Keras.

Names inside the layer, shapes, whether they are trained, in the order of `get_weights()`.
"""

from __future__ import annotations

from kerasight.interpreter.analysis import interpret
from kerasight.source.document import Document
from kerasight.values.keras import Layer
from kerasight.values.keras_version import KerasVersion, Major
from kerasight.values.layer_spec import LayerCall, WeightSpec

from ..real.client import Outcome, RealWeight
from .cases import Case


def wrong_weights(case: Case, outcome: Outcome, keras: Major) -> str:
    """What we say of the weights of a layer that is not so; nothing where all of it is."""
    ours, theirs = made_in(case, KerasVersion(keras)), made_by_keras(outcome, case.class_name)
    if ours is None or theirs is None:
        return ""
    may_be_missing = any(each.shape.dims is None for each in ours)
    if may_be_missing and len(ours) != len(theirs):
        return ""
    differ = len(ours) != len(theirs) or any(map(differs, ours, theirs))
    return f"weights: Keras {theirs}, we {list(map(shown, ours))}" if differ else ""


def made_in(case: Case, keras: KerasVersion) -> tuple[WeightSpec, ...] | None:
    """What we say that the layer of a case makes, None where it is not known."""
    layer = interpret(Document.from_text(case.text), keras).variables.get("layer")
    if not isinstance(layer, Layer) or not layer.state.built_for:
        return None
    made = layer.spec.weights(LayerCall.on_shapes(layer, layer.state.built_for, keras))
    if made is None or layer.trainable is True:
        return made
    return tuple(weight._replace(trainable=None) for weight in made)


def made_by_keras(outcome: Outcome, class_name: str) -> tuple[RealWeight, ...] | None:
    """What the real Keras made, None for a program that raises."""
    if outcome.raised is not None or not outcome.models:
        return None
    found = [each for each in outcome.models[0].layers if each.class_name == class_name]
    return found[-1].weights if found else None


def differs(ours: WeightSpec, real: RealWeight) -> bool:
    """Whether what is known of one weight is not what Keras has."""
    dims = ours.shape.dims
    same_shape = dims is None or (
        len(dims) == len(real.shape)
        and all(
            size == other
            for size, other in zip(dims, real.shape, strict=True)
            if isinstance(size, int)
        )
    )
    same_name = ours.name.rpartition("/")[2] == real.name.rpartition("/")[2]
    return not same_shape or not same_name or ours.trainable not in (None, real.trainable)


def shown(weight: WeightSpec) -> str:
    """A weight in a few words."""
    return f"{weight.name} {weight.shape} {weight.trainable}"
