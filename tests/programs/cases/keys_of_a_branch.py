# What only one way through the program puts into a dict may be missing at the call.
import keras


class Builder:
    def __init__(self, scores, rate):
        self.scores, self.rate, self.layers = scores, rate, {}

    def apply(self, inputs, layer, **options):
        if layer is keras.layers.MultiHeadAttention and self.scores:
            options["return_attention_scores"] = True
        if self.scores:
            self.layers["first"] = keras.layers.Dense(3)
        if "first" not in self.layers:
            self.layers["first"] = keras.layers.Dense(4, activaton="relu")  # expect: bad-argument
        return layer(**options)(inputs)

    def build(self, inputs):
        return self.apply(inputs, keras.layers.Dropout, rate=self.rate)


def without(**options):
    options["kernel"] = 3
    del options["kernel"]
    return keras.layers.Dense(2, **options)


without(activation="relu")
