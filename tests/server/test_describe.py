from __future__ import annotations

import pytest

from kerasight.inspection import Inspection, LayerDescription, ModelDescription
from kerasight.source.document import Document
from kerasight.values.findings import Position, Span
from kerasight.values.shapes import UNKNOWN_DIM, Shape, unknown_shape
from kerasight_server.features.hover import describe
from kerasight_server.markup import Markup


def span(line: int, start: int, end: int) -> Span:
    return Span(Position(line, start), Position(line, end))


def layer(
    where: Span,
    shape: Shape | tuple[Shape, ...],
    name: str = "dense",
    params: int | None = 7850,
    trainable: int | None = 7850,
) -> LayerDescription:
    return LayerDescription(name, "Dense", where, shape, params, trainable)


def model(where: Span) -> ModelDescription:
    return ModelDescription(
        "model", "Sequential", where, (Shape((None, 784)),), (Shape((None, 10)),), (), 7850, 7850
    )


def said(
    position: Position,
    *layers: LayerDescription,
    models: tuple[ModelDescription, ...] = (),
    markdown: bool = False,
) -> str | None:
    inspection = Inspection(Document.from_text(""), (), models, layers)
    found = describe(inspection, position, Markup(markdown))
    if found is None:
        return None
    text, keras = found[0].rsplit("\n\n", 1)
    assert keras == "Keras 3"
    return text


TEN = Shape((None, 10))


def test_a_layer_is_described_in_markdown_and_in_plain_words() -> None:
    dense = layer(span(1, 1, 10), TEN)
    assert said(Position(1, 1), dense, markdown=True) == (
        "**Dense** `dense`  \nOutput shape: `(None, 10)`  \nParameters: 7,850"
    )
    assert said(Position(1, 10), dense) == (
        "Dense dense\nOutput shape: (None, 10)\nParameters: 7,850"
    )


def test_a_dtype_is_said_where_it_is_not_the_usual_one() -> None:
    made = layer(span(1, 1, 10), TEN)._replace(dtypes=("float16",))
    text = said(Position(1, 1), made, markdown=True)
    assert text is not None
    assert "Output shape: `(None, 10) float16`" in text
    assert "float32" not in str(said(Position(1, 1), made._replace(dtypes=("float32",))))


def test_parameters_that_are_not_trained_are_counted_apart() -> None:
    text = said(Position(1, 1), layer(span(1, 1, 10), TEN, params=40, trainable=20))
    assert text is not None
    assert text.endswith("Parameters: 40 (20 trainable, 20 not trainable)")


def test_what_is_unknown_is_said_to_be_unknown() -> None:
    where = span(1, 1, 10)
    some = said(Position(1, 1), layer(where, Shape((None, UNKNOWN_DIM)), params=None))
    assert some == "Dense dense\nOutput shape: (None, ?)\nParameters: unknown"
    reason = unknown_shape("`x` is read from a file")
    all_of_it = said(Position(1, 1), layer(where, reason), markdown=True)
    assert all_of_it is not None
    assert "Output shape: unknown (\\`x\\` is read from a file)" in all_of_it


def test_a_shared_layer_shows_every_output_shape_once() -> None:
    where = span(1, 1, 10)
    other = Shape((None, 5, 10))
    shared = [layer(where, TEN), layer(where, other), layer(where, TEN)]
    assert said(Position(1, 1), *shared) == (
        "Dense dense\nOutput shapes: (None, 10), (None, 5, 10)\nParameters: 7,850"
    )


def test_a_call_in_a_loop_shows_every_layer_that_it_made() -> None:
    where = span(1, 1, 10)
    text = said(Position(1, 1), layer(where, TEN, "dense"), layer(where, TEN, "dense_1"))
    assert text is not None
    assert text.count("Parameters: 7,850") == 2
    assert "dense_1" in text


def test_a_layer_with_several_outputs_shows_each() -> None:
    text = said(Position(1, 1), layer(span(1, 1, 10), (TEN, Shape((None, 4)))))
    assert text is not None
    assert "(None, 10), (None, 4)" in text


def test_the_innermost_layer_is_meant() -> None:
    outer, inner = layer(span(1, 1, 40), TEN, "outer"), layer(span(1, 15, 30), TEN, "inner")
    assert "inner" in (said(Position(1, 20), outer, inner) or "")
    assert "outer" in (said(Position(1, 35), outer, inner) or "")


def test_a_call_on_a_call_that_starts_at_the_same_place_is_outside_it() -> None:
    outer, inner = layer(span(1, 1, 40), TEN, "outer"), layer(span(1, 1, 12), TEN, "inner")
    assert "inner" in (said(Position(1, 5), outer, inner) or "")
    assert "outer" in (said(Position(1, 20), outer, inner) or "")


def test_a_model_shows_its_totals() -> None:
    whole = model(span(1, 1, 60))
    text = said(Position(1, 3), layer(span(1, 20, 30), TEN), models=(whole,))
    assert text == (
        "Sequential model\nInput: (None, 784)\nOutput: (None, 10)\nLayers: 0\n"
        "Total parameters: 7,850"
    )


def test_a_model_lists_its_layers() -> None:
    where = span(1, 1, 60)
    layers = (layer(where, TEN, "first"), layer(where, (TEN, TEN), "a|b", params=None))
    whole = model(where)._replace(layers=layers)
    plain = said(Position(1, 3), models=(whole,))
    assert plain is not None
    assert plain.splitlines()[-3:] == [
        "layer          output shape            parameters",
        "first (Dense)  (None, 10)                   7,850",
        "a|b (Dense)    (None, 10), (None, 10)           ?",
    ]
    text = said(Position(1, 3), models=(whole,), markdown=True)
    assert text is not None
    assert text.splitlines()[-4:] == [
        "| layer | output shape | parameters |",
        "| --- | --- | ---: |",
        "| `first (Dense)` | `(None, 10)` | `7,850` |",
        "| `a\\|b (Dense)` | `(None, 10), (None, 10)` | `?` |",
    ]


def test_a_long_model_is_not_listed_to_its_end() -> None:
    where = span(1, 1, 60)
    many = tuple(layer(where, TEN, f"dense_{number}") for number in range(30))
    text = said(Position(1, 3), models=(model(where)._replace(layers=many),))
    assert text is not None
    assert "dense_19" in text and "dense_20" not in text
    assert text.endswith("and 10 more layers")


def test_elsewhere_there_is_nothing_to_say() -> None:
    assert said(Position(2, 1), layer(span(1, 1, 10), TEN)) is None
    assert said(Position(1, 11), layer(span(1, 1, 10), TEN)) is None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("a`b", "`` a`b ``"),
        ("``", "``` `` ```"),
        ("<script>", "`<script>`"),
        ("[x](http://y)", "`[x](http://y)`"),
        ("two\n# lines", "`two # lines`"),
    ],
)
def test_names_of_the_user_do_not_become_markup(name: str, code: str) -> None:
    text = said(Position(1, 1), layer(span(1, 1, 10), TEN, name), markdown=True)
    assert text is not None
    assert text.startswith(f"**Dense** {code}  \nOutput shape")
