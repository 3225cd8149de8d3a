"""Breast cancer from measurements of cells, by a tf.data pipeline."""

import keras
import tensorflow as tf
from keras import layers
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

BATCH_SIZE = 32
EPOCHS = 10

x, y = load_breast_cancer(return_X_y=True)
x_train, x_val, y_train, y_val = train_test_split(x, y, test_size=0.3, random_state=0)
scaler = StandardScaler().fit(x_train)

train = tf.data.Dataset.from_tensor_slices((scaler.transform(x_train), y_train))
train = train.shuffle(400).batch(BATCH_SIZE).prefetch(2)
val = tf.data.Dataset.from_tensor_slices((scaler.transform(x_val), y_val)).batch(BATCH_SIZE)

model = keras.Sequential(
    [
        keras.Input(shape=(30,)),
        layers.Dense(16, activation="relu"),
        layers.Dropout(0.2),
        layers.Dense(1, activation="sigmoid"),
    ]
)
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])

history = model.fit(
    train,
    epochs=EPOCHS,
    validation_data=val,
)
print(len(history.history["loss"]), "epochs")
model.save("cells.keras")
