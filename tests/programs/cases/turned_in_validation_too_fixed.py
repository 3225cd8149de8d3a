# A second generator with the same split and no augmentation: `valid` is the same in each epoch.
import numpy as np
from tensorflow import keras
from tensorflow.keras.preprocessing.image import ImageDataGenerator

pictures, kinds = np.random.rand(40, 16, 16, 3), np.arange(40) % 2

augmenting = ImageDataGenerator(rotation_range=40, horizontal_flip=True, validation_split=0.25)
plain = ImageDataGenerator(validation_split=0.25)
train = augmenting.flow(pictures, kinds, batch_size=10, subset="training")
valid = plain.flow(pictures, kinds, batch_size=10, subset="validation", shuffle=False)

model = keras.Sequential([
    keras.Input((16, 16, 3)),
    keras.layers.Conv2D(8, 3, activation="relu"),
    keras.layers.GlobalMaxPooling2D(),
    keras.layers.Dense(1, activation="sigmoid"),
])
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
model.fit(train, validation_data=valid, epochs=1)
