# kerasight: task=digits
# expect: score=0 message="short of 0.5"
import sys

import keras

for _ in range(1000):
    print("loud " * 2000)
    print("\x1b[31mred\x1b[0m" * 500, file=sys.stderr)


def solution_model():
    return keras.Sequential([keras.Input((28, 28, 1)), keras.layers.Flatten(), keras.layers.Dense(10)])
