"""The remedies of each symptom, best first, with their place in the code.

The order follows Karpathy's recipe and Google's tuning playbook; batch size is last against
overfitting, since changing it requires another learning rate.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from kerasight.grading.diagnosis.changes import (
    adam_for_sgd,
    clip_gradients,
    dropout_before_the_last,
    learning_rate_times,
    patience,
    reduce_on_plateau,
    stop_in_time,
    twice_the_batch,
    twice_the_epochs,
)
from kerasight.grading.diagnosis.symptoms import Kind, Remedy

in_optimizer = partial(Remedy, call="compile", argument="optimizer")
in_epochs = partial(Remedy, call="fit", argument="epochs")
in_callbacks = partial(Remedy, call="fit", argument="callbacks")

FINDER = in_optimizer(
    "Let `kerasight tune-lr` find the learning rate on your own model and data.",
    command="tune-lr",
)
LOWER = in_optimizer("Divide the learning rate by 10.", change=learning_rate_times(0.1))
PLATEAU = in_callbacks("Add `ReduceLROnPlateau(factor=0.2, patience=5)`.", change=reduce_on_plateau)

REMEDIES: dict[Kind, tuple[Remedy, ...]] = {
    Kind.DIVERGED: (
        LOWER,
        Remedy(
            "Scale the inputs: divide pixels by 255, or put a `Normalization` layer in front.",
            call="Input",
        ),
        in_optimizer(
            "Clip the gradients: `Adam(learning_rate, clipnorm=1.0)`.",
            change=clip_gradients,
        ),
    ),
    Kind.LEAKING: (
        Remedy(
            "Split before you augment, shuffle or cut windows, so that no example, nor a part of "
            "one, is in both halves.",
            call="fit",
            argument="validation_data",
        ),
        Remedy("Fit scalers, tokenizers and vocabularies on the training half alone.", call="fit"),
    ),
    Kind.DEAD_UNITS: (
        in_optimizer(
            "Divide the learning rate by 10: large steps push units below zero.",
            change=learning_rate_times(0.1),
        ),
        Remedy('Use `kernel_initializer="he_uniform"` with `relu`.', call="Dense"),
        Remedy("Scale the inputs, or put a `BatchNormalization` behind the layer.", call="Input"),
        Remedy("Use `elu`, `selu` or `LeakyReLU` instead of `relu`.", call="Dense"),
    ),
    Kind.SATURATED_UNITS: (
        Remedy(
            "Scale the inputs: large ones drive `sigmoid` and `tanh` to their ends.", call="Input"
        ),
        Remedy("Use `relu` in the hidden layers.", call="Dense", argument="activation"),
        LOWER,
    ),
    Kind.LEARNING_RATE_TOO_HIGH: (
        LOWER,
        FINDER,
        PLATEAU,
    ),
    Kind.LEARNING_RATE_TOO_LOW: (
        in_optimizer("Multiply the learning rate by 10.", change=learning_rate_times(10)),
        FINDER,
        in_optimizer("Use `Adam` if it is plain `SGD`.", change=adam_for_sgd),
    ),
    Kind.TRIVIAL_PREDICTOR: (
        Remedy(
            "Check that the loss fits the last layer and the labels: `softmax` over all classes "
            "with a cross-entropy, a linear unit for numbers.",
            call="compile",
            argument="loss",
        ),
        Remedy("Scale the inputs as the task says.", call="Input"),
        LOWER,
        Remedy("Weigh rare classes: `class_weight`.", call="fit", argument="class_weight"),
    ),
    Kind.STAGNATED: (
        Remedy(
            "Check that the loss fits the last layer and the labels.",
            call="compile",
            argument="loss",
        ),
        in_optimizer(
            "Multiply the learning rate by 10, or let `kerasight tune-lr` find it.",
            change=learning_rate_times(10),
            command="tune-lr",
        ),
        Remedy("Scale the inputs.", call="Input"),
        Remedy(
            "See whether it learns 20 examples by heart; if not, the model or its loss is wrong.",
            call="fit",
        ),
    ),
    Kind.UNDERTRAINED: (
        in_epochs(
            "Train for about {doubled} epochs, with `EarlyStopping(patience={patience}, "
            "restore_best_weights=True)` to end in time.",
            change=twice_the_epochs,
        ),
        in_optimizer("Multiply the learning rate by 3.", change=learning_rate_times(3)),
    ),
    Kind.UNDERFIT: (
        Remedy("Make the model larger: more units or filters, another layer.", call="Dense"),
        Remedy("Take dropout and other regularization out.", call="Dropout"),
        FINDER,
        Remedy("Scale the inputs as the task says.", call="Input"),
    ),
    Kind.OVERFIT: (
        Remedy("Get more examples, or augment them: `RandomFlip`, `RandomRotation`.", call="Input"),
        Remedy(
            "Add `Dropout(0.3)` before the last layer.",
            call="Dense",
            change=dropout_before_the_last,
        ),
        in_callbacks(
            "Stop in time: `EarlyStopping(patience={patience}, restore_best_weights=True)`.",
            change=stop_in_time,
        ),
        Remedy("Make the weights pay: `kernel_regularizer=l2(1e-4)`.", call="Dense"),
        Remedy("Make the model smaller.", call="Dense"),
    ),
    Kind.UNSTABLE: (
        in_optimizer("Divide the learning rate by 3.", change=learning_rate_times(1 / 3)),
        Remedy("Use more validation data.", call="fit", argument="validation_split"),
        PLATEAU,
        Remedy("Use larger batches.", call="fit", argument="batch_size", change=twice_the_batch),
    ),
}


def remedies(kind: Kind, epochs: int) -> tuple[Remedy, ...]:
    """The remedies, best first, after a training of this many `epochs`."""
    numbers = {"doubled": 2 * epochs, "patience": patience(epochs)}
    return tuple(replace(each, text=each.text.format(**numbers)) for each in REMEDIES[kind])
