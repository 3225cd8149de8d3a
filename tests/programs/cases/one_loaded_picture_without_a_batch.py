import keras
import numpy as np
from keras import layers
from keras.utils import img_to_array, load_img
from PIL import Image

Image.new("RGB", (90, 70)).save("shown.png")
model = keras.Sequential([
    keras.Input((64, 64, 3)),
    layers.Rescaling(1 / 255),
    layers.Conv2D(4, 3, activation="relu"),
    layers.GlobalMaxPooling2D(),
    layers.Dense(3, activation="softmax"),
])
image = img_to_array(load_img("shown.png", target_size=(64, 64)))
print(model.predict(image).argmax())  # expect: missing-batch-axis
