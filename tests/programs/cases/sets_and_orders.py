# shapes: m=(None, 30, 30, 9); 27812
import keras, itertools, copy
from keras import layers
s = {32, 64}
s.add(16)
sizes = sorted(s)
x = inp = keras.Input((32, 32, 3))
for n in sizes:
    x = layers.Conv2D(n, 3, padding="same")(x)
if "valid" in {"same", "valid"}:
    x = layers.Conv2D(7, 3)(x)
for a, b in itertools.product([1, 2], [3]):
    x = layers.Conv2D(a * b, 1)(x)
cfg = {"units": 5}
c2 = copy.deepcopy(cfg); c2["units"] = 6
x = layers.Dense(c2["units"])(x)
x = layers.Dense(sum([1, 2], 3))(x)
x = layers.Dense(sorted([3, 1, 2], key=lambda v: -v)[0])(x)
x = layers.Dense(max({4, 9}))(x)
m = keras.Model(inp, x)
