# shapes: conv=(None, 8, 4); 28
# shapes: dense=(None, 10, 6); 18
import keras
from keras import layers


def layer(spec):
    match spec:
        case {"kind": "dense", "units": units}:
            return layers.Dense(units)
        case ("conv", filters, *rest) if rest:
            return layers.Conv1D(filters, rest[0])
        case "flat" | "flatten":
            return layers.Flatten()
        case _:
            return layers.LSTM(3)


conv = keras.Sequential([keras.Input((10, 2)), layer(("conv", 4, 3))])
dense = keras.Sequential([keras.Input((10, 2)), layer({"kind": "dense", "units": 6})])
flat = keras.Sequential(
    [
        keras.Input((10, 2)),
        layer("flatten"),
        layers.GlobalMaxPooling1D(),  # expect: input-rank
    ]
)
