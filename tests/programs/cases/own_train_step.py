# A class with a `train_step` of its own may do anything with the data, the labels and the loss.
import numpy as np
from tensorflow import keras


class Contrastive(keras.Sequential):
    def train_step(self, data):
        pairs, _ = data
        return {"loss": self.compute_loss(pairs[:, 0], None, self(pairs[:, 1], training=True))}


model = Contrastive([keras.Input((8,)), keras.layers.Dense(1)])
model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))  # expect: loss-against-activation
model.fit(np.zeros((10, 2, 8)), np.array([1, 2] * 5))
model.evaluate(np.zeros((10, 8)), np.zeros(10, int))
