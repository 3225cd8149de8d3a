"""The data of the task: what learners train on, and what their models are measured on.

`images` has a folder for each class with pictures of 32 x 32 pixels. Kerasight runs this file in a
process of its own, in a sandbox without a network.
"""

import shutil
from pathlib import Path

import numpy as np
from PIL import Image

FOLDER = Path(__file__).with_name("images")
CLASSES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir())
SIDE = 32
TEST_SHARE = 0.25
SEED = 1
"""Never change it once learners have scores: another cut is another test."""


def sources():
    """The files that hold test data and must stay out of a solution's reach.

    This folder is hidden as a whole; name here what lies elsewhere.
    """
    return (FOLDER,)


def write_training(path):
    """Write what learners get: a folder for each class with the training pictures."""
    for name in CLASSES:
        target = path / name
        target.mkdir(parents=True)
        for picture in _pictures(name, test=False):
            shutil.copy(picture, target / picture.name)


def known():
    """Training examples as the model is fed them."""
    return _fed(test=False)


def hidden_test():
    """The hidden examples, as the model is fed them."""
    return _fed(test=True)


def _fed(*, test):
    """As `image_dataset_from_directory` reads them: three colours from 0 to 255, and the classes
    in alphabetic order."""
    images, labels = [], []
    for label, name in enumerate(CLASSES):
        for path in _pictures(name, test=test):
            with Image.open(path) as picture:
                images.append(np.asarray(picture.convert("RGB").resize((SIDE, SIDE))))
            labels.append(label)
    return {"inputs": np.stack(images).astype("float32"), "labels": np.array(labels)}


def _pictures(name, *, test):
    """The pictures of one class and one part, in an order that never changes."""
    paths = sorted(path for path in (FOLDER / name).iterdir() if path.is_file())
    order = np.random.default_rng([SEED, CLASSES.index(name)]).permutation(len(paths))
    cut = int(len(paths) * TEST_SHARE)
    return [paths[place] for place in sorted(order[:cut] if test else order[cut:])]
