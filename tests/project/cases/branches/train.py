# shapes: late=(None, 1); 5
# shapes: either=?; ?
import sys

import keras

if len(sys.argv) > 1:
    from one import build
else:
    from two import build

try:
    import one
except ImportError:
    one = None

if len(sys.argv) > 2:
    from one import LAYERS

    LAYERS.append(keras.layers.Dense(3))


def main():
    from one import build

    return build()


late = main()
unsure = build()
inputs = keras.Input((4,))
outputs = unsure(inputs)
either = keras.Sequential([keras.Input((4,)), *LAYERS])
