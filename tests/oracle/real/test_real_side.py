"""The oracle itself: the real Keras answers truly, and the comparison sees every disagreement."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kerasight.inspection import Inspection, LayerDescription, ModelDescription
from kerasight.source.document import Document
from kerasight.values.findings import Finding, Position, Severity, Span
from kerasight.values.shapes import UNKNOWN_DIM, Shape

from ..comparing.compare import Comparison, Kind, compare
from ..drawn.programs import programs
from .client import (
    OracleError,
    Outcome,
    Raised,
    RealKeras,
    RealLayer,
    RealModel,
    RealWeight,
    outcome,
)

TEXT = """import keras
model = keras.Sequential([
    keras.Input((4,)),
    keras.layers.Dense(3),
])
"""

SPAN = Span(Position(4, 5), Position(4, 26))

BUILT = Outcome(
    raised=None,
    models=(
        RealModel(
            names=("model",),
            class_name="Sequential",
            built=True,
            layers=(
                RealLayer(
                    "dense",
                    "Dense",
                    (((None, 3),),),
                    15,
                    dtypes=(("float32",),),
                    weights=(
                        RealWeight("sequential/dense/kernel", (4, 3), True),
                        RealWeight("sequential/dense/bias", (3,), True),
                    ),
                ),
            ),
            inputs=((None, 4),),
            outputs=((None, 3),),
            total_params=15,
            trainable_params=15,
            input_dtypes=("float32",),
            output_dtypes=("float32",),
        ),
    ),
)

REFUSED = Outcome(
    raised=Raised("ValueError", "expected min_ndim=3, found ndim=2", (2,), "call"), models=()
)

LAYER = LayerDescription("dense", "Dense", SPAN, Shape((None, 3)), 15, 15, ("float32",))

MODEL = ModelDescription(
    "model", "Sequential", SPAN, (Shape((None, 4)),), (Shape((None, 3)),), (LAYER,), 15, 15
)


def error_at(line: int, rule: str = "input-rank") -> Finding:
    span = Span(Position(line, 1), Position(line, 2))
    return Finding(rule, "shapes", Severity.ERROR, "message", "help", span)


def judged(real: Outcome, models: tuple[ModelDescription, ...], *findings: Finding) -> Comparison:
    document = Document.from_text(TEXT)
    return compare(TEXT, real, Inspection(document, findings, models))


def kinds(comparison: Comparison) -> set[Kind]:
    return {item.kind for item in comparison.disagreements}


def test_equal_claims_agree() -> None:
    comparison = judged(BUILT, (MODEL,))
    assert not comparison.disagreements
    assert comparison.agreed == {"Dense": 1}


def test_what_we_do_not_claim_is_no_disagreement_and_no_agreement() -> None:
    vague = LAYER._replace(output_shape=Shape((None, UNKNOWN_DIM)), params=None, dtypes=(None,))
    model = MODEL._replace(layers=(vague,), outputs=(Shape(None),), total_params=None)
    comparison = judged(BUILT, (model,))
    assert not comparison.disagreements
    assert not comparison.agreed
    assert comparison.unknown == {"Dense": 1}


@pytest.mark.parametrize(
    ("layer", "kind"),
    [
        (LAYER._replace(output_shape=Shape((None, 4))), Kind.SHAPE),
        (LAYER._replace(output_shape=Shape((UNKNOWN_DIM, 3, 1))), Kind.SHAPE),
        (LAYER._replace(output_shape=Shape((8, 3))), Kind.SHAPE),
        (LAYER._replace(dtypes=("float16",)), Kind.DTYPE),
        (LAYER._replace(params=12), Kind.PARAMS),
        (LAYER._replace(name="dense_1"), Kind.LAYERS),
        (LAYER._replace(class_name="Conv1D"), Kind.LAYERS),
    ],
)
def test_a_wrong_line_is_seen(layer: LayerDescription, kind: Kind) -> None:
    comparison = judged(BUILT, (MODEL._replace(layers=(layer,)),))
    assert kinds(comparison) == {kind}
    assert not comparison.agreed


def test_wrong_ends_and_totals_are_seen() -> None:
    assert kinds(judged(BUILT, (MODEL._replace(inputs=(Shape((None, 5)),)),))) == {Kind.SHAPE}
    assert kinds(judged(BUILT, (MODEL._replace(outputs=(Shape((None, 5)),)),))) == {Kind.SHAPE}
    assert kinds(judged(BUILT, (MODEL._replace(input_dtypes=("int64",)),))) == {Kind.DTYPE}
    assert kinds(judged(BUILT, (MODEL._replace(output_dtypes=("int64",)),))) == {Kind.DTYPE}
    assert kinds(judged(BUILT, (MODEL._replace(total_params=14),))) == {Kind.PARAMS}
    assert kinds(judged(BUILT, (MODEL._replace(trainable_params=0),))) == {Kind.PARAMS}


def test_missing_and_invented_models_are_seen() -> None:
    assert kinds(judged(BUILT, ())) == {Kind.NO_MODEL}
    assert kinds(judged(BUILT, (MODEL, MODEL._replace(name="other")))) == {Kind.EXTRA_MODEL}


def test_a_part_that_is_not_known_stands_for_any_layers() -> None:
    gap = LayerDescription("?", "?", SPAN, Shape(None), None, None)
    assert not kinds(judged(BUILT, (MODEL._replace(layers=(gap,)),)))
    assert not kinds(judged(BUILT, (MODEL._replace(layers=(LAYER, gap)),)))
    assert kinds(judged(BUILT, (MODEL._replace(layers=(LAYER, LAYER, gap)),))) == {Kind.LAYERS}
    assert judged(BUILT, (MODEL._replace(layers=(LAYER, gap)),)).unknown == {"?": 1}


def test_a_model_that_keras_stopped_is_compared_as_far_as_it_came() -> None:
    assert REFUSED.raised is not None
    # Behind the line that makes the model, as `error_at` below.
    stopped = replace(REFUSED, raised=replace(REFUSED.raised, lines=(4,)), models=BUILT.models)
    longer = LAYER._replace(name="dense_1", output_shape=Shape(None), params=None)
    model = MODEL._replace(layers=(LAYER, longer), outputs=(Shape(None),))
    assert not kinds(judged(stopped, (model,), error_at(4)))
    assert kinds(judged(BUILT, (model,))) == {Kind.LAYERS}
    wrong = model._replace(layers=(LAYER._replace(params=12), longer))
    assert kinds(judged(stopped, (wrong,), error_at(4))) == {Kind.PARAMS}


def test_errors_are_held_against_what_keras_raises() -> None:
    assert kinds(judged(BUILT, (MODEL,), error_at(4))) == {Kind.FALSE_ERROR}
    assert kinds(judged(REFUSED, ())) == {Kind.MISSED}
    assert kinds(judged(REFUSED, (), error_at(4))) == set()
    assert judged(REFUSED, (), error_at(4)).caught == ["input-rank"]
    assert kinds(judged(REFUSED, (), error_at(4, "spatial-size"))) == {Kind.MISSED}
    assert Kind.WRONG_PLACE in kinds(judged(REFUSED, (), error_at(1)))


def test_keras_answers(keras3: RealKeras) -> None:
    text = (
        TEXT + "again = model\nbroken = keras.Sequential([keras.Input(()), keras.layers.LSTM(3)])"
    )
    built, broken, wild = keras3.ask([TEXT, text, "import sys\nsys.exit('bye')"])
    assert built == BUILT
    assert broken.models[0].names == ("model", "again")
    assert broken.raised is not None
    assert broken.raised.type == "ValueError"
    assert broken.raised.line == 7
    assert "expected ndim=3, found ndim=1" in broken.raised.message
    assert wild.raised is not None
    assert wild.raised.type == "SystemExit"


def test_keras_2_is_reached_by_every_name(keras2: RealKeras) -> None:
    names = ["keras", "tensorflow.keras", "tf_keras", "keras.api"]
    texts = [
        f"import {name} as k\nm = k.Sequential([k.layers.Dense(2, batch_input_shape=(3, 4))])"
        for name in names
    ]
    for answer in keras2.ask(texts):
        assert answer.raised is None
        assert answer.models[0].outputs == ((3, 2),)
    assert keras2.keras_version.startswith("2.")


def test_weights_without_memory_say_the_same_as_weights_with(keras3: RealKeras) -> None:
    texts = [program.text for program in programs(15, keras=3, first_seed=900_000)]
    assert keras3.ask(texts) == keras3.ask(texts, allocate=True)


def test_a_program_that_kills_its_process_is_a_fault_of_the_oracle(keras3: RealKeras) -> None:
    with pytest.raises(OracleError, match="ended with"):
        keras3.ask(["import os\nos.kill(os.getpid(), 9)"])
    assert outcome({"raised": None, "models": []}) == Outcome(None, ())


def test_programs_are_the_same_for_the_same_seed() -> None:
    assert list(programs(50, keras=3)) == list(programs(50, keras=3))
    assert len({program.text for program in programs(300, keras=3)}) > 290
