# shapes: model=(None, 10); 7850
import keras

model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(10)])
model.build((None, 28, 28))
model.summary()
model.save("digits.keras")

other = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(10)])
other(images)
other.save("other.keras")
