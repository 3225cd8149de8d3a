"""The declared arrays of a protected function, as long as it is unchanged."""

from __future__ import annotations

import pytest

from .held import inspected
from .test_starters import starter

LAYERS = {
    "digits": 'layers.Flatten(), layers.Dense(10, activation="softmax")',
    "mileage": "layers.Dense(1)",
    "reviews": 'layers.Embedding(5000, 8), layers.Flatten(), layers.Dense(1, activation="sigmoid")',
}


def solved(task: str, compiled: str, fitted: str, before: str = "") -> str:
    """A starter with its blanks filled."""
    lines = starter(task).replace("import keras\n", "import keras\nfrom keras import layers\n")
    head, _, rest = lines.partition("            # YOUR CODE HERE: the layers")
    middle = rest[rest.index("        ]") : rest.index("    # YOUR CODE HERE: compile")]
    end = rest[rest.index("    return model") :]
    head = head.replace("    model = keras", f"    {before}\n    model = keras")
    return f"{head}            {LAYERS[task]},\n{middle}    {compiled}\n    {fitted}\n\n{end}"


def rules(text: str) -> list[str]:
    return [each.rule for each in inspected(text).findings]


SPARSE = 'model.compile("adam", "sparse_categorical_crossentropy")'
UNITS = ["wrong-output-shape", "labels-out-of-range"]
DIGITS = "model.fit(images, labels, validation_split=0.2, epochs=5)"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (solved("digits", SPARSE, DIGITS), []),
        (solved("digits", SPARSE.replace("sparse_", ""), DIGITS), ["loss-against-labels"]),
        (solved("digits", SPARSE, DIGITS).replace("Dense(10", "Dense(9"), UNITS),
        (solved("digits", SPARSE, DIGITS, before="images = images[:, ::2]"), ["data-shape"]),
        (solved("digits", SPARSE, DIGITS, before="labels = labels[:3000]"), ["cardinality"]),
        (
            solved("mileage", 'model.compile("adam", "mae")', "model.fit(features, mileage)"),
            [],
        ),
        (
            solved("mileage", 'model.compile("adam", "mse")', "model.fit(mileage, features)"),
            ["data-shape", "silent-broadcast"],
        ),
        (
            solved(
                "reviews",
                'model.compile("adam", "binary_crossentropy")',
                "model.fit(numbers, labels, epochs=9)",
            ),
            [],
        ),
        (
            solved(
                "reviews",
                'model.compile("adam", "sparse_categorical_crossentropy")',
                "model.fit(numbers, labels, epochs=9)",
            ),
            ["loss-against-activation", "labels-out-of-range"],
        ),
    ],
)
def test_data_of_a_task_are_known(text: str, found: list[str]) -> None:
    assert rules(text) == found


WRONG = solved("digits", SPARSE.replace("sparse_", ""), DIGITS)


def test_a_changed_function_vouches_for_nothing() -> None:
    changed = WRONG.replace('.astype("int64")', '.astype("int32")')
    assert rules(changed) == ["changed-protected-name"]
    assert rules(WRONG.replace("    with np.load", "    # all of it\n    with np.load")) == (
        ["loss-against-labels"]
    )


def test_a_file_of_no_task_is_given_nothing() -> None:
    assert rules(WRONG.replace("# kerasight: task=digits", "# of digits")) == []


def test_only_a_call_without_arguments_is_vouched_for() -> None:
    assert rules(WRONG.replace("= load_data()", "= load_data(folder)")) == []
