# shapes: net=(None, 1); 321
import keras

CONFIG = {"units": [16, 8], "activation": "relu", "kernel_regularizer": None}


def build(features, units, **options):
    stack = [keras.Input((features,))]
    stack += [keras.layers.Dense(n, name=f"dense_{n}", **options) for n in units]
    stack.append(keras.layers.Dense(1))
    return keras.Sequential(stack)


widths = CONFIG.pop("units")
net = build(10, widths, **CONFIG)
