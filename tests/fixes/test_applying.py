"""Fixes in rounds: what is made, what is left alone, and that nothing new is ever found."""

from __future__ import annotations

import pytest

from kerasight.fixes import applying
from kerasight.fixes.applying import FixedText, apply_fixes, compatible
from kerasight.inspection import Inspection, Settings, inspect, with_fixes_that_change
from kerasight.rules import ALL_RULES, GROUPS, OFF_BY_DEFAULT
from kerasight.source.document import Document
from kerasight.source.files import PythonFile
from kerasight.values.findings import Edit, Finding, Fix, Position, Severity, Span

HEAD = "import keras\nimport tensorflow as tf\nfrom keras import layers\n"


def fixed(text: str) -> FixedText:
    file = PythonFile.from_bytes(text.encode(), "a.py")
    rules = frozenset(GROUPS) - OFF_BY_DEFAULT
    return apply_fixes(file, lambda document: inspect(document, Settings(keras=3, select=rules)))


def text_of(result: FixedText) -> str:
    ((_, text),) = result.file.pieces
    return text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("layers.Dense(8, activaton='relu')", "layers.Dense(8, activation='relu')"),
        ("layers.Dense(8, activation='rleu')", "layers.Dense(8, activation='relu')"),
        ('layers.Conv2D(8, 3, padding="sam")', 'layers.Conv2D(8, 3, padding="same")'),
        ("layers.Dense(8, activaton='rleu')", "layers.Dense(8, activation='relu')"),
        (
            "layers.Dense(output_dim=8, init='zeros')",
            "layers.Dense(units=8, kernel_initializer='zeros')",
        ),
        (
            "keras.callbacks.TensorBoard('logs', write_grads=True)",
            "keras.callbacks.TensorBoard('logs')",
        ),
        ("layers.Dense(8, activaton\n  = 'relu')", "layers.Dense(8, activation\n  = 'relu')"),
        ("layers.Lambda(lambda x: x * 100.0)", "layers.Rescaling(100.0)"),
        ("layers.Lambda(lambda x: 2 * x)", "layers.Rescaling(2)"),
        ("layers.Lambda(lambda img: img / 255, name='s')", "layers.Rescaling(1.0 / 255, name='s')"),
        (
            "keras.layers.Lambda(function=lambda x: x / 127.5 - 1)",
            "keras.layers.Rescaling(scale=1.0 / 127.5, offset=-1)",
        ),
        ("layers.Lambda(lambda x: x + 3)", "layers.Rescaling(1.0, offset=3)"),
        (
            "keras.Sequential([layers.Lambda(lambda x: tf.expand_dims(x, axis=-1),"
            " input_shape=[None]), layers.LSTM(8)])",
            "keras.Sequential([keras.Input(shape=[None]), layers.Reshape((-1, 1)),"
            " layers.LSTM(8)])",
        ),
        (
            "layers.Lambda(lambda x: keras.ops.expand_dims(x, 3))(keras.Input((28, 28)))",
            "layers.Reshape((28, 28, 1))(keras.Input((28, 28)))",
        ),
    ],
)
def test_a_fix(before: str, after: str) -> None:
    assert text_of(fixed(f"{HEAD}made = {before}\n")) == f"{HEAD}made = {after}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "import keras\nfrom keras.layers import Lambda as Alias\nAlias(lambda x: x * 2)\n",
            "import keras\nfrom keras.layers import Lambda as Alias\nkeras.layers.Rescaling(2)\n",
        ),
        (
            "from tensorflow.keras.layers import (\n    Dense,\n    Lambda,\n)\n"
            "made = [Dense(3), Lambda(lambda x: x / 255)]\n",
            "from tensorflow.keras.layers import (\n    Dense,\n    Lambda, Rescaling,\n)\n"
            "made = [Dense(3), Rescaling(1.0 / 255)]\n",
        ),
        (
            "from keras.layers import Lambda\nRescaling = print\nLambda(lambda x: x * 2)\n",
            "from keras.layers import Lambda\nRescaling = print\nLambda(lambda x: x * 2)\n",
        ),
        (
            "import keras\nfrom keras.layers import Lambda\n"
            "def made(keras):\n    return Lambda(lambda x: x * 2)\n",
            "import keras\nfrom keras.layers import Lambda, Rescaling\n"
            "def made(keras):\n    return Rescaling(2)\n",
        ),
        (
            "if True:\n    from keras.layers import Dense\n"
            "    from keras.models import Sequential\nSequential([Dense(1, input_shape=(3,))])\n",
            "if True:\n    from keras.layers import Dense\n"
            "    from keras.models import Sequential\nSequential([Dense(1, input_shape=(3,))])\n",
        ),
        (
            "if flag:\n    from keras.layers import Lambda\nLambda(lambda x: x * 2)\n",
            "if flag:\n    from keras.layers import Lambda\nLambda(lambda x: x * 2)\n",
        ),
    ],
)
def test_a_name_without_a_dot_takes_an_import(before: str, after: str) -> None:
    assert text_of(fixed(before)) == after


@pytest.mark.parametrize(
    "kept",
    [
        "layers.Dense(8, u'relu', activation='relu')",
        "layers.Dense(8, activaton='relu', activation='tanh')",
        "layers.Dense(8, activation=f'rleu')",
        "layers.Dense(8, activation='rl' 'eu')",
        "layers.Dense(8, **{'activaton': 'relu'})",
        "layers.LSTM(8, batch_input_shape=(4, 10, 3))",
        "layers.Lambda(lambda x: x * x)",
        "layers.Lambda(lambda x: x * scale)",
        "layers.Lambda(lambda x: 1 / x)",
        "layers.Lambda(lambda x: x * 2, output_shape=(3,))",
        "layers.Lambda(lambda x, y=2: x * 2)",
        "layers.Lambda(lambda x: tf.expand_dims(x, axis=-1))",
        "layers.Lambda(lambda x: tf.expand_dims(x, axis=1))(keras.Input((3,)))",
        "layers.Lambda(lambda x: tf.expand_dims(x, -1))(keras.Input((None, None)))",
        "layers.Lambda(lambda x: x * 2)(keras.Input((3,), dtype='int32'))",
        "layers.Lambda(function)",
    ],
)
def test_what_is_not_certain_stays(kept: str) -> None:
    names = "scale = 2\nfunction = print\n"
    text = f"{HEAD}{names}{kept}\n"
    assert text_of(fixed(text)) == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "keras.Sequential([layers.Dense(8, input_shape=(4,))])",
            "keras.Sequential([keras.Input(shape=(4,)), layers.Dense(8)])",
        ),
        (
            "keras.Sequential([\n    layers.Dense(\n        8,\n        input_dim=4,\n"
            "        activation='relu',\n    ),\n    layers.Dense(1),\n])",
            "keras.Sequential([\n    keras.Input(shape=(4,)),\n    layers.Dense(\n        8,\n"
            "        activation='relu',\n    ),\n    layers.Dense(1),\n])",
        ),
        (
            "m = keras.Sequential()\nm.add(layers.Flatten(input_shape=[2, 3]))",
            "m = keras.Sequential()\nm.add(keras.Input(shape=[2, 3]))\nm.add(layers.Flatten())",
        ),
        (
            "def made(n):\n    m = keras.Sequential()\n"
            "    m.add(layers.LSTM(8, input_shape=(n, 1)))\n    return m\nmade(3)",
            "def made(n):\n    m = keras.Sequential()\n    m.add(keras.Input(shape=(n, 1)))\n"
            "    m.add(layers.LSTM(8))\n    return m\nmade(3)",
        ),
        *(
            (kept, kept)
            for kept in (
                "keras.Sequential([layers.Dense((8), input_shape=(4,))])",
                "keras.Sequential([layers.Dense(8, input_dim=(4))])",
                "keras.Sequential([layers.Dense(8, # units\n  input_dim=4)])",
                "first = layers.Dense(8, input_dim=4)\nkeras.Sequential([first])",
                "m = keras.Sequential()\nfor _ in range(2):\n"
                "    m.add(layers.Dense(8, input_shape=(8,)))",
            )
        ),
    ],
)
def test_an_input_takes_the_place_of_an_argument(before: str, after: str) -> None:
    assert text_of(fixed(f"{HEAD}{before}\n")) == f"{HEAD}{after}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("model.fit(x, x, workers=4, epochs=3)", "model.fit(x, x, epochs=3)"),
        (
            "model.fit_generator(x, workers=4, use_multiprocessing=True, epochs=2)",
            "model.fit(x, epochs=2)",
        ),
        ("model.fit_generator(x, epochs=2,\n    workers=4)", "model.fit(x, epochs=2)"),
        ("model.fit(x, x, nb_epoch=3)", "model.fit(x, x, epochs=3)"),
        ("model.evaluate(x, x, workers=4)", "model.evaluate(x, x)"),
        ("model.save('m.keras', save_traces=False)", "model.save('m.keras')"),
    ],
)
def test_calls_of_keras_2_are_written_as_those_of_keras_3(before: str, after: str) -> None:
    head = f"{HEAD}import numpy as np\n{MODEL}x = np.zeros((8, 4))\nmodel.compile('sgd', 'mse')\n"
    assert text_of(fixed(f"{head}{before}\n")) == f"{head}{after}\n"


MODEL = "model = keras.Sequential([keras.Input((4,)), layers.Dense(1)])\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("model.save('out/first')", "model.save('out/first.keras')"),
        (
            'PATH = "m.tf"\nmodel.save(PATH)\nkeras.models.load_model(PATH)',
            'PATH = "m.keras"\nmodel.save(PATH)\nkeras.models.load_model(PATH)',
        ),
        (
            'keras.callbacks.ModelCheckpoint("a.ckpt", save_weights_only=True)\n'
            'model.load_weights("a.ckpt")',
            'keras.callbacks.ModelCheckpoint("a.weights.h5", save_weights_only=True)\n'
            'model.load_weights("a.weights.h5")',
        ),
        ('model.save("v1.2")', 'model.save("v1.2.keras")'),
        ('model.save("m")\nprint("m")', 'model.save("m")\nprint("m")'),
        ('PATH = "m"\nmodel.save(PATH)\nprint(PATH)', 'PATH = "m"\nmodel.save(PATH)\nprint(PATH)'),
        ('model.save("m")\nother = "m.keras"', 'model.save("m")\nother = "m.keras"'),
        ('model.save("a" "b")', 'model.save("a" "b")'),
        ('model.save("m-{}".format(3))', 'model.save("m-{}".format(3))'),
    ],
)
def test_a_file_is_renamed_wherever_the_program_names_it(before: str, after: str) -> None:
    assert text_of(fixed(f"{HEAD}{MODEL}{before}\n")) == f"{HEAD}{MODEL}{after}\n"


def stack(*layers: str) -> str:
    lines = "".join(f"    {layer},\n" for layer in layers)
    return f"{HEAD}model = keras.Sequential([\n    keras.Input((10, 3)),\n{lines}])\n"


def test_a_stack_of_recurrent_layers_is_fixed_layer_by_layer() -> None:
    before = stack(
        "layers.LSTM(32)",
        "layers.GRU(\n        16,\n        return_sequences=False,\n    )",
        "layers.Bidirectional(layers.SimpleRNN(units=8))",
        "layers.LSTM(4)",
        "layers.Dense(1)",
    )
    after = stack(
        "layers.LSTM(32, return_sequences=True)",
        "layers.GRU(\n        16,\n        return_sequences=True,\n    )",
        "layers.Bidirectional(layers.SimpleRNN(units=8, return_sequences=True))",
        "layers.LSTM(4)",
        "layers.Dense(1)",
    )
    result = fixed(before)
    assert text_of(result) == after
    assert result.inspection.findings == ()
    assert (result.applied, result.refused) == (3, [])


def test_one_call_that_makes_several_layers_is_left() -> None:
    text = (
        f"{HEAD}model = keras.Sequential([keras.Input((10, 3))])\n"
        "for _ in range(2):\n    model.add(layers.LSTM(8))\n"
    )
    assert text_of(fixed(text)) == text


def test_what_a_fix_would_uncover_is_said_and_the_fix_is_not_made() -> None:
    text = (
        f"{HEAD}inputs = keras.Input((6, 6, 1))\n"
        "x = layers.Conv2D(8, kernal_size=7)(inputs)\n"
        "late = layers.Dense(8, activaton='relu')\n"
    )
    result = fixed(text)
    assert text_of(result) == text.replace("activaton", "activation")
    (refused,) = result.refused
    assert refused.finding.span.start.line == 5
    assert refused.news == ("spatial-size",)
    assert refused.reason == "with it `spatial-size` would find something new"


def test_comments_keep_fixes_away() -> None:
    text = f"{HEAD}layers.Dense(8, activaton='relu')  # kerasight: ignore[bad-argument]\n"
    assert text_of(fixed(text)) == text


def made_up(text: str, line: int, column: int, rule: str = "made-up") -> Finding:
    place = Position(line, column)
    fix = Fix(f"write {text}", (Edit(Span(place, place), text),))
    return Finding(rule, "made", Severity.ERROR, text, "", Span(place, place), (), fix)


def test_overlapping_fixes_wait_for_the_next_round() -> None:
    def find(document: Document) -> Inspection:
        wanted = [made_up(text, 1, 1) for text in "abc" if text not in document.text]
        return Inspection(document, tuple(wanted))

    result = apply_fixes(PythonFile.from_bytes(b"x\n", "a.py"), find)
    assert text_of(result) == "cbax\n"
    assert result.applied == 3


def test_the_same_edit_for_two_findings_is_made_once() -> None:
    equals = [made_up("a", 1, 1, "one"), made_up("a", 1, 1, "two")]
    assert compatible(equals) == equals

    def find(document: Document) -> Inspection:
        return Inspection(document, () if "a" in document.text else tuple(equals))

    assert text_of(apply_fixes(PythonFile.from_bytes(b"x\n", "a.py"), find)) == "ax\n"


def test_a_fix_that_changes_nothing_is_none() -> None:
    text = "x = 1\n"
    place = Span(Position(1, 1), Position(1, 2))
    same = made_up("x", 1, 1)._replace(fix=Fix("write x", (Edit(place, "x"),)))
    (finding,) = with_fixes_that_change(Document.from_text(text), [same])
    assert finding == same._replace(fix=None)


def test_two_fixes_that_undo_each_other_are_not_made_again() -> None:
    place = Span(Position(1, 1), Position(1, 2))

    def find(document: Document) -> Inspection:
        other = "y" if document.text == "x\n" else "x"
        fix = Fix(f"write {other}", (Edit(place, other),))
        return Inspection(document, (made_up(other, 1, 1)._replace(fix=fix),))

    result = apply_fixes(PythonFile.from_bytes(b"x\n", "a.py"), find)
    assert (text_of(result), result.applied) == ("y\n", 1)
    assert [each.reason for each in result.refused] == ["it undoes another fix"]


QUOTED = {
    "print(history.history['acc'])": "print(history.history['accuracy'])",
    'print(history.history[u"acc"])': 'print(history.history[u"accuracy"])',
    "print(history.history[r'acc'], 'ü')": "print(history.history[r'accuracy'], 'ü')",
    "print(history.history['''acc'''])": "print(history.history['''accuracy'''])",
    "print(history.history['a' 'cc'])": "print(history.history['a' 'cc'])",
    "print(history.history['\\x61cc'])": "print(history.history['\\x61cc'])",
    "model.compile('sgd', 'mean_squred_error')": "model.compile('sgd', 'mean_squared_error')",
    "layers.Dense(8, activation=u'rleu')": "layers.Dense(8, activation=u'relu')",
    "model.save(r'out/first')": "model.save(r'out/first.keras')",
}


@pytest.mark.parametrize(("before", "after"), QUOTED.items())
def test_a_string_keeps_its_quotes(before: str, after: str) -> None:
    head = (
        f"{HEAD}import numpy as np\n{MODEL}model.compile('sgd', 'mse', metrics=['accuracy'])\n"
        "x = np.zeros((8, 4))\nhistory = model.fit(x, np.zeros((8, 1)))\n"
    )
    tail = "model.fit(x, x[:, :1])\n" if "compile" in before else ""
    assert text_of(fixed(f"{head}{before}\n{tail}")) == f"{head}{after}\n{tail}"


def test_fixes_without_an_end_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(applying, "MOST_ROUNDS", 3)

    def find(document: Document) -> Inspection:
        return Inspection(document, (made_up("#", 1, 1),))

    result = apply_fixes(PythonFile.from_bytes(b"\n", "a.py"), find)
    assert text_of(result) == "###\n"
    assert [each.reason for each in result.refused] == ["fixes are still coming after 3 rounds"]


EXAMPLES = [(rule.name, text) for rule in ALL_RULES.values() for text in rule.bad]


@pytest.mark.parametrize(("rule", "text"), EXAMPLES)
def test_no_fix_of_an_example_brings_anything_new(rule: str, text: str) -> None:
    settings = Settings(keras=3, select=frozenset(ALL_RULES))
    document = Document.from_text(text)
    before = inspect(document, settings).findings
    for finding in before:
        if finding.fix is None:
            continue
        file = PythonFile("a.py", text, "utf-8", document).edited(finding.fix.edits)
        after = inspect(file.document, settings).findings
        assert len(after) < len(before), rule
