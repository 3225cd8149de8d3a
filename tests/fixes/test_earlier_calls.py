"""Calls of earlier versions of Keras are bound to the earlier signature and written for Keras 3."""

from __future__ import annotations

import pytest

from kerasight.fixes.applying import apply_fixes
from kerasight.inspection import Settings, inspect
from kerasight.source.files import PythonFile

HEAD = """\
import keras
import numpy as np
from keras import layers

def batches():
    while True:
        yield np.zeros((2, 4)), np.zeros((2, 1))

model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])
model.compile("sgd", "mse")
several = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])
rows = unknown = int(input())
"""


def fixed(call: str) -> str:
    file = PythonFile.from_bytes(f"{HEAD}{call}\n".encode(), "a.py")
    made = apply_fixes(file, lambda document: inspect(document, Settings(keras=3)))
    [(_, text)] = made.file.pieces
    return text.removeprefix(HEAD).removesuffix("\n")


CERTAIN = {
    "model.fit_generator(batches(), 100, 5)": (
        "model.fit(batches(), steps_per_epoch=100, epochs=5)"
    ),
    "model.fit_generator(generator=batches(), steps_per_epoch=3)": (
        "model.fit(x=batches(), steps_per_epoch=3)"
    ),
    "model.fit_generator(batches(), 3, 2, 1, None, batches(), 4, 1, None, 10, 4, True)": (
        "model.fit(batches(), steps_per_epoch=3, epochs=2, verbose=1, callbacks=None, "
        "validation_data=batches(), validation_steps=4, validation_freq=1, class_weight=None)"
    ),
    "model.fit_generator(batches(), 3,  # steps\n    epochs=2)": (
        "model.fit(batches(), steps_per_epoch=3,  # steps\n    epochs=2)"
    ),
    "model.evaluate_generator(batches(), 30)": "model.evaluate(batches(), steps=30)",
    "model.predict_generator(batches(), 30, max_q_size=4, pickle_safe=True)": (
        "model.predict(batches(), steps=30)"
    ),
    "model.predict_proba(np.zeros((2, 4)), 32, 0)": "model.predict(np.zeros((2, 4)), 32, 0)",
    "classes = model.predict_classes(np.zeros((2, 4)), verbose=0)": (
        'classes = (model.predict(np.zeros((2, 4)), verbose=0) > 0.5).astype("int32")'
    ),
    "classes = several.predict_classes(\n    np.zeros((2, 4)),\n)": (
        "classes = np.argmax(several.predict(\n    np.zeros((2, 4)),\n), axis=-1)"
    ),
    "model.fit(batches(), 100, 5)": "model.fit(batches(), steps_per_epoch=100, epochs=5)",
    "model.evaluate(batches(), 30)": "model.evaluate(batches(), steps=30)",
    "layers.Convolution2D(32, 3, 3, border_mode='same')": (
        "layers.Convolution2D(32, (3, 3), padding='same')"
    ),
    "layers.Convolution2D(\n    32,\n    3, 3,  # rows, columns\n    border_mode='same',\n)": (
        "layers.Convolution2D(\n    32,\n    (3, 3),  # rows, columns\n    padding='same',\n)"
    ),
    "layers.Conv2D(8, (3, 3), border_mode='same')": "layers.Conv2D(8, (3, 3), padding='same')",
    "layers.Conv2D(8, 3, nb_col=5, dim_ordering='th')": (
        "layers.Conv2D(8, (3, 5), data_format='channels_first')"
    ),
    "layers.Conv2D(nb_filter=8, nb_row=3, nb_col=5)": (
        "layers.Conv2D(filters=8, kernel_size=(3, 5))"
    ),
    "layers.Conv3D(8, 3, 3, 3, 'uniform', 'relu', bias=False)": (
        "layers.Conv3D(8, (3, 3, 3), kernel_initializer='uniform', activation='relu', "
        "use_bias=False)"
    ),
    "layers.Conv2DTranspose(3, 5, 5, (None, 3, 8, 8), subsample=(2, 2))": (
        "layers.Conv2DTranspose(3, (5, 5), strides=(2, 2))"
    ),
    "layers.Conv1D(8, filter_length=3, subsample_length=2)": (
        "layers.Conv1D(8, kernel_size=3, strides=2)"
    ),
    "layers.MaxPooling1D(pool_length=2, stride=1)": "layers.MaxPooling1D(pool_size=2, strides=1)",
    "layers.MaxPooling2D((2, 2), (1, 1), border_mode='same', dim_ordering='default')": (
        "layers.MaxPooling2D((2, 2), (1, 1), padding='same')"
    ),
    "layers.LSTM(8, input_dim=4, input_length=10, forget_bias_init='one')": (
        "layers.LSTM(8, input_shape=(10, 4), unit_forget_bias=True)"
    ),
    "layers.GRU(output_dim=8, inner_init='orthogonal', dropout_W=0.1, consume_less='gpu')": (
        "layers.GRU(units=8, recurrent_initializer='orthogonal', dropout=0.1)"
    ),
    "layers.Embedding(100, 8, init='uniform', W_regularizer='l2')": (
        "layers.Embedding(100, 8, embeddings_initializer='uniform', embeddings_regularizer='l2')"
    ),
    "layers.BatchNormalization(mode=0, axis=-1, beta_init='zero')": (
        "layers.BatchNormalization(axis=-1, beta_initializer='zero')"
    ),
    "layers.GlobalMaxPooling2D(dim_ordering='default',)": "layers.GlobalMaxPooling2D()",
    "keras.Model(input=model.inputs, output=model.outputs)": (
        "keras.Model(inputs=model.inputs, outputs=model.outputs)"
    ),
    "model.fit(np.zeros((8, 4)), np.zeros((8, 1)), 4, nb_epoch=2, verbose=0)": (
        "model.fit(np.zeros((8, 4)), np.zeros((8, 1)), 4, epochs=2, verbose=0)"
    ),
}
"""Calls of Keras 1 and 2, and as Keras 3 takes them."""


@pytest.mark.parametrize(("before", "after"), CERTAIN.items())
def test_a_call_is_written_for_keras_3(before: str, after: str) -> None:
    assert fixed(before) == after


@pytest.mark.parametrize(
    "call",
    [
        "model.fit_generator(batches(), 2000, nb_val_samples=800)",
        "model.fit_generator(batches(), samples_per_epoch=2000, nb_epoch=5)",
        "model.fit_generator(*[batches(), 3])",
        "model.fit_generator(batches(), **{'epochs': 3})",
        "model.fit_generator((batches()), 3)",
        "model.predict_generator(batches(), 3, None,  # callbacks\n    10)",
        "model.fit(batches(), np.zeros((8, 1)))",
        "layers.Conv2D(8, rows, 3, border_mode='same')",
        "layers.Conv2D(8, 3, 3, border_mode='same', weights=unknown)",
        "layers.Conv2D(8, 3, 3, dim_ordering=unknown)",
        "layers.BatchNormalization(mode=2)",
        "layers.Conv2D(8, nb_row=3,  # rows\n    nb_col=3)",
    ],
)
def test_what_is_not_certain_is_left(call: str) -> None:
    assert fixed(call) == call


@pytest.mark.parametrize("call", [*CERTAIN.values()])
def test_what_is_written_has_no_finding(call: str) -> None:
    assert (
        inspect(PythonFile.from_bytes(f"{HEAD}{call}\n".encode(), "a.py").document).findings == ()
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Deconvolution2D", "Conv2DTranspose as Deconvolution2D"),
        ("AtrousConvolution1D", "Conv1D as AtrousConvolution1D"),
    ],
)
def test_a_class_of_keras_1_is_imported_as_what_it_is_now(before: str, after: str) -> None:
    assert fixed(f"from keras.layers import {before}") == f"from keras.layers import {after}"
