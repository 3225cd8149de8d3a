"""Programs with custom layers and models: subclasses of Layer, Model, Sequential, Dense."""

from __future__ import annotations

import random
from collections.abc import Callable

from .layers import Drawn, suitable

Shape = tuple[int | None, ...]

STARTS: list[Shape] = [
    *[(8,), (8,), (5,), (1,)],
    *[(10, 4), (7, 3), (20, 1), (None, 4)],
    *[(28, 28, 1), (16, 12, 3), (9, 9, 2), (None, None, 3)],
    (None,),
    (12, None),
]


def chain(chooser: random.Random, rank: int, length: int, wrong: float = 0.03) -> list[Drawn]:
    """Layers that mostly suit one another."""
    layers: list[Drawn] = []
    for _ in range(length):
        drawn = suitable(chooser, rank, wrong)
        if drawn.outputs == 1:
            layers.append(drawn)
            rank = drawn.rank
    return layers


def indented(lines: list[str], depth: int = 8) -> str:
    """Lines of a body."""
    return "".join(f"{' ' * depth}{line}\n" for line in lines)


def chained_model(chooser: random.Random) -> str:
    """A subclassed model whose `call` runs its layers one after the other, used in many ways."""
    shape = chooser.choice(STARTS)
    layers = chain(chooser, len(shape) + 1, chooser.randint(1, 5))
    makes, calls = _attributes(chooser, layers)
    training = chooser.choice(["", "", ", training=None", ", training=False", ", mask=None"])
    name = chooser.choice(["", "", "name='own'", "**kwargs"])
    arguments = ", **kwargs" if "kwargs" in name else ""
    return (
        f"class OwnNet(@Model):\n    def __init__(self{arguments}):\n"
        f"        super().__init__({name})\n{indented(makes)}\n"
        f"    def call(self, x{training}):\n{indented(calls)}        return x\n\n\n"
        f"net = OwnNet()\n{_used(chooser, 'OwnNet()', shape)}"
    )


def _attributes(chooser: random.Random, layers: list[Drawn]) -> tuple[list[str], list[str]]:
    """Lines that keep layers in attributes of many kinds, and lines that call them in order."""
    makes: list[str] = []
    calls: list[str] = []
    index = 0
    while index < len(layers):
        count = chooser.randint(1, 3)
        codes = [layer.code for layer in layers[index : index + count]]
        name = f"part{index}"
        way = chooser.randint(0, 6)
        if way == 0:
            makes.append(f"self.{name} = [{', '.join(codes)}]")
            calls += [f"for layer in self.{name}:", "    x = layer(x)"]
        elif way == 1:
            makes.append(f"self.{name} = @Sequential([{', '.join(codes)}])")
            calls.append(f"x = self.{name}(x)")
        elif way == 2:
            keys = chooser.sample(["a", "b", "c"], len(codes))
            pairs = ", ".join(f"{k!r}: {c}" for k, c in zip(keys, codes, strict=True))
            makes.append(f"self.{name} = {{{pairs}}}")
            calls += [f"x = self.{name}[{key!r}](x)" for key in keys]
        elif way == 3:
            makes.append(f"self.{name} = []")
            makes += [f"self.{name}.append({code})" for code in codes]
            calls += [f"for index, layer in enumerate(self.{name}):", "    x = layer(x)"]
        elif way == 4:
            makes.append(f"self.{name} = ({', '.join(codes)},)")
            calls += [f"for index in range({len(codes)}):", f"    x = self.{name}[index](x)"]
        elif way == 5:
            makes += [f"setattr(self, f'{name}_{{{i}}}', {code})" for i, code in enumerate(codes)]
            calls += [
                f"for i in range({len(codes)}):",
                f"    x = getattr(self, f'{name}_{{i}}')(x)",
            ]
        else:
            makes += [f"self.{name}_{i} = {code}" for i, code in enumerate(codes)]
            calls += [f"x = self.{name}_{i}(x)" for i in range(len(codes))]
        index += count
    if chooser.random() < 0.3:
        half = chooser.randint(0, len(makes))
        makes = makes[half:] + makes[:half] if "append" not in str(makes) else makes
    return makes, calls


def _used(chooser: random.Random, made: str, shape: Shape) -> str:
    """Ways to use a custom model or layer on inputs of a shape."""
    ways = [
        f"inputs = @Input({shape!r})\noutputs = net(inputs)\nmodel = @Model(inputs, outputs)\n",
        f"model = @Sequential([@Input({shape!r}), net])\n",
        f"model = @Sequential()\nmodel.add(@Input({shape!r}))\nmodel.add({made})\n"
        "model.add(@Flatten())\n",
        # Keras 3 does not run `call` to build: the call after it meets the mistakes in there.
        f"net.build({(None, *shape)!r})\nprobe = net(@Input({shape!r}))\n",
        f"model = @Sequential([{made}])\nmodel.build({(None, *shape)!r})\n",
        f"first, second = @Input({shape!r}), @Input({shape!r})\n"
        "model = @Model([first, second], @Concatenate()([net(first), net(second)]))\n",
        f"inputs = @Input({shape!r})\nmodel = @Model(inputs, net(inputs))\nnet.trainable = False\n",
        f"inputs = @Input({shape!r})\nmodel = @Model(inputs, net(inputs))\n"
        "for layer in model.layers[:-1]:\n    layer.trainable = False\n",
    ]
    return chooser.choice(ways)


LAYERS = [
    # weights from the last axis of the input
    """
class Own(@Layer):
    def __init__(self, units={a}, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1], self.units), name="w")
        self.b = self.add_weight(shape=(self.units,), name="b", trainable={flag})

    def call(self, inputs):
        return inputs @ self.w + self.b
""",
    # layers inside, a short cut
    """
class Own(@Layer):
    def __init__(self, units={a}):
        super().__init__()
        self.inner = @Dense(units, activation="relu")
        self.outer = @Dense({last})
        self.normal = @LayerNormalization()
        self.drop = @Dropout(0.1)

    def call(self, inputs, training=None):
        x = self.outer(self.drop(self.inner(inputs), training=training))
        return self.normal(x + inputs)
""",
    # the output shape is told
    """
class Own(@Layer):
    def __init__(self, units={a}, name=None):
        super(Own, self).__init__(name=name)
        self.units = units
        self.inner = @Dense(units)

    def call(self, x):
        return self.inner(x)

    def compute_output_shape(self, input_shape):
        return tuple(input_shape[:-1]) + (self.units,)
""",
    # a subclass of a layer of Keras
    """
class Own(@Dense):
    def __init__(self, units={a}, **kwargs):
        super().__init__(units, activation="relu", use_bias={flag}, **kwargs)
""",
    # and one that adds to it
    """
class Own(@Dense):
    def __init__(self, units={a}):
        super().__init__(units)
        self.more = @Dense({b})

    def call(self, inputs):
        return self.more(super().call(inputs))
""",
    # classes that derive from one another
    """
class OwnBase(@Layer):
    size = {b}

    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.first = self.make(units)

    def make(self, units):
        return @Dense(units + self.size)

    def call(self, inputs):
        return self.head(self.first(inputs))


class Own(OwnBase):
    def __init__(self, **kwargs):
        super().__init__({a}, **kwargs)
        self.head = @Dense(self.units)
        self.unused = None

    def make(self, units):
        return @Dense(units, use_bias={flag})
""",
    # layers made in build, and one with a fixed name
    """
class Own(@Layer):
    def build(self, input_shape):
        features = input_shape[-1]
        self.inner = @Dense({a} * 2, name="inner")
        self.scale = self.add_weight(shape=({a} * 2,), initializer="ones")
        super().build(input_shape)

    def call(self, inputs):
        return self.inner(inputs) * self.scale
""",
    # two tensors out, one of them used
    """
class OwnPair(@Layer):
    def __init__(self):
        super().__init__()
        self.left, self.right = @Dense({a}), @Dense({b})

    def call(self, inputs):
        return self.left(inputs), self.right(inputs)


class Own(@Layer):
    def __init__(self):
        super().__init__()
        self.pair = OwnPair()
        self.join = @Concatenate()

    def call(self, inputs):
        left, right = self.pair(inputs)
        return self.join([left, right])
""",
    # a custom block as a stack
    """
class Own(@Sequential):
    def __init__(self, units={a}, deep={flag}):
        super().__init__()
        self.add(@Dense(units))
        if deep:
            self.add(@Dense(units * 2))
        self.add(@BatchNormalization())
""",
    # a model inside a layer, a frozen part
    """
class Own(@Model):
    def __init__(self):
        super().__init__()
        self.body = @Sequential([@Dense({a}, activation="relu"), @Dense({b})], name="body")
        self.body.trainable = {flag}
        self.head = @Dense({a}, trainable={flag})

    def call(self, inputs):
        x = self.body(inputs)
        x = self.head(x)
        return x * 2 + 1
""",
]
"""Layers that take anything of rank 2 or more whose last axis is {last}."""


def own_layer(chooser: random.Random) -> str:
    """A custom layer, used in many ways."""
    last = chooser.choice([3, 4, 6])
    shape = chooser.choice([(last,), (7, last), (None, last), (5, 5, last)])
    text = chooser.choice(LAYERS).format(
        a=chooser.choice([1, 2, 4, 5]),
        b=chooser.choice([1, 3, 4]),
        last=last,
        flag=chooser.choice(["True", "False"]),
    )
    return f"{text.lstrip()}\n\nnet = Own()\n{_used(chooser, 'Own()', shape)}"


WHOLE = [
    # a functional model as a class
    """
class OwnNet(@Model):
    def __init__(self, size, classes={a}, **kwargs):
        inputs = @Input((size,))
        x = @Dense({b}, name="hidden")(inputs)
        super().__init__(inputs=inputs, outputs=@Dense(classes)(x), **kwargs)
        self.size = size


model = OwnNet({last}, name="whole")
half = @Model(model.inputs, model.get_layer("hidden").output)
""",
    # a functional model with a custom training step
    """
class OwnNet(@Model):
    def train_step(self, data):
        x, y = data
        return {{"loss": 0.0}}


inputs = @Input(({last},))
model = OwnNet(inputs, @Dense({a})(@Dense({b})(inputs)))
model.layers[1].trainable = False
""",
    # an encoder and a decoder
    """
class OwnAutoencoder(@Model):
    def __init__(self, latent):
        super().__init__()
        self.encoder = @Sequential([@Input((6, 6, 1)), @Flatten(), @Dense(latent)])
        self.decoder = @Sequential([@Input((latent,)), @Dense(36), @Reshape((6, 6, 1))])

    def call(self, x):
        return self.decoder(self.encoder(x))


auto = OwnAutoencoder({a})
encoder = auto.encoder
model = @Model(encoder.inputs, auto.decoder(encoder.outputs[0]))
auto.build((None, 6, 6, 1))
""",
    # residual blocks in a list
    """
class OwnBlock(@Layer):
    def __init__(self, filters, stride=1, **kwargs):
        super().__init__(**kwargs)
        self.one = @Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)
        self.normal = @BatchNormalization()
        self.two = @Conv2D(filters, 3, padding="same")
        self.short = @Conv2D(filters, 1, strides=stride) if stride > 1 else None

    def call(self, x, training=False):
        y = self.two(self.normal(self.one(x), training=training))
        if self.short is not None:
            x = self.short(x)
        return y + x


class OwnNet(@Model):
    def __init__(self, widths=({a}, {b}, {a})):
        super().__init__()
        self.stem = @Conv2D(widths[0], 3, padding="same")
        self.blocks = [OwnBlock(w, 2, name=f"block_{{i:02d}}") for i, w in enumerate(widths)]
        self.pool = @GlobalAveragePooling2D()
        self.head = @Dense({last})

    def call(self, x, training=False):
        x = self.stem(x)
        for block in self.blocks:
            x = block(x, training=training)
        return self.head(self.pool(x))


inputs = @Input((16, 16, 3))
net = OwnNet()
model = @Model(inputs, net(inputs))
net.blocks[0].trainable = False
""",
    # two inputs, a list and a dictionary
    """
class OwnNet(@Model):
    def __init__(self):
        super().__init__()
        self.numbers = @Dense({a})
        self.words = @Embedding(50, {b})
        self.flat = @Flatten()
        self.join = @Concatenate()
        self.out = @Dense({last})

    def call(self, inputs):
        numbers, words = {take}
        return self.out(self.join([self.numbers(numbers), self.flat(self.words(words))]))


numbers, words = @Input((5,), name="numbers"), @Input((7,), name="words")
net = OwnNet()
model = @Model([numbers, words], net({give}))
""",
    # a model in a model, layers shared between them
    """
class OwnTower(@Model):
    def __init__(self, shared):
        super().__init__()
        self.shared = shared
        self.mine = @Dense({a})

    def call(self, x):
        return self.mine(self.shared(x))


class OwnNet(@Model):
    def __init__(self):
        super().__init__()
        self.shared = @Dense({b})
        self.left = OwnTower(self.shared)
        self.right = OwnTower(self.shared)
        self.add = @Add()

    def call(self, x):
        return self.add([self.left(x), self.right(x)])


net = OwnNet()
inputs = @Input(({last},))
outputs = net(inputs)
model = @Model(inputs, outputs)
""",
    # around a custom layer
    """
class OwnDense(@Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.dense = @Dense(units)

    def call(self, x):
        return self.dense(x)

    def compute_output_shape(self, input_shape):
        return (input_shape[0], self.dense.units)


model = @Sequential([@Input((5, {last})), @TimeDistributed(OwnDense({a})), @Flatten()])
""",
    # copies, and parts of models
    """
inputs = @Input((12, 12, {last}), name="image")
x = @Conv2D({a}, 3, name="one")(inputs)
x = @BatchNormalization(name="normal")(x)
x = @MaxPooling2D(name="pool")(x)
base = @Model(inputs, @Conv2D({b}, 3, name="two")(x), name="base")
for layer in base.layers[:-2]:
    layer.trainable = isinstance(layer, @BatchNormalization)
features = @Model(base.input, base.get_layer("pool").output)
every = @Model(base.input, [layer.output for layer in base.layers[1:]])
top = @Model(base.layers[2].input, base.layers[-1].output)
model = @Sequential([@Input((12, 12, {last})), base, @Flatten(), @Dense({a})])
trunk = @Sequential(base.layers[:-1])
""",
]


def whole_class(chooser: random.Random) -> str:
    """A whole program with a custom model."""
    take, give = chooser.choice(
        [
            ("inputs", "[numbers, words]"),
            ("inputs", "(numbers, words)"),
            ('inputs["numbers"], inputs["words"]', '{"numbers": numbers, "words": words}'),
        ]
    )
    sizes = {name: chooser.choice([1, 2, 4, 5]) for name in ("a", "b")}
    text = chooser.choice(WHOLE)
    return text.format(**sizes, last=chooser.choice([1, 3, 4]), take=take, give=give).lstrip()


FORMS_CLASSES: dict[str, tuple[Callable[[random.Random], str], int]] = {
    "own model": (chained_model, 3),
    "own layer": (own_layer, 3),
    "whole class": (whole_class, 2),
}
"""Each form of a program with classes and how often it is drawn."""
