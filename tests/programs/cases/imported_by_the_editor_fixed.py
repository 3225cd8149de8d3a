import numpy as np
from keras import Input
from keras.callbacks import EarlyStopping
from keras.models import Sequential
from tensorflow.keras.layers import Dense, Dropout

model = Sequential()
model.add(Input(shape=(4,)))
model.add(Dense(16, activation="relu"))
model.add(Dropout(0.5))
model.add(Dense(1))
model.compile(optimizer="adam", loss="mse")
x = np.random.rand(32, 4)
stop = EarlyStopping(monitor="loss", patience=1)
model.fit(x, x[:, 0], epochs=3, callbacks=[stop])
