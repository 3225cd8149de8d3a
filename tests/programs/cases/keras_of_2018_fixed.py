from keras.models import Sequential
from keras.layers import Dense, Dropout
import numpy as np
from keras.optimizers import Adam
from keras import Input

model = Sequential()
model.add(Input(shape=(784,)))
model.add(Dense(512, activation="relu"))
model.add(Dropout(0.2))
model.add(Dense(10, activation="softmax"))
optimizer = Adam(learning_rate=0.001)
model.compile(loss="categorical_crossentropy", optimizer=optimizer, metrics=["accuracy"])
model.fit(x_train, y_train, batch_size=128, epochs=20)
classes = np.argmax(model.predict(x_test), axis=-1)
