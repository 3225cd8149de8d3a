"""Random whole programs, the same ones for the same seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .blur import blur
from .families_chains import FORMS_FAMILIES
from .families_classes import FORMS_CLASSES
from .families_sequences import FORMS_SEQUENCES
from .idioms import idiom
from .layers import (
    Drawn,
    bidirectional,
    convolution,
    dense,
    embedding,
    pooling,
    recurrent,
    recurrent_with_state,
    suitable,
)
from .spellings import LEGACY_SPELLINGS, SPELLINGS, spell


@dataclass(frozen=True, slots=True)
class Program:
    """One text for both sides; `form` says how it builds its models.

    In a `blurred` program some constants cannot be read, so there we may miss things.
    """

    text: str
    form: str
    spelling: str
    seed: int
    blurred: bool


@dataclass(frozen=True, slots=True)
class Start:
    """An input: its shape without the batch axis, and what else its call says."""

    shape: tuple[int | None, ...]
    extra: str = ""

    @property
    def rank(self) -> int:
        """The rank with the batch axis."""
        return len(self.shape) + 1

    @property
    def code(self) -> str:
        """The input as a call of `Input`."""
        return f"@Input({'shape=' if self.extra else ''}{self.shape!r}{self.extra})"


SHAPES: list[tuple[int | None, ...]] = [
    *[(8,), (8,), (12,), (1,), (16,)],
    *[(10, 4), (10, 4), (7, 3), (20, 1), (28, 28), (None, 4), (None, 8), (6, 6)],
    *[(28, 28, 1), (28, 28, 1), (32, 32, 3), (16, 12, 3), (9, 9, 2), (5, 5, 4), (None, None, 3)],
    *[(3, 32, 32), (12, None, 4)],
]

OPEN_SHAPES: list[tuple[int | None, ...]] = [
    (None,),
    (10, None),
    (None, None),
    (None, None, None),
    (28, 28, None),
    (),
    (4, 5, 6, 2),
]
"""Inputs on which many layers cannot be built."""


def start(chooser: random.Random, rank: int | None = None) -> Start:
    """A random input, of `rank` when that is given."""
    pool = SHAPES if chooser.random() < 0.85 or rank is not None else OPEN_SHAPES
    chosen = [shape for shape in pool if rank is None or len(shape) + 1 == rank]
    extras = [", batch_size=4", ", name='data'", ", dtype='float32'"]
    extra = chooser.choice(extras) if chooser.random() < 0.1 else ""
    return Start(chooser.choice(chosen), extra)


def chain(chooser: random.Random, rank: int, length: int, wrong: float = 0.03) -> list[Drawn]:
    """A sequence of layers, most of them suited to the rank of the previous output."""
    layers: list[Drawn] = []
    for _ in range(length):
        layers.append(suitable(chooser, rank, wrong))
        rank = layers[-1].rank
    return layers


def stack(chooser: random.Random) -> tuple[Start, list[Drawn]]:
    """An input and the layers after it; texts start with an Embedding."""
    length = chooser.randint(1, 6)
    if chooser.random() < 0.2:
        first = Start(chooser.choice([(10,), (20,), (None,), (5,), (None,)]))
        head = embedding(chooser, 2)
        return first, [head, *chain(chooser, head.rank, length)]
    first = start(chooser)
    return first, chain(chooser, first.rank, length)


def one_layer(chooser: random.Random) -> str:
    """One layer on one input: the plainest question."""
    first = start(chooser)
    return f"model = @Sequential([{first.code}, {suitable(chooser, first.rank, 0.1).code}])\n"


def sequential_list(chooser: random.Random) -> str:
    """`Sequential([...])`, with an input in any of the ways there are, or none."""
    first, layers = stack(chooser)
    codes = [layer.code for layer in layers]
    way = chooser.random()
    if way < 0.55:
        codes.insert(0, first.code)
    elif way < 0.65:
        codes.insert(0, f"@InputLayer(input_shape={first.shape!r})")
    elif way < 0.72:
        codes.insert(0, f"@InputLayer(shape={first.shape!r})")
    elif way < 0.92:
        word, value = "input_shape", repr(first.shape)
        if len(first.shape) == 1 and first.shape[0] and chooser.random() < 0.3:
            word, value = "input_dim", repr(first.shape[0])
        elif chooser.random() < 0.1:
            word, value = "batch_input_shape", repr((None, *first.shape))
        codes[0] = with_argument(codes[0], f"{word}={value}")
    lines = ",\n    ".join(codes)
    return f"model = @Sequential([\n    {lines},\n])\n"


def with_argument(code: str, argument: str) -> str:
    """A call with one more argument at its end."""
    inside = code[:-1]
    return f"{inside}{'' if inside.endswith('(') else ', '}{argument})"


def sequential_add(chooser: random.Random) -> str:
    """`.add` after `.add`, some of them in a loop over a constant."""
    first, layers = stack(chooser)
    lines = ["model = @Sequential()"]
    if chooser.random() < 0.8:
        lines.append(f"model.add({first.code})")
    for layer in layers:
        if chooser.random() < 0.1:
            lines += [f"for _ in range({chooser.randint(1, 3)}):", f"    model.add({layer.code})"]
        else:
            lines.append(f"model.add({layer.code})")
    return "\n".join(lines) + "\n"


def functional(chooser: random.Random) -> str:
    """A chain of calls; sometimes a second model that ends half-way."""
    first, layers = stack(chooser)
    lines = [f"inputs = {first.code}"]
    middle = ""
    before = "inputs"
    for number, layer in enumerate(layers):
        after = f"x{number}" if chooser.random() < 0.2 else "x"
        lines.append(f"{after} = {layer.code}({before})")
        before = after
        if number == 1 and chooser.random() < 0.3:
            middle = f"half = @Model(inputs, {after})"
            lines.append(middle)
    lines.append(f"model = @Model(inputs{'=inputs' * chooser.randint(0, 1)}, outputs={before})")
    return "\n".join(lines) + "\n"


def branches(chooser: random.Random) -> str:
    """Two branches from one or two inputs, joined by Concatenate or Add."""
    one = start(chooser, chooser.choice([2, 3, 4]))
    two = one if chooser.random() < 0.6 else start(chooser, one.rank)
    join = chooser.choice(["@Concatenate()", "@Concatenate()", "@Add()"])
    if join != "@Add()" and chooser.random() < 0.4:
        join = f"@Concatenate(axis={chooser.choice([1, -1, 2, -2])})"
    left, right = (chain(chooser, one.rank, chooser.randint(0, 2), 0.0) for _ in range(2))
    if chooser.random() < 0.6:
        units = chooser.choice([4, 8])
        left.append(Drawn(f"@Dense({units})", one.rank))
        right.append(Drawn(f"@Dense({units})", one.rank))
    lines = [f"a = left = {one.code}"]
    inputs = "a"
    if two is one and chooser.random() < 0.5:
        lines.append("right = left")
    else:
        lines.append(f"b = right = {two.code}")
        inputs = "[a, b]"
    lines += [f"left = {layer.code}(left)" for layer in left]
    lines += [f"right = {layer.code}(right)" for layer in right]
    order = chooser.choice(["left, right", "right, left"])
    lines.append(f"joined = {join}([{order}])")
    lines += [f"joined = {layer.code}(joined)" for layer in chain(chooser, one.rank, 1)]
    outputs = chooser.choice(["joined", "joined", "[joined, left]", "[joined]"])
    lines.append(f"model = @Model({inputs}, {outputs})")
    return "\n".join(lines) + "\n"


def shared(chooser: random.Random) -> str:
    """One layer called on two inputs, mostly of one shape."""
    one = start(chooser, chooser.choice([2, 3]))
    two = one if chooser.random() < 0.7 else start(chooser, one.rank)
    makers: list[Callable[[random.Random, int], Drawn]] = [dense]
    if one.rank == 3:
        makers += [convolution(1), recurrent("LSTM"), recurrent("GRU"), pooling("Max", 1)]
    layer = chooser.choice(makers)(chooser, one.rank)
    lines = [
        f"shared = {layer.code}",
        f"first = {one.code}",
        f"second = {two.code}",
        "left = shared(first)",
        "right = shared(second)",
        f"joined = {chooser.choice(['@Add()', '@Concatenate()'])}([left, right])",
        "model = @Model(inputs=[first, second], outputs=joined)",
    ]
    if chooser.random() < 0.4:
        lines.append("encoder = @Model(first, left)")
    return "\n".join(lines) + "\n"


def states(chooser: random.Random) -> str:
    """A recurrent layer that returns its states, alone or inside Bidirectional."""
    first = start(chooser, 3)
    both = chooser.random() < 0.4
    layer = recurrent_with_state(chooser, both)
    lines = [f"inputs = {first.code}"]
    if chooser.random() < 0.6:
        lines.append(f"x, *states = {layer.code}(inputs)")
        outputs = chooser.choice(["[x, *states]", "x", "states[0]", "[x] + states"])
    else:
        lines.append(f"results = {layer.code}(inputs)")
        outputs = chooser.choice(["results", "results[0]", "results[1]", "results[-1]"])
    lines.append(f"model = @Model(inputs, {outputs})")
    return "\n".join(lines) + "\n"


def two_directions(chooser: random.Random) -> str:
    """Bidirectional(merge_mode=None) returns two tensors."""
    first = start(chooser, 3)
    inner = recurrent(chooser.choice(["SimpleRNN", "LSTM", "GRU"]))(chooser, 3)
    return (
        f"inputs = {first.code}\n"
        f"forward, backward = @Bidirectional({inner.code}, merge_mode=None)(inputs)\n"
        f"model = @Model(inputs, [forward, backward])\n"
    )


def image_helper(chooser: random.Random) -> str:
    """A helper that makes blocks, called in a loop, in a function that returns the model."""
    first = Start(chooser.choice([(28, 28, 1), (32, 32, 3), (8, 8, 3), (64, 64, 3)]))
    filters = [chooser.choice([4, 8, 16]) for _ in range(chooser.randint(1, 5))]
    kernel = chooser.choice([3, (3, 3), 5, 1])
    padding = chooser.choice(["same", "valid"])
    normal = "    x = @BatchNormalization()(x)\n" if chooser.random() < 0.5 else ""
    bias = ", use_bias=False" if normal else ""
    head = chooser.choice(["@Flatten()", "@GlobalAveragePooling2D()", "@GlobalMaxPooling2D()"])
    default = chooser.choice([3, 5])
    given = ", kernel" if chooser.random() < 0.5 else ""
    return (
        f"SHAPE = {first.shape!r}\nCLASSES = {chooser.choice([2, 10])}\nkernel = {kernel!r}\n\n\n"
        f"def block(x, filters, size={default}):\n"
        f"    x = @Conv2D(filters, size, padding={padding!r}{bias})(x)\n{normal}"
        f"    x = @Activation('relu')(x)\n    return @MaxPooling2D()(x)\n\n\n"
        f"def build(shape, widths={tuple(filters)!r}):\n"
        f"    inputs = @Input(shape=shape)\n    x = @Rescaling(1.0 / 255)(inputs)\n"
        f"    for width in widths:\n        x = block(x, width{given})\n"
        f"    x = {head}(x)\n    x = @Dense(CLASSES, activation='softmax')(x)\n"
        f"    return @Model(inputs, x)\n\n\nmodel = build(SHAPE)\n"
    )


def text_helper(chooser: random.Random) -> str:
    """A text model from constants, a condition and a list of layers that grows."""
    length = chooser.choice([None, 20, 120])
    recurrent_kind = chooser.choice(["LSTM", "GRU", "SimpleRNN"])
    depth = chooser.randint(1, 3)
    sequences = chooser.choice(["i < DEPTH - 1", "i < DEPTH - 1", "True", "False"])
    both = chooser.choice(["True", "False"])
    return (
        f"VOCABULARY, WIDTH = {chooser.choice([100, 1000])}, {chooser.choice([4, 16])}\n"
        f"DEPTH = {depth}\n"
        f"both = {both}\n\n\ndef make_layers():\n"
        f"    parts = [@Input(shape=({length},)), @Embedding(VOCABULARY, WIDTH)]\n"
        f"    for i in range(DEPTH):\n"
        f"        layer = @{recurrent_kind}(WIDTH // 2, return_sequences={sequences})\n"
        f"        if both:\n            layer = @Bidirectional(layer)\n"
        f"        parts.append(layer)\n"
        f"    parts += [@Dense(n, activation='relu') for n in (8, 4)]\n"
        f"    return parts + [@Dense(1, activation='sigmoid')]\n\n\n"
        f"model = @Sequential(make_layers())\n"
    )


def residual(chooser: random.Random) -> str:
    """Blocks with a short cut: a mistake in one number breaks the Add."""
    rank = chooser.choice([3, 4])
    axes = rank - 2
    first = start(chooser, rank)
    width = chooser.choice([4, 8])
    other = width if chooser.random() < 0.8 else width * 2
    padding = chooser.choice(["same", "same", "same", "valid"])
    return (
        f"inputs = {first.code}\nx = @Conv{axes}D({width}, 3, padding='same')(inputs)\n"
        f"for stage in range({chooser.randint(1, 3)}):\n    skip = x\n"
        f"    x = @Conv{axes}D({other}, 3, padding={padding!r}, activation='relu')(x)\n"
        f"    x = @Conv{axes}D({width}, 3, padding='same')(x)\n    x = @Add()([x, skip])\n"
        f"x = @GlobalAveragePooling{axes}D()(x)\nmodel = @Model(inputs, @Dense(3)(x))\n"
    )


def exact_reshape(chooser: random.Random) -> str:
    """Reshape with every size given: right, or wrong by one."""
    height, width, channels = (chooser.choice([1, 2, 3, 4]) for _ in range(3))
    units = height * width * channels + (1 if chooser.random() < 0.3 else 0)
    source = f"@Dense({units})" if chooser.random() < 0.7 else "@Dropout(0.1)"
    size = 8 if source.startswith("@Dense") else units
    return (
        f"model = @Sequential([@Input(({size},)), {source},\n"
        f"    @Reshape(({height}, {width}, {channels})),\n"
        f"    @Conv2D({chooser.choice([2, 4])}, {chooser.choice([1, 2, 3])})])\n"
    )


def deep_pooling(chooser: random.Random) -> str:
    """Images that are pooled until, perhaps, nothing is left."""
    size = chooser.choice([8, 16, 28, 30, 32, 64])
    lines = ["model = @Sequential()", f"model.add(@Input(({size}, {size}, 3)))"]
    for _ in range(chooser.randint(2, 6)):
        lines.append(f"model.add({convolution(2)(chooser, 4).code})")
        kind = chooser.choice(["Max", "Max", "Average"])
        lines.append(f"model.add({pooling(kind, 2)(chooser, 4).code})")
    lines += ["model.add(@Flatten())", "model.add(@Dense(10, activation='softmax'))"]
    return "\n".join(lines) + "\n"


def sequences(chooser: random.Random) -> str:
    """Stacks of recurrent layers in which `return_sequences` may be forgotten."""
    first = start(chooser, 3)
    codes = [first.code]
    for _ in range(chooser.randint(1, 3)):
        maker = bidirectional if chooser.random() < 0.4 else recurrent("LSTM")
        codes.append(maker(chooser, 3).code)
    codes.append(dense(chooser, 2).code)
    lines = ",\n    ".join(codes)
    return f"model = @Sequential([\n    {lines},\n])\n"


def nested(chooser: random.Random) -> str:
    """A model inside a model, called or as a layer of a Sequential."""
    first = start(chooser, 2)
    inner = "\n    ".join(f"{layer.code}," for layer in chain(chooser, 2, 2, 0.0))
    body = f"encoder = @Sequential([\n    {first.code},\n    {inner}\n])\n"
    if chooser.random() < 0.5:
        return body + f"model = @Sequential([{first.code}, encoder, @Flatten(), @Dense(3)])\n"
    return (
        f"{body}inputs = {first.code}\nx = encoder(inputs)\n"
        f"model = @Model(inputs, @Dense(2)(@Flatten()(x)))\n"
    )


FORMS: dict[str, tuple[Callable[[random.Random], str], int]] = {
    "one layer": (one_layer, 8),
    "sequential list": (sequential_list, 6),
    "sequential add": (sequential_add, 3),
    "functional": (functional, 5),
    "branches": (branches, 4),
    "shared": (shared, 1),
    "states": (states, 1),
    "two directions": (two_directions, 1),
    "image helper": (image_helper, 1),
    "text helper": (text_helper, 1),
    "residual": (residual, 1),
    "exact reshape": (exact_reshape, 1),
    "deep pooling": (deep_pooling, 2),
    "sequences": (sequences, 2),
    "nested": (nested, 1),
    "idiom": (idiom, 6),
    **FORMS_FAMILIES,
    **FORMS_SEQUENCES,
    **FORMS_CLASSES,
}
"""Each form of a program and how often it is drawn."""


def program(seed: int, keras: int) -> Program:
    """The program of this seed. Those for Keras 2 may import tf_keras by its name."""
    chooser = random.Random(seed)
    names = list(FORMS)
    form = chooser.choices(names, [FORMS[name][1] for name in names])[0]
    spellings = SPELLINGS | (LEGACY_SPELLINGS if keras == 2 else {})
    spelling = chooser.choice(list(spellings))
    text = spell(FORMS[form][0](chooser), spellings[spelling], chooser)
    blurred = chooser.random() < 0.2
    return Program(blur(text, chooser) if blurred else text, form, spelling, seed, blurred)


def programs(count: int, keras: int, first_seed: int = 0) -> Iterator[Program]:
    """`count` programs from consecutive seeds."""
    for seed in range(first_seed, first_seed + count):
        yield program(seed, keras)
