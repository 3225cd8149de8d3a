# shapes: known=(None, 2); ?
# shapes: learned=(None, 2); ?
from tensorflow import keras

features = keras.utils.FeatureSpace
space = features(
    features={
        "age": features.float_normalized(),
        "height": features.float_discretized(num_bins=7),
        "city": features.string_hashed(num_bins=5),
        "zone": "integer_hashed",
    },
    crosses=[("city", "zone")],
    crossing_dim=16,
)
known = keras.Model(space.get_inputs(), keras.layers.Dense(2)(space.get_encoded_features()))

words = features(features={"word": "string_categorical", "count": "float"})
learned = keras.Model(words.get_inputs(), keras.layers.Dense(2)(words.get_encoded_features()))
