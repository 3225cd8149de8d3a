"""Arguments at their limits and programs at theirs, one line each, on both versions."""

from __future__ import annotations

from kerasight.values.keras_version import Major

from ..comparing.agreement import all_agree
from ..real.client import RealKeras

HEAD = "import keras\nfrom keras import layers as L\n\n"

FLAT = [
    *["L.Dense(-1)", "L.Dense(0)", "L.Dense('10')", "L.Dense(3.0)", "L.Dense(3.7)"],
    *["L.Dense(True)", "L.Dense()", "L.Dense(3, 4, 5, 6)", "L.Dense(3, kernel='a')"],
    *["L.Dense(3, activation='nope')", "L.Activation('nope')", "L.Dropout(1.5)"],
    *["L.Dense(4, dtype='float16')", "L.Dense(4, trainable=False)", "L.Dense(4, use_bias=0)"],
    *["L.Dense(4, name='a b')", "L.Dense(4, name=3)", "L.Dense(4, trainable=1)"],
    *["L.Reshape(())", "L.Reshape((4, 2))", "L.Reshape(8)", "L.Reshape((-1, -1))"],
    *["L.Reshape((0,))", "L.Reshape((3, 3))", "L.Reshape((-1, 3))", "L.Flatten(4)"],
    *["L.BatchNormalization(axis=0)", "L.BatchNormalization(axis=[1])", "L.Rescaling(1 / 255)"],
    *["L.BatchNormalization(axis=2)", "L.Embedding(0, 3)", "L.Embedding(10, 0)"],
    *["L.Embedding(input_dim=10)", "L.Concatenate()", "L.Add()", "L.LSTM(3)", "L.Conv1D(3, 3)"],
    *["L.Lambda(lambda x: x * 2)", "L.LeakyReLU()", "L.ReLU()", "L.Softmax()", "L.PReLU()"],
    *["L.LayerNormalization()", "L.GaussianNoise(0.1)", "L.RepeatVector(3)", "L.Masking(0.0)"],
]

SERIES = [
    *["L.LSTM(4, return_sequences=True, return_state=True)", "L.LSTM(4, stateful=True)"],
    *["L.LSTM(0)", "L.LSTM(4, unroll=True)", "L.GRU(4, reset_after=False, use_bias=False)"],
    *["L.Bidirectional(L.LSTM(4), merge_mode='max')", "L.Bidirectional(L.Dense(4))"],
    "L.Bidirectional(L.LSTM(4, return_sequences=True), merge_mode=None)",
    "L.Bidirectional(L.LSTM(4), backward_layer=L.LSTM(4, go_backwards=True))",
    "L.Bidirectional(L.LSTM(4), backward_layer=L.GRU(4, go_backwards=True))",
    *["L.Conv1D(4, 3, padding='causal')", "L.Conv1D(4, 10)", "L.Conv1D(4, 11)"],
    *["L.MaxPooling1D(10)", "L.MaxPooling1D(11)", "L.MaxPooling1D(11, padding='same')"],
    *["L.GlobalMaxPooling1D(keepdims=True)", "L.Conv1D(4, 3, data_format='channels_first')"],
    *["L.SimpleRNN(4, time_major=True)", "L.LSTM(4, implementation=1)", "L.CuDNNLSTM(4)"],
    *["L.TimeDistributed(L.Dense(3))", "L.Embedding(10, 4)", "L.Permute((2, 1))"],
    *["L.RNN(L.LSTMCell(4))", "L.BatchNormalization(renorm=True)", "L.ZeroPadding1D(2)"],
    *["L.Attention()", "L.MultiHeadAttention(2, 4)", "L.Softmax(axis=1)"],
]

IMAGE = [
    *["L.Conv2D(8, 0)", "L.Conv2D(8, 3, 0)", "L.Conv2D(0, 3)", "L.Conv2D(8, (3,))"],
    *["L.Conv2D(8, (3, 3, 3))", "L.Conv2D(8, 3, 3)", "L.Conv2D(8, '3')", "L.Conv2D(8, 12)"],
    *["L.Conv2D(8, 13)", "L.Conv2D(4, (12, 13))", "L.Conv2D(8, 3, padding='SAME')"],
    *["L.Conv2D(8, 3, padding='causal')", "L.Conv2D(8, 3, groups=3)", "L.Conv2D(8, 3, groups=2)"],
    "L.Conv2D(8, 3, strides=(1, 2), dilation_rate=2)",
    *["L.MaxPooling2D(0)", "L.MaxPooling2D((2,))", "L.MaxPooling2D(2, 2, 'same')"],
    *["L.MaxPooling2D(11, strides=20)", "L.MaxPooling2D(13)", "L.AveragePooling2D()"],
    *["L.GlobalAveragePooling2D(keepdims=True)", "L.Flatten('channels_first')", "L.LSTM(4)"],
    *["L.Conv2D(4, 2, data_format='channels_first')", "L.Conv1D(4, 2)", "L.Dense(4)"],
    *["L.BatchNormalization(axis=(1, 2, 3))", "L.BatchNormalization(axis=1)"],
    *["L.Reshape((144, -1))", "L.DepthwiseConv2D(3)", "L.SeparableConv2D(8, 3)"],
    *["L.Conv2DTranspose(8, 3)", "L.UpSampling2D()", "L.ZeroPadding2D(1)", "L.Cropping2D(2)"],
]

INPUTS = [
    *["keras.Input(8)", "keras.Input((8))", "keras.Input([8])", "keras.Input((8,), 4)"],
    *["keras.Input(batch_shape=(2, 8))", "keras.Input((8,), batch_size=None)", "keras.Input()"],
    *["keras.Input(shape=())", "keras.Input((8.0,))", "keras.Input(('8',))", "keras.Input((-1,))"],
    *["keras.Input((0,))", "L.InputLayer(shape=(8,))", "L.InputLayer(batch_shape=(2, 8))"],
    *["L.InputLayer(input_shape=(8,))", "L.InputLayer(batch_input_shape=(2, 8))"],
    *["keras.Input((8,), name='a')", "keras.Input(shape=(None, 8))"],
]

WHOLE = [
    "m = keras.Sequential([])",
    "m = keras.Sequential(L.Dense(3))",
    "m = keras.Sequential(layers=[keras.Input((3,)), L.Dense(3)], name='q')",
    "m = keras.Sequential([L.Dense(3, input_shape=(4,)), L.Dense(2, input_shape=(9,))])",
    "m = keras.Sequential([keras.Input((3,)), L.Dense(3, input_shape=(4,))])",
    "m = keras.Sequential([L.Dense(3, input_dim=4, input_shape=(5,))])",
    "m = keras.Sequential([L.Embedding(10, 4, input_length=5), L.Flatten(), L.Dense(1)])",
    "m = keras.Model()",
    "i = keras.Input((8,))\nm = keras.Model(i)",
    "i = keras.Input((8,))\nm = keras.Model(i, i)",
    "i = keras.Input((8,))\nm = keras.Model(i, L.Dense(3))",
    "i, j = keras.Input((8,)), keras.Input((8,))\nm = keras.Model(i, L.Dense(3)(j))",
    "i = keras.Input((8,))\nm = keras.Model(i, L.Concatenate()([i]))",
    "i = keras.Input((8,))\nm = keras.Model(i, L.Add()([i]))",
    "i = keras.Input((8,))\nm = keras.Model(i, L.Add()([i, i, i]))",
    "i = keras.Input((8,))\nm = keras.Model(i, L.concatenate([i, i], axis=0))",
    "i = keras.Input((8,))\nm = keras.Model([i], [L.add([i, i])])",
    "i = keras.Input((8,))\nm = keras.Model(i, L.Dense(3)(i, training=True))",
    "i = keras.Input((8, 4))\nd = L.Dense(3)\nd.build((None, 8, 4))\nm = keras.Model(i, d(i))",
    "i = keras.Input((8,))\nx = L.Dense(4)(i)\nm = keras.Model(i, [x, x])\n"
    "n = keras.Model([i, i], x)",
    "i, j = keras.Input((8,), name='a'), keras.Input((8,), name='a')\n"
    "m = keras.Model([i, j], L.Add()([i, j]))",
    "i = keras.Input((8,))\nx = L.Dense(4, name='d')(i)\n"
    "m = keras.Model(i, L.Dense(4, name='d')(x))",
    "i = keras.Input((8,))\nm = keras.Model({'a': i}, {'b': L.Dense(4)(i)})",
    "d = L.Dense(3)\nm = keras.Sequential([keras.Input((4,)), d])\nd.trainable = False\n"
    "n = keras.Sequential([keras.Input((5,)), d])",
    "a = keras.Sequential([L.Dense(5)])\nm = keras.Sequential([keras.Input((4,)), a, L.Dense(2)])",
    "a = keras.Sequential([L.Flatten(), L.Dense(5)])\n"
    "i = keras.Input((4, 4))\nm = keras.Model(i, a(i))",
    "m = keras.Sequential([L.LSTM(4, input_shape=(None, 1)), L.RepeatVector(3),\n"
    "    L.LSTM(4, return_sequences=True), L.TimeDistributed(L.Dense(1))])",
    "class B(L.Layer):\n    def __init__(self, n):\n        super().__init__()\n"
    "        self.d = L.Dense(n)\n    def call(self, x):\n        return self.d(x)\n\n\n"
    "m = keras.Sequential([keras.Input((3,)), B(4), L.Dense(2)])",
]


def cases(keras: Major) -> list[str]:
    """Every layer in a Sequential, and for Keras 3, which is quick, in a call as well."""
    texts = []
    for shape, layers in (("(8,)", FLAT), ("(10, 3)", SERIES), ("(12, 12, 4)", IMAGE)):
        for layer in layers:
            texts.append(f"m = keras.Sequential([keras.Input({shape}), {layer}])")
            if keras == 3:
                texts.append(f"i = keras.Input({shape})\nx = {layer}(i)\nm = keras.Model(i, x)")
    for one in INPUTS:
        texts.append(f"m = keras.Sequential([{one}, L.Dense(3)])")
        texts.append(f"i = {one}\nm = keras.Model(i, L.Dense(3)(i))")
    return [f"{HEAD}{text}\n" for text in texts + WHOLE]


def test_nothing_disagrees(real: RealKeras) -> None:
    all_agree(real, cases(real.version))
