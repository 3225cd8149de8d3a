"""The width of encoded features, against the real Keras."""

from __future__ import annotations

from ..comparing.agreement import all_agree
from ..real.client import RealKeras

PROGRAM = """\
import keras

space = keras.utils.FeatureSpace(
    features={
        "age": keras.utils.FeatureSpace.float_rescaled(scale=0.01),
        "city": keras.utils.FeatureSpace.string_hashed(num_bins=5),
        "zone": "integer_hashed",
        "size": keras.utils.FeatureSpace.float(),
    },
    crosses=[("city", "zone"), keras.utils.FeatureSpace.cross(("zone", "city"), 9)],
    crossing_dim=16,
    hashing_dim=11,
)
encoded = space.get_encoded_features()
model = keras.Model(space.get_inputs(), keras.layers.Dense(2)(encoded))
flat = keras.Sequential([keras.Input((encoded.shape[-1],)), keras.layers.Dense(3)])
"""


def test_keras_3(keras3: RealKeras) -> None:
    [(outcome, comparison)] = all_agree(keras3, [PROGRAM])
    assert outcome.raised is None
    assert comparison.agreed["Dense"] >= 1
