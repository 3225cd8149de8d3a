import numpy as np
from tensorflow import keras


@keras.utils.register_keras_serializable()
class Classifier(keras.Model):
    def __init__(self, classes, **kwargs):
        super().__init__(**kwargs)
        self.classes = classes
        self.hidden = keras.layers.Dense(16, activation="relu")
        self.out = keras.layers.Dense(classes, activation="softmax")

    def get_config(self):
        return {**super().get_config(), "classes": self.classes}

    def call(self, inputs):
        return self.out(self.hidden(inputs))


model = Classifier(3)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(np.random.rand(30, 5), np.arange(30) % 3, epochs=2)
model.save("classifier.keras")
