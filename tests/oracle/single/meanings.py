"""Values of arguments by what they mean, as code: those that mostly fit, and typical bad ones."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Values:
    """The code of values that mostly fit an argument, and of values that mostly do not."""

    good: tuple[str, ...]
    bad: tuple[str, ...]


def words(text: str) -> tuple[str, ...]:
    """The values of a line, set apart by blanks."""
    return tuple(text.split())


COUNT = Values(
    words("1 2 3 4 5 6 8 12"), words("0 -1 2.5 3.0 '3' 'ten' None True False (2,) [2] {}")
)
FLAG = Values(words("True False"), words("None 0 1 'yes' [] 2.5"))
FRACTION = Values(words("0 0.1 0.25 0.5 1"), words("-0.1 1.5 2 'half' None True (0.1,)"))
NUMBER = Values(words("0.0 0.1 0.5 1.0 2"), words("-1 'a' None (1,) -0.5"))
SEED = Values(words("None 1 42 0"), words("1.5 'a' -1 (1,)"))
DATA_FORMAT = Values(
    words("'channels_last' 'channels_first' None"),
    words("'channel_last' 'CHANNELS_FIRST' 'first' 1 True 'NHWC'"),
)
ACTIVATION = Values(
    words("None 'relu' 'tanh' 'sigmoid' 'softmax' 'linear' 'gelu' 'elu'"),
    words("'rleu' 'Relu' 'nope' 3 True ('relu',) ''"),
)
INITIALIZER = Values(
    words("'zeros' 'ones' 'he_normal' 'glorot_uniform' 'random_normal' 'uniform'"),
    words("'glorot_unifrm' 'nope' 3 True 'He_normal' 0.5"),
)
REGULARIZER = Values(words("None 'l2' 'l1'"), words("'l3' 0.01 True 'L2x' (1,)"))
CONSTRAINT = Values(words("None 'non_neg' 'unit_norm' 'max_norm'"), words("'nonneg_' 3 True"))
INTERPOLATION = Values(
    words("'nearest' 'bilinear'"), words("'bilinar' 'cubic' 'bicubic' 'area' None 3 'NEAREST'")
)
FILL_MODE = Values(
    words("'reflect' 'wrap' 'constant' 'nearest'"), words("'mirror' 'zeros' None 'CONSTANT' 1")
)
VALUE_RANGE = Values(
    ("(0, 255)", "(0, 1)", "[0.0, 1.0]", "(-1, 1)"), ("(0,)", "5", "'a'", "None", "(1, 0)", "()")
)
FACTOR = Values(
    ("0.2", "0.5", "(0.1, 0.3)", "[0.2, 0.4]", "1.0", "0"),
    ("1.5", "-2", "'a'", "None", "(0.3,)", "(0.5, 0.1)", "(0.1, 0.2, 0.3)", "True", "(-0.2, 0.2)"),
)
SIGNED_FACTOR = Values(
    ("0.2", "0.5", "(-0.1, 0.3)", "[-0.2, 0.4]", "1.0"),
    ("2.5", "-3.0", "'a'", "None", "(0.3,)", "(0.5, -0.1)", "(0.1, 0.2, 0.3)", "-0.5", "0"),
)
OUTPUT_MODE = Values(
    words("'int' 'one_hot' 'multi_hot' 'count'"),
    words("'tf_idf' 'onehot' 'binary' 'INT' None 3"),
)
AXIS = Values(words("-1 1 -2 2 [1] (1,2) [-1]"), words("0 5 -7 'a' None 1.5 (1,1) () (0,)"))
WORDS_LIST = ("['a','b','c']", "['red','blue']", "('x','y','z','w')", "None")
CELLS = (
    "L.SimpleRNNCell(3)",
    "L.LSTMCell(4)",
    "L.GRUCell(2)",
    "[L.LSTMCell(3), L.LSTMCell(2)]",
    "[L.GRUCell(3), L.SimpleRNNCell(4)]",
    "L.StackedRNNCells([L.GRUCell(2), L.LSTMCell(3)])",
    "OwnCell(3)",
    "[OwnCell(2), L.GRUCell(4)]",
)
RECURRENT = (
    "L.LSTM(4)",
    "L.GRU(3, return_sequences=True)",
    "L.SimpleRNN(2)",
    "L.LSTM(2, return_sequences=True)",
    "L.RNN(L.LSTMCell(3))",
    "L.LSTM(3, return_state=True)",
    "L.GRU(2, return_sequences=True, return_state=True)",
    "L.GRU(2, go_backwards=True)",
    "L.RNN([L.GRUCell(2), L.GRUCell(3)], return_sequences=True)",
)
INNER = (
    "L.Dense(3)",
    "L.Flatten()",
    "L.Conv1D(2, 2)",
    "L.Conv2D(2, 2)",
    "L.LSTM(3)",
    "L.Dropout(0.1)",
    "L.BatchNormalization()",
    "L.MaxPooling1D(2)",
    "L.GlobalAveragePooling2D()",
    "L.Embedding(5, 3)",
    "L.Reshape((-1, 1))",
    "L.Bidirectional(L.LSTM(2))",
)
NO_LAYER = ("'lstm'", "None", "3", "L.Dense", "lambda x: x", "[L.Dense(2)]")
EQUATIONS = (
    "'ab,bc->ac'",
    "'abc,cd->abd'",
    "'...x,xy->...y'",
    "'abc,cde->abde'",
    "'ab,b->ab'",
    "'abc,bc->ab'",
    "'abcd,de->abce'",
    "'a...b,bc->a...c'",
)
FUNCTIONS = (
    "lambda x: x * 2",
    "lambda x: x[:, 0]",
    "lambda x: x[..., :1] + 1",
    "keras.activations.relu",
    "lambda x: x",
    "lambda x: [x, x + 1]",
    "lambda x: x[:, :2]",
)


def window(axes: int) -> Values:
    """Sizes of a window: one for all axes, or one for each."""
    good = [*"1223", f"({'2, ' * axes})", f"[{'1, ' * (axes - 1)}3]", f"({'3, ' * (axes - 1)}2,)"]
    many, few = f"({'2, ' * (axes + 1)})", f"({'2, ' * (axes - 1)})"
    bad = ["0", "-1", "2.5", "'2'", "None", "True", many, few, f"({'0, ' * axes})", "[]"]
    return Values(tuple(good), (*bad, f"({'1.5, ' * axes})", f"({'None, ' * axes})", "{}"))


def sides(axes: int) -> Values:
    """Cropping or padding: a number, one for each axis, or two for each axis."""
    pairs = ", ".join(["(1, 2)", "(0, 1)", "(1, 0)"][:axes])
    good = ["1", "2", "0", f"({'1, ' * axes})", f"({pairs},)", f"[{'2, ' * axes}]"]
    if axes == 1:
        good = ["1", "2", "0", "(1, 2)", "[0, 1]", "(1, 1)"]
    bad = ["-1", "1.5", "'1'", "None", "True", f"({'1, ' * (axes + 2)})", "()", "(1, 'a')"]
    return Values(tuple(good), (*bad, f"({'-1, ' * max(axes, 2)})", "((1, 2, 3), (1, 1))", "40"))


def listed(good: str, bad: str) -> Values:
    """Values set apart by blanks."""
    return Values(words(good), words(bad))


def output_padding(axes: int) -> Values:
    """How much a transposed convolution adds at one side."""
    return listed(f"None 0 1 ({'1,' * axes})", "-1 'a' 2.5 5")
