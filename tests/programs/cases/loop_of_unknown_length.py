import keras

depth = int(input())
model = keras.Sequential()
model.add(keras.Input((64, 64, 1)))
for _ in range(depth):
    model.add(keras.layers.Conv2D(8, 3))
    model.add(keras.layers.MaxPooling2D(2))
model.add(keras.layers.Flatten())
model.add(keras.layers.Dense(1))
