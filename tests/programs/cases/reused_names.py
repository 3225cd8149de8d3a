# shapes: model=(None, 2); 10
import keras

model = keras.Sequential([keras.Input((9,)), keras.layers.Dense(1)])
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(2)])
