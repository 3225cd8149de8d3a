# shapes: encoder=(None, 8); 264
# shapes: model=(None, 1); 273
import keras

encoder = keras.Sequential(
    [keras.Input((32,)), keras.layers.Dense(8, activation="relu")], name="encoder"
)
inputs = keras.Input((32,))
outputs = keras.layers.Dense(1)(encoder(inputs))
model = keras.Model(inputs, outputs)
model.compile("adam", "mse")
