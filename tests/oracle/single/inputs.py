"""The inputs of each layer: the number, ranks, dtypes and structure of tensors."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hypothesis import strategies as st

SIZES = ("1", "2", "3", "4", "4", "5", "6", "8", "8", "10", "12", "None")


@dataclass(frozen=True, slots=True)
class Plan:
    """How a class of layers is called.

    `ranks` are those that suit it, batch axis included; `last` the sizes of the last axis;
    `call` the code of the call on the inputs `x0`, `x1`, ..., one of which is drawn; `extra`
    are further arguments of the call.
    """

    ranks: tuple[int, ...] = (2, 3, 4)
    last: tuple[str, ...] = SIZES
    dtypes: tuple[str, ...] = ("", "", "", "", "'int32'", "'float16'")
    calls: tuple[str, ...] = ("x0",)
    extra: tuple[str, ...] = ("training=True", "training=False")
    related: bool = False


FLOATS = ("", "", "", "", "", "'float16'", "'int32'", "'string'")
INTEGERS = ("'int32'", "'int64'", "", "'uint8'", "'string'")
TEXTS = ("'string'", "'string'", "'string'", "'int64'", "")
CHANNELS = ("3", "3", "3", "3", "1", "4", "None")
STEPPED = ("mask=None", "training=True")
PAIR = ("[x0, x1]", "[x0, x1]", "[x0, x1, x2]", "[x0]", "x0", "(x0, x1)")
CELLS = ("x0, [x1]", "x0, x1", "x0", "x0, [x1, x2]", "x0, states=[x1, x2]")

PLANS: tuple[tuple[str, Plan], ...] = (
    (
        r"Add|Average|Maximum|Minimum|Multiply|Concatenate",
        Plan(calls=PAIR, related=True, extra=()),
    ),
    (r"Subtract|Dot", Plan(calls=("[x0, x1]",) * 4 + PAIR, related=True, extra=())),
    (
        r"Attention|AdditiveAttention",
        Plan(
            (3, 3, 3, 4),
            calls=PAIR,
            related=True,
            extra=("return_attention_scores=True", "use_causal_mask=True"),
        ),
    ),
    (
        r"MultiHeadAttention|GroupedQueryAttention",
        Plan(
            (3, 3, 3, 4),
            calls=("x0, x1", "x0, x0", "x0, x1, x2", "query=x0, value=x1", "x0", "[x0, x1]"),
            related=True,
            extra=("return_attention_scores=True", "use_causal_mask=True", "key=x1"),
        ),
    ),
    (r"(SimpleRNN|GRU|LSTM)Cell", Plan((2,), calls=CELLS, related=True)),
    (r"SimpleRNN|GRU|LSTM|RNN|Bidirectional", Plan((3,), extra=STEPPED)),
    (r"ConvLSTM1D", Plan((4,), extra=STEPPED)),
    (r"ConvLSTM2D", Plan((5,), extra=STEPPED)),
    (r"ConvLSTM3D", Plan((6,), extra=STEPPED)),
    (r"TimeDistributed", Plan((3, 4, 5))),
    (r"SpectralNormalization|Wrapper", Plan((2, 3, 4))),
    (r"\w*Embedding", Plan((1, 2, 3), dtypes=INTEGERS)),
    (r"\w*(Conv|Pooling|LocallyConnected)1D\w*", Plan((3,), dtypes=FLOATS)),
    (r"\w*(Conv|Pooling|LocallyConnected)2D\w*", Plan((4,), dtypes=FLOATS)),
    (r"\w*(Conv|Pooling)3D\w*", Plan((5,), dtypes=FLOATS)),
    (r"(UpSampling|ZeroPadding|Cropping|SpatialDropout)1D", Plan((3,))),
    (r"(UpSampling|ZeroPadding|Cropping|SpatialDropout)2D", Plan((4,))),
    (r"(UpSampling|ZeroPadding|Cropping|SpatialDropout)3D", Plan((5,))),
    (r"RepeatVector|RandomFourierFeatures", Plan((2,))),
    (r"StringLookup|TextVectorization", Plan((1, 2, 2, 3), dtypes=TEXTS)),
    (r"Hashing", Plan((1, 2, 2, 3), dtypes=(*TEXTS, "'int32'"))),
    (r"IntegerLookup|CategoryEncoding", Plan((1, 2, 2, 3), dtypes=INTEGERS)),
    (r"Discretization|Normalization", Plan((1, 2, 3))),
    (
        r"HashedCrossing",
        Plan((1, 2, 2), ("1", "1", "3"), TEXTS, ("(x0, x1)", "[x0, x1]", "x0"), related=True),
    ),
    (r"\w+Spectrogram", Plan((2, 3), ("32", "16", "None", "64"))),
    (
        r"(Random|Aug|Rand|Cut|Mix|Auto|Contrast|Equal|Solar|Max)\w*(?<!Boxes)|CenterCrop|Resizing",
        Plan((4, 4, 4, 3), CHANNELS),
    ),
)
"""The first line holds whose class matches; all others take any tensor of 2 to 4 axes."""

ANY = Plan()


def plan_of(class_name: str) -> Plan:
    """How a class of layers is called."""
    return next((plan for classes, plan in PLANS if re.fullmatch(classes, class_name)), ANY)


@st.composite
def shapes(draw: st.DrawFn, plan: Plan, count: int, suits: bool) -> list[list[str]]:
    """The sizes of `count` inputs after the batch axis, as code.

    Those that do not suit the layer have any rank.
    """
    ranks = st.sampled_from(plan.ranks if suits else (1, 2, 3, 4, 5, 6))
    found: list[list[str]] = []
    for number in range(count):
        if number and plan.related:
            found.append(draw(relative(found[0])))
            continue
        rank = draw(ranks)
        sizes = [draw(st.sampled_from(SIZES)) for _ in range(rank - 2)]
        last = [draw(st.sampled_from(plan.last))] if rank > 1 else []
        found.append([*sizes, *last])
    return found


@st.composite
def relative(draw: st.DrawFn, sizes: list[str]) -> list[str]:
    """The shape of another input: mostly the same, often with one size or axis changed."""
    other = list(sizes)
    change = draw(st.sampled_from(("none", "none", "none", "size", "one", "open", "drop", "more")))
    at = draw(st.integers(0, len(other) - 1)) if other else 0
    if change == "drop":
        return other[1:]
    if change == "more":
        return [draw(st.sampled_from(SIZES)), *other]
    if other and change != "none":
        other[at] = {"one": "1", "open": "None"}.get(change) or draw(st.sampled_from(SIZES))
    return other
