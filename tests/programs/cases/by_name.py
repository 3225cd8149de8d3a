# shapes: model=(None, 5); 144
# shapes: counted=(None, 3); 15
from functools import reduce

import keras
from keras import layers

COUNT = 0


def count():
    global COUNT
    COUNT += 1
    return COUNT


def forward(*args, **kwargs):
    return layers.Dense(*args, **kwargs)


kinds = {"first": ("Dense", 8), "second": ("Dense", 6)}
parts = {name: getattr(layers, kind)(units, name=name) for name, (kind, units) in kinds.items()}
inputs = keras.Input((4,))
x = reduce(lambda tensor, layer: layer(tensor), parts.values(), inputs)
if (wanted := len(parts)) > 1:
    x = forward(wanted + 1, use_bias=False)(x)
for index, (units, act) in enumerate(zip([3, 5], ["relu", None])):
    x = forward(units=units, activation=act, name=f"{'deep'}_{index:>2}".replace(" ", "0"))(x)
model = keras.Model(inputs, x)
counted = keras.Sequential([keras.Input((1,)), *map(lambda _: layers.Dense(count()), range(3))])
