"""Strings that functions and callbacks of Keras accept, each with the file of Keras 3 that defines
them.

The package `values` has those of layers; these here are rejected later, when the program runs, or
not at all. `tests/apis` finds each string in its file.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Taken(NamedTuple):
    """The valid strings of an argument: patterns of the callee and the argument, and the file in
    `keras/src` that defines them."""

    called: str
    argument: str
    words: tuple[str, ...]
    file: str


IMAGES: Final = "utils/image_dataset_utils.py"
TEXTS: Final = "utils/text_dataset_utils.py"
GENERATORS: Final = "legacy/preprocessing/image.py"
SEQUENCES: Final = "utils/sequence_utils.py"
MONITORS: Final = "callbacks/monitor_callback.py"

LABELS: Final = ("int", "categorical", "binary")
PARTS: Final = ("training", "validation")

WRITTEN_WORDS: Final = (
    Taken("image_dataset_from_directory", "labels", ("inferred",), IMAGES),
    Taken("image_dataset_from_directory", "label_mode", LABELS, IMAGES),
    Taken("image_dataset_from_directory", "color_mode", ("rgb", "grayscale", "rgba"), IMAGES),
    Taken("image_dataset_from_directory", "subset", (*PARTS, "both"), IMAGES),
    Taken("text_dataset_from_directory", "labels", ("inferred",), TEXTS),
    Taken("text_dataset_from_directory", "label_mode", LABELS, TEXTS),
    Taken("text_dataset_from_directory", "subset", (*PARTS, "both"), TEXTS),
    Taken(
        "flow_from_directory",
        "class_mode",
        ("categorical", "binary", "sparse", "input"),
        GENERATORS,
    ),
    Taken(
        "flow_from_dataframe",
        "class_mode",
        ("categorical", "binary", "sparse", "input", "raw", "multi_output"),
        GENERATORS,
    ),
    Taken(r"flow_from_\w+", "color_mode", ("rgb", "grayscale", "rgba"), GENERATORS),
    Taken(r"flow(_from_\w+)?", "subset", PARTS, GENERATORS),
    Taken("pad_sequences", "padding|truncating", ("pre", "post"), SEQUENCES),
    Taken(
        "EarlyStopping|ModelCheckpoint|ReduceLROnPlateau",
        "monitor",
        ("val_loss", "loss"),
        "callbacks/early_stopping.py",
    ),
    Taken(
        "EarlyStopping|ModelCheckpoint|ReduceLROnPlateau", "mode", ("auto", "min", "max"), MONITORS
    ),
    Taken("ModelCheckpoint", "save_freq", ("epoch",), "callbacks/model_checkpoint.py"),
)
