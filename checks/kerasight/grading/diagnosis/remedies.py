"""What to try against each symptom, best first, and where in the code.

Orders from Karpathy's recipe and Google's tuning playbook; batch size comes last against
overfitting, since changing it asks for another learning rate.
"""

from __future__ import annotations

from kerasight.grading.diagnosis.symptoms import Kind, Remedy

LEARNING_RATE = {"call": "compile", "argument": "optimizer"}
EPOCHS = {"call": "fit", "argument": "epochs"}
CALLBACKS = {"call": "fit", "argument": "callbacks"}

FINDER = Remedy(
    "Let `kerasight tune-lr` find the learning rate on your own model and data.", **LEARNING_RATE
)

REMEDIES: dict[Kind, tuple[Remedy, ...]] = {
    Kind.DIVERGED: (
        Remedy("Divide the learning rate by 10.", **LEARNING_RATE),
        Remedy(
            "Scale the inputs: divide pixels by 255, or put a `Normalization` layer in front.",
            call="Input",
        ),
        Remedy("Clip the gradients: `Adam(learning_rate, clipnorm=1.0)`.", **LEARNING_RATE),
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
        Remedy(
            "Divide the learning rate by 10: large steps push units below zero.", **LEARNING_RATE
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
        Remedy("Divide the learning rate by 10.", **LEARNING_RATE),
    ),
    Kind.LEARNING_RATE_TOO_HIGH: (
        Remedy("Divide the learning rate by 10.", **LEARNING_RATE),
        FINDER,
        Remedy("Add `ReduceLROnPlateau(factor=0.2, patience=5)`.", **CALLBACKS),
    ),
    Kind.LEARNING_RATE_TOO_LOW: (
        Remedy("Multiply the learning rate by 10.", **LEARNING_RATE),
        FINDER,
        Remedy("Use `Adam` if it is plain `SGD`.", **LEARNING_RATE),
    ),
    Kind.TRIVIAL_PREDICTOR: (
        Remedy(
            "Check that the loss fits the last layer and the labels: `softmax` over all classes "
            "with a cross-entropy, a linear unit for numbers.",
            call="compile",
            argument="loss",
        ),
        Remedy("Scale the inputs as the task says.", call="Input"),
        Remedy("Divide the learning rate by 10.", **LEARNING_RATE),
        Remedy("Weigh rare classes: `class_weight`.", call="fit", argument="class_weight"),
    ),
    Kind.STAGNATED: (
        Remedy(
            "Check that the loss fits the last layer and the labels.",
            call="compile",
            argument="loss",
        ),
        Remedy(
            "Multiply the learning rate by 10, or let `kerasight tune-lr` find it.", **LEARNING_RATE
        ),
        Remedy("Scale the inputs.", call="Input"),
        Remedy(
            "See whether it learns 20 examples by heart; if not, the model or its loss is wrong.",
            call="fit",
        ),
    ),
    Kind.UNDERTRAINED: (
        Remedy(
            "Train for about {doubled} epochs, with `EarlyStopping(patience={patience}, "
            "restore_best_weights=True)` to end in time.",
            **EPOCHS,
        ),
        Remedy("Multiply the learning rate by 3.", **LEARNING_RATE),
    ),
    Kind.UNDERFIT: (
        Remedy("Make the model larger: more units or filters, another layer.", call="Dense"),
        Remedy("Take dropout and other regularization out.", call="Dropout"),
        FINDER,
        Remedy("Scale the inputs as the task says.", call="Input"),
    ),
    Kind.OVERFIT: (
        Remedy("Get more examples, or augment them: `RandomFlip`, `RandomRotation`.", call="Input"),
        Remedy("Add `Dropout(0.3)` before the last layer.", call="Dropout", argument="rate"),
        Remedy(
            "Stop in time: `EarlyStopping(patience={patience}, restore_best_weights=True)`.",
            **CALLBACKS,
        ),
        Remedy("Make the weights pay: `kernel_regularizer=l2(1e-4)`.", call="Dense"),
        Remedy("Make the model smaller.", call="Dense"),
    ),
    Kind.UNSTABLE: (
        Remedy("Divide the learning rate by 3.", **LEARNING_RATE),
        Remedy("Use more validation data.", call="fit", argument="validation_split"),
        Remedy("Add `ReduceLROnPlateau(factor=0.2, patience=5)`.", **CALLBACKS),
        Remedy("Use larger batches.", call="fit", argument="batch_size"),
    ),
}


def remedies(kind: Kind, epochs: int) -> tuple[Remedy, ...]:
    """What to try; patience is a fifteenth of the epochs, at least 3 (AUTOTRAINER)."""
    numbers = {"doubled": 2 * epochs, "patience": max(3, epochs // 15)}
    return tuple(
        Remedy(each.text.format(**numbers), each.call, each.argument) for each in REMEDIES[kind]
    )
