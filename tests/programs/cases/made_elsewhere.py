import keras

layers = [keras.Input((5,)), keras.layers.LSTM(3)]
model = keras.Sequential(layers)  # expect: input-rank
first = keras.layers.Conv2D(3, 9)
image = keras.Sequential(
    [
        keras.Input((4, 4, 1)),
        first,  # expect: spatial-size
    ]
)
