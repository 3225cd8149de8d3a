"""Programs about dtypes: of inputs, of layers, of the whole program, and of what changes them."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from .families_tensors import formula
from .layers import suitable
from .programs import FORMS as OTHER_FORMS
from .programs import Program, with_argument
from .spellings import SPELLINGS, spell
from .tensor_steps import BACKEND, COMPARISONS, OPERATORS, OPS, OTHER_DTYPES, TENSORFLOW

FLOATS = ["float32", "float16", "float64", "bfloat16"]

DTYPES = [*FLOATS, "int32", "int64", "uint8", "int8", "bool"]

SHAPES = {2: ["8", "4"], 3: ["10, 4", "6, 8", "None, 4"], 4: ["8, 8, 3", "12, 8, 4"]}

POLICIES = ["mixed_float16", "mixed_bfloat16", "float16", "float64", "bfloat16", "float32"]

PRELUDES = [
    "import keras\nkeras.mixed_precision.set_global_policy({policy!r})",
    "from tensorflow.keras import mixed_precision\n"
    "mixed_precision.set_global_policy(mixed_precision.Policy({policy!r}))",
    "import tensorflow\ntensorflow.keras.backend.set_floatx({float!r})",
    "import keras\npolicy = keras.mixed_precision.Policy({policy!r})\n"
    "keras.mixed_precision.set_global_policy(policy)",
]

PRELUDES_3 = [
    "import keras\nkeras.config.set_dtype_policy({policy!r})",
    "import keras\nkeras.config.set_floatx({float!r})",
    "import keras\nkeras.config.set_dtype_policy(keras.DTypePolicy({policy!r}))",
]


def prelude(chooser: random.Random, keras: int) -> str:
    """The dtype of the whole program, said in front of it or not."""
    if chooser.random() < 0.4:
        return ""
    pool = PRELUDES + (PRELUDES_3 if keras == 3 else [])
    policy, floats = chooser.choice(POLICIES), chooser.choice(["float16", "float64", "float32"])
    return chooser.choice(pool).format(policy=policy, float=floats) + "\n"


def source(chooser: random.Random, rank: int) -> str:
    """An input with a dtype or without."""
    dtype = "" if chooser.random() < 0.3 else f", dtype={chooser.choice(DTYPES)!r}"
    return f"@Input(({chooser.choice(SHAPES[rank])},){dtype})"


def layer(chooser: random.Random, rank: int) -> tuple[str, int]:
    """A layer that may say its dtype, and the rank it leaves."""
    drawn = suitable(chooser, rank, 0.0)
    code = drawn.code
    if chooser.random() < 0.35:
        code = with_argument(code, f"dtype={chooser.choice([*FLOATS, 'mixed_float16'])!r}")
    return code, drawn.rank


def one(chooser: random.Random) -> str:
    """One layer after one input."""
    rank = chooser.choice([2, 3, 4])
    return f"model = @Sequential([{source(chooser, rank)}, {layer(chooser, rank)[0]}])\n"


def chain(chooser: random.Random) -> str:
    """Layers after an input in a functional model."""
    rank = chooser.choice([2, 3, 4])
    lines = [f"inputs = x = {source(chooser, rank)}"]
    for _ in range(chooser.randint(2, 4)):
        code, rank = layer(chooser, rank)
        lines.append(f"x = {code}(x)")
    return "\n".join([*lines, "model = @Model(inputs, x)"]) + "\n"


def without_input(chooser: random.Random) -> str:
    """A stack whose input Keras makes: for the first layer's own shape, or when it is built."""
    size = chooser.choice(["4", "8"])
    first = chooser.choice(
        ["@Dense(3{})", "@Embedding(10, 4{})", "@Flatten({})", "@Dropout(0.1{})"]
    )
    dtype = chooser.choice(["", f"dtype={chooser.choice(FLOATS)!r}"])
    code = first.replace("{}", "")
    if dtype:
        code = with_argument(code, dtype)
    if chooser.random() < 0.5:
        code = with_argument(code, f"input_shape=({size},)")
        return f"model = @Sequential([{code}, {layer(chooser, 2)[0]}])\n"
    return f"model = @Sequential([{code}])\nmodel.build((None, {size}))\n"


def merged(chooser: random.Random) -> str:
    """Two inputs, mostly of one dtype, in a merging layer."""
    join = chooser.choice("Add Average Concatenate Maximum Minimum Multiply Subtract".split())
    dtype = chooser.choice(["", f"dtype={chooser.choice(FLOATS)!r}"])
    first = source(chooser, 2)
    second = first if chooser.random() < 0.7 else source(chooser, 2)
    return f"a = {first}\nb = {second}\nx = @{join}({dtype})([a, b])\nmodel = @Model([a, b], x)\n"


WORDS = [
    "@TextVectorization(output_sequence_length=6)",
    "@TextVectorization(vocabulary=['a', 'b'], output_mode='multi_hot')",
    "@StringLookup(vocabulary=['a', 'b'])",
    "@StringLookup(vocabulary=['a', 'b'], output_mode='one_hot')",
    "@StringLookup(vocabulary=['a', 'b'], invert=True)",
    "@Hashing(8)",
    "@Hashing(8, output_mode='one_hot')",
]

NUMBERS = [
    "@IntegerLookup(vocabulary=[1, 2])",
    "@IntegerLookup(vocabulary=[1, 2], output_mode='multi_hot')",
    "@CategoryEncoding(5)",
    "@CategoryEncoding(5, output_mode='one_hot')",
    "@Discretization([0.0, 1.0])",
    "@Discretization([0.0, 1.0], output_mode='one_hot')",
    "@Hashing(8)",
    "@Normalization(mean=0.0, variance=1.0)",
    "@Rescaling(0.5)",
]


def words(chooser: random.Random) -> str:
    """Texts or numbers turned into indices or rows, and what may follow."""
    is_text = chooser.random() < 0.5
    dtype = "string" if is_text else chooser.choice(["int32", "int64", "float32", "uint8"])
    first = chooser.choice(WORDS if is_text else NUMBERS)
    if chooser.random() < 0.25:
        first = with_argument(first, f"dtype={chooser.choice(['int32', 'float32', 'float64'])!r}")
    then = chooser.choice(["", "@Embedding(10, 4), ", "@Dense(3), ", "@Flatten(), "])
    return f"model = @Sequential([@Input((1,), dtype={dtype!r}), {first}, {then}])\n"


def images(chooser: random.Random) -> str:
    """Images as bytes or floats, prepared by layers."""
    steps = [
        *["@Rescaling(1 / 255)", "@Resizing(6, 6)", "@CenterCrop(4, 4)", "@RandomFlip()"],
        *["@RandomRotation(0.1)", "@RandomZoom(0.1)", "@RandomContrast(0.1)", "@RandomCrop(4, 4)"],
        *["@RandomTranslation(0.1, 0.1)", "@RandomBrightness(0.1)", "@UpSampling2D()"],
        "@UpSampling2D(interpolation='bilinear')",
    ]
    dtype = chooser.choice(["uint8", "float32", "float16", "int32"])
    chosen = ", ".join(chooser.sample(steps, chooser.randint(1, 3)))
    return f"model = @Sequential([@Input((8, 8, 3), dtype={dtype!r}), {chosen}, @Conv2D(2, 3)])\n"


def wrapped(chooser: random.Random) -> str:
    """Layers around layers, each with or without its own dtype."""

    def dtype() -> str:
        return "" if chooser.random() < 0.5 else f", dtype={chooser.choice(FLOATS)!r}"

    inner = chooser.choice(["@Dense(2{})", "@Dropout(0.1{})", "@Flatten({})"])
    inner = inner.replace("({})", f"({dtype()[2:]})").replace("{}", dtype())
    rnn = f"@{chooser.choice(['LSTM', 'GRU'])}(2, return_sequences=True{dtype()})"
    around = chooser.choice(
        [
            f"@TimeDistributed({inner}{dtype()})",
            f"@Bidirectional({rnn}{dtype()})",
            f"@Bidirectional({rnn}, merge_mode='sum'{dtype()})",
            f"@RNN(@LSTMCell(2{dtype()}){dtype()})",
        ]
    )
    return f"model = @Sequential([{source(chooser, 3)}, {around}])\n"


def model_inside(chooser: random.Random) -> str:
    """A model that is called on an input of another dtype than its own."""
    codes = ", ".join(layer(chooser, 2)[0] for _ in range(chooser.randint(1, 2)))
    return (
        f"inner = @Sequential([{source(chooser, 2)}, {codes}])\n"
        f"inputs = {source(chooser, 2)}\nmodel = @Model(inputs, inner(inputs))\n"
    )


def attended(chooser: random.Random) -> str:
    """Attention under a mask, in some dtype."""
    dtype = chooser.choice(["", f", dtype={chooser.choice(FLOATS)!r}"])
    return (
        f"tokens = @Input((6,), dtype={chooser.choice(['int32', 'int64', 'float32'])!r})\n"
        f"x = @Embedding(20, 8, mask_zero=True{dtype})(tokens)\n"
        f"x = @{chooser.choice(['LSTM', 'GRU'])}(8, return_sequences=True)(x)\n"
        f"x = @MultiHeadAttention(2, 4{dtype})(x, x)\nmodel = @Model(tokens, @Dense(2)(x))\n"
    )


def function_of_tensors(chooser: random.Random, keras: int, in_layer: bool) -> str:
    """Steps that change dtypes: in a graph, in a Lambda, or in the code of a layer."""
    inside = TENSORFLOW + BACKEND if keras == 2 else TENSORFLOW + OPS
    outside = TENSORFLOW + BACKEND if keras == 2 else OPS
    pool = OPERATORS + COMPARISONS + OTHER_DTYPES[keras] * 3 + (inside if in_layer else outside)
    pool = [step for step in pool if in_layer or keras == 2 or "tf." not in step]
    steps = [formula(chooser, pool) for _ in range(chooser.randint(1, 3))]
    dtype = "" if chooser.random() < 0.3 else f", dtype={chooser.choice(DTYPES)!r}"
    start = f"inputs = x = @Input((4, 6){dtype})\n"
    own = "" if chooser.random() < 0.6 else f", dtype={chooser.choice(FLOATS)!r}"
    head = "import tensorflow as tf\nfrom tensorflow.keras import backend as K\n"
    head += "from keras import ops\n" if keras == 3 else ""
    if not in_layer:
        lines = "".join(f"x = {step}\n" for step in steps)
        return f"{head}{start}{lines}model = @Model(inputs, x)\n"
    if chooser.random() < 0.5:
        body = "".join(f"    x = {step}\n" for step in steps)
        layer = f"@Lambda(function{own})"
        return (
            f"{head}def function(x):\n{body}    return x\n\n\n"
            f"{start}model = @Model(inputs, {layer}(x))\n"
        )
    body = "".join(f"        x = {step}\n" for step in steps)
    return (
        f"{head}import keras\nclass Own(keras.layers.Layer):\n    def call(self, x):\n{body}"
        f"        return x\n\n\n{start}model = @Model(inputs, Own({own[2:]})(x))\n"
    )


def anything(chooser: random.Random) -> str:
    """A program of any other kind, for which the prelude may say another dtype."""
    form = chooser.choice(list(OTHER_FORMS))
    return OTHER_FORMS[form][0](chooser)


FORMS: dict[str, tuple[Callable[[random.Random], str], int]] = {
    "anything in a dtype": (anything, 8),
    "one dtype": (one, 5),
    "chain of dtypes": (chain, 4),
    "dtype without input": (without_input, 2),
    "merged dtypes": (merged, 2),
    "words and numbers": (words, 3),
    "images of bytes": (images, 2),
    "wrapped dtypes": (wrapped, 2),
    "model of another dtype": (model_inside, 1),
    "attention in a dtype": (attended, 1),
}


def dtype_programs(count: int, keras: int, first_seed: int = 0) -> Iterator[Program]:
    """`count` programs from consecutive seeds, every third one of steps on tensors."""
    for seed in range(first_seed, first_seed + count):
        chooser = random.Random(seed)
        if seed % 3 == 0:
            in_layer = chooser.random() < 0.5
            form = "dtypes in a layer" if in_layer else "dtypes in a graph"
            body = function_of_tensors(chooser, keras, in_layer)
        else:
            form = chooser.choices(list(FORMS), [weight for _, weight in FORMS.values()])[0]
            body = FORMS[form][0](chooser)
        spelling = chooser.choice(["keras", "tf.keras", "bare keras", "layers and models"])
        text = spell(prelude(chooser, keras) + body, SPELLINGS[spelling], chooser)
        yield Program(text, form, spelling, seed, False)
