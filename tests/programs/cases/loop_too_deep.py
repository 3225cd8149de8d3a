import keras
from keras import layers

model = keras.models.Sequential()
model.add(layers.Input((28, 28, 1)))
while len(model.layers) < 12:
    model.add(layers.Conv2D(8, 3, activation="relu"))  # expect: spatial-size
    model.add(layers.MaxPool2D())
