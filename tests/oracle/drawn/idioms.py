"""Ways in which people write models in Python, each with random sizes in it.

In the texts `@Name` is a Keras name and `{name}` a number or a call that is drawn.
"""

from __future__ import annotations

import random

from .layers import activation, convolution, dense, recurrent

IDIOMS = [
    # a configuration in a dictionary, and keyword arguments from one
    """
config = {{"units": [{a}, {b}], "rate": 0.3, "dense": {{"units": {c}, "use_bias": False}}}}
model = @Sequential([@Input(shape=({size},))])
for units in config["units"]:
    model.add(@Dense(units, activation="relu"))
    model.add(@Dropout(config.get("rate", 0.5)))
model.add(@Dense(**config["dense"]))
""",
    # enumerate, zip, f-strings as names
    """
widths = [{a}, {b}, {c}]
x = inputs = @Input(({size},), name="features")
for index, (width, act) in enumerate(zip(widths, ["relu", "tanh", None])):
    x = @Dense(width, activation=act, name=f"hidden_{{index + 1}}")(x)
model = @Model(inputs, x, name="named")
""",
    # partial and lambda as makers of layers
    """
from functools import partial
Conv = partial(@Conv1D, kernel_size=3, padding="same", activation="relu")
pool = lambda size=2: @MaxPooling1D(size)
model = @Sequential([@Input((32, {a})), Conv({b}), pool(), Conv(filters={c}, kernel_size=5),
                     pool(4), @GlobalMaxPooling1D(), @Dense({a})])
""",
    # a class with a method that builds
    """
class Builder:
    depth = {small}

    def __init__(self, units, classes=3):
        self.units = units
        self.classes = classes

    def build(self):
        model = @Sequential()
        model.add(@Input(({size},)))
        for _ in range(self.depth):
            model.add(@Dense(self.units))
        model.add(@Dense(self.classes, activation="softmax"))
        return model


model = Builder({a}).build()
other = Builder(units={b}, classes={c}).build()
""",
    # a main function under the usual guard
    """
def build_model(units={a}, *, deep=False):
    layers_ = [@Input(({size},)), @Dense(units, activation="relu")]
    if deep:
        layers_.extend([@Dense(units * 2), @Dense(units // 2 + 1)])
    layers_.append(@Dense(1))
    return @Sequential(layers_)


if __name__ == "__main__":
    model = build_model(deep=True)
    wide = build_model({b})
    model.compile(optimizer="adam", loss="mse")
    model.summary()
""",
    # while, arithmetic, conditional expressions, walrus
    """
x = inputs = @Input((64, 64, 3))
filters, size = {b}, 64
while size > {limit}:
    x = @Conv2D(filters, 3, padding="same", strides=2)(x)
    filters, size = filters * 2, size // 2
x = @GlobalAveragePooling2D()(x) if filters > {c} else @Flatten()(x)
if (units := filters % 7 + 1) > 2:
    x = @Dense(units)(x)
model = @Model(inputs, x)
""",
    # comprehensions, starred lists, sum of lists
    """
units = [2 ** power for power in range(1, {small} + 2)]
hidden = [layer for n in units for layer in (@Dense(n), @BatchNormalization())]
model = @Sequential([@Input(({size},)), *hidden, @Dense(units[-1])])
branches = [@Dense(n)({output}) for n in units[:2]]
both = @Model(inputs=model.inputs, outputs=branches)
""",
    # shapes read from tensors and models
    """
inputs = @Input(({size}, {a}))
x = {sequence}(inputs)
steps, features = inputs.shape[1], inputs.shape[-1]
y = @Dense(features)(@Flatten()(@Dense(steps)(inputs)))
model = @Model(inputs, [x, y])
head = @Sequential([@Input(model.input_shape[1:]), @Dense(len(model.layers))])
""",
    # a frozen base with a head
    """
base = @Sequential([
    @Input((32, 32, 3)),
    {conv},
    @BatchNormalization(),
    @MaxPooling2D(),
], name="base")
base.trainable = False
model = @Sequential([@Input((32, 32, 3)), base, @Flatten(), @Dense({a})])
""",
    # frozen layers picked by index or in a loop
    """
model = @Sequential([@Input(({size},)), @Dense({a}), @Dense({b}), @Dense({c}, trainable=False)])
for layer in model.layers[:{small}]:
    layer.trainable = False
""",
    # pop, build later, no input at all
    """
model = @Sequential([@Dense({a}), @Dense({b})])
model.add(@Dense({c}))
late = @Sequential([{dense}, @Dense({b})])
late.build((None, {size}))
short = @Sequential([@Input(({size},)), @Dense({a}), @Dense({b})])
short.pop()
short.add(@Dense({c}))
""",
    # an encoder and a decoder, and both as one
    """
LATENT = {small}
encoder_input = @Input((28, 28, 1))
x = {conv}(encoder_input)
x = @Flatten()(x)
encoder = @Model(encoder_input, @Dense(LATENT)(x), name="encoder")
decoder = @Sequential([@Input((LATENT,)), @Dense(7 * 7 * 2), @Reshape((7, 7, 2)), {conv}],
                      name="decoder")
model = @Model(encoder_input, decoder(encoder(encoder_input)))
""",
    # siamese: one model for two inputs
    """
def tower():
    inputs = @Input(({size}, {a}))
    return @Model(inputs, @Dense({b})({recurrent}(inputs)))


shared = tower()
left, right = @Input(({size}, {a})), @Input(({size}, {a}))
model = @Model([left, right], @Dense(1)(@Concatenate()([shared(left), shared(right)])))
""",
    # dictionaries of inputs and outputs
    """
numbers = @Input(({size},), name="numbers")
words = @Input((10,), name="words")
x = @Concatenate()([@Dense({a})(numbers), @Flatten()(@Embedding(50, {b})(words))])
model = @Model(
    inputs={{"numbers": numbers, "words": words}},
    outputs={{"price": @Dense(1, name="price")(x), "kind": @Dense({c}, name="kind")(x)}},
)
""",
    # the same names twice
    """
model = @Sequential([@Input(({size},)), @Dense({a}, name="one"), @Dense({b}, name="{name}")])
""",
    # one layer used twice in a list
    """
again = {dense}
model = @Sequential([@Input(({size},)), again, @Dense({b}), {activation}])
second = @Sequential([@Input(({size},)), again])
""",
    # recursion and a closure
    """
def grow(x, depth):
    if depth == 0:
        return x
    return grow(@Dense({a})(x), depth - 1)


def stacker(units):
    def apply(x):
        return @Activation("relu")(@Dense(units)(x))

    return apply


inputs = @Input(({size},))
model = @Model(inputs, stacker({b})(grow(inputs, {small})))
""",
    # try, assert, a with statement, print
    """
try:
    units = int("{a}")
except ValueError:
    units = 1
assert units > 0, "positive"
model = @Sequential([@Input(({size},)), @Dense(units)])
print(model.name, len(model.layers), model.output_shape)
total = model.count_params()
wide = @Sequential([@Input((total,)), @Dense(2)])
""",
]


def idiom(chooser: random.Random) -> str:
    """One of the idioms with its sizes drawn."""
    sizes = {name: chooser.choice([1, 2, 3, 4, 6, 8]) for name in "abc"}
    return (
        chooser.choice(IDIOMS)
        .format(
            **sizes,
            size=chooser.choice([4, 5, 8, 10]),
            small=chooser.choice([1, 2, 3]),
            limit=chooser.choice([4, 8, 16]),
            output=chooser.choice(["model.output", "model.outputs[0]", "model.outputs[0]"]),
            name=chooser.choice(["one", "two"]),
            dense=dense(chooser, 2).code,
            activation=activation(chooser, 2).code,
            conv=convolution(2)(chooser, 4).code,
            recurrent=recurrent("LSTM")(chooser, 3).code,
            sequence=recurrent("GRU")(chooser, 3).code,
        )
        .lstrip("\n")
    )
