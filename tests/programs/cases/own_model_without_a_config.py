# A subclassed model with an argument: Keras 3 trains it, and raises at the end, when it is saved
# ("the object must override `get_config()`"). Keras 2 keeps the argument by itself.
import numpy as np
from tensorflow import keras


@keras.utils.register_keras_serializable()
class Classifier(keras.Model):
    def __init__(self, classes, **kwargs):
        super().__init__(**kwargs)
        self.classes = classes
        self.hidden = keras.layers.Dense(16, activation="relu")
        self.out = keras.layers.Dense(classes, activation="softmax")

    def call(self, inputs):
        return self.out(self.hidden(inputs))


model = Classifier(3)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(np.random.rand(30, 5), np.arange(30) % 3, epochs=2)
model.save("classifier.keras")  # expect-keras3: missing-get-config
