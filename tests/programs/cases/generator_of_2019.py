import tensorflow as tf
from tensorflow.keras import layers

model = tf.keras.models.Sequential()
model.add(layers.Input((64, 64, 3)))
model.add(layers.Conv2D(8, (3, 3), activation="relu"))
model.add(layers.Flatten())
model.add(layers.Dense(1, activation="sigmoid"))
model.compile(loss="binary_crossentropy", optimizer="adam", metrics="accuracy")  # expect-keras3: metrics-as-text
model.fit_generator(train_generator, steps_per_epoch=10, epochs=3)  # expect-keras3: missing-member
