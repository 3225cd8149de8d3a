import numpy as np
from tensorflow import keras


@keras.utils.register_keras_serializable()
class NoisyDense(keras.layers.Layer):
    def __init__(self, units, rate, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.rate = rate
        self.dense = keras.layers.Dense(units)
        self.noise = keras.layers.GaussianNoise(rate)

    def build(self, input_shape):
        self.dense.build(input_shape)
        self.built = True

    def call(self, inputs, training=None):
        return self.noise(self.dense(inputs), training=training)

    def get_config(self):
        config = super().get_config()
        config.update({"units": self.units, "rate": self.rate})
        return config


model = keras.Sequential([keras.layers.Input((6,)), NoisyDense(8, 0.1), keras.layers.Dense(1)])
model.compile(optimizer="adam", loss="mse")
x = np.random.rand(32, 6)
model.fit(x, x[:, :1], epochs=2)
model.save("noisy.keras")
again = keras.models.load_model("noisy.keras")
