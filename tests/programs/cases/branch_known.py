# shapes: model=(None, 3); 155
import keras

RECURRENT = True
model = keras.Sequential([keras.Input((10, 4))])
if RECURRENT:
    model.add(keras.layers.SimpleRNN(8, return_sequences=False))
else:
    model.add(keras.layers.Conv2D(8, 3))
model.add(keras.layers.Dense(3) if RECURRENT else keras.layers.LSTM(3))
model.add(keras.layers.Dense(3))
model.add(keras.layers.Dense(3))
