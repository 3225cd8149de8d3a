from tensorflow.keras import layers, utils


def block(filters, options):
    return layers.Conv2D(filters, 3, **options)  # expect: bad-argument


def tolerant():
    try:
        return layers.Dense(-1)
    except ValueError:
        return layers.Dense(1)


first = block(8, {"padding": "same"})
second = block(8, {"paddding": "same"})
third = layers.LSTM(8, time_major=True)  # expect-keras3: bad-argument
fourth = layers.Dense("10")  # expect-keras3: bad-argument
fifth = layers.Dense(8, activation="sofmax")  # expect: bad-argument
sixth = layers.TimeDistributed("lstm")  # expect: bad-argument
seventh = layers.MaxPooling2D(pool_size=(2, 2, 2))  # expect: bad-argument
eighth = tolerant()
utils.get_custom_objects()["sofmax"] = lambda x: x
ninth = layers.Dense(8, activation="sofmax")  # expect-keras3: bad-argument
