"""Preparing labels and texts: `to_categorical`, `pad_sequences`, `Tokenizer`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kerasight.apis.arguments import to_items
from kerasight.apis.arrays import dtypes, ranges
from kerasight.apis.arrays.making import to_array
from kerasight.apis.registry import needs_all_arguments, transfer
from kerasight.apis.tensorflow.data import size_of
from kerasight.apis.tools import methods_of
from kerasight.values.data import Array, Facts, Labels, Memory, Origin, Sequences, Tool, array
from kerasight.values.objects import ListValue, Unknown, Value
from kerasight.values.shapes import Dim, Shape, UnknownDim

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

TOKENIZER: Final = "keras.preprocessing.text.Tokenizer"


@transfer("keras.utils.**.to_categorical", "keras.preprocessing.**.to_categorical")
@needs_all_arguments
def to_categorical(context: Context, call: Call) -> Value:
    """`keras.utils.to_categorical(y, num_classes)`: a one-hot row for each label.

    A last axis of size 1 is dropped (keras/src/utils/numerical_utils.py); `float64` in Keras 3,
    `float32` in Keras 2.
    """
    name = "x" if context.keras.is_3 else "y"
    labels = to_array(call.get(name, 0))
    given = call.get("num_classes", 1)
    classes: Dim = UnknownDim("the number of classes")
    if isinstance(given, int) and given > 0:
        classes = int(given)
    elif given is None and labels is not None and labels.facts.attained:
        highest = labels.facts.high
        classes = classes if highest is None else int(highest) + 1
    own = Facts() if labels is None else labels.facts
    count = classes if isinstance(classes, int) else None
    facts = Facts(0, 1, True, 2 if count != 1 else 1, Labels("one-hot", count), origin=own.origin)
    facts = replace(facts, history=own.history, attained=count is None or count > 1)
    is_tensor = labels is not None and labels.library == "tensorflow" and context.keras.is_3
    dtype: str | None = "float64" if context.keras.is_3 and not is_tensor else "float32"
    asked = call.get("dtype", 2)
    if context.keras.is_2 and asked is not None:
        dtype = dtypes.dtype_of(asked)
    if labels is None or labels.shape.dims is None:
        return array(None, dtype, facts, reason="labels of unknown shape")
    dims = labels.shape.dims
    if len(dims) > 1 and dims[-1] == 1:
        dims = dims[:-1]
    return array((*dims, classes), dtype, facts, "tensorflow" if is_tensor else "numpy")


@transfer("keras.utils.**.normalize", "keras.preprocessing.**.normalize")
@needs_all_arguments
def normalize(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`keras.utils.normalize(x)`: rows of length 1."""
    given = to_array(call.get("x", 0))
    if given is None:
        return Unknown("what is normalized is not known")
    dtype = "float64" if given.dtype in dtypes.INTEGERS else given.dtype
    return array(given.shape.dims, dtype, Facts(-1, 1, origin=given.facts.origin))


@transfer("keras.utils.**.pad_sequences", "keras.preprocessing.**.pad_sequences")
@needs_all_arguments
def pad_sequences(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`pad_sequences(sequences, maxlen)`: lists of word indices, all of one length."""
    given, length = call.get("sequences", 0, Unknown("no sequences")), call.get("maxlen", 1)
    kind = call.get("dtype", 2)
    steps: Dim = UnknownDim("the longest sequence")
    if length is not None:
        steps = size_of(length)
    known = to_array(given)
    rows: Dim = UnknownDim("the number of sequences")
    facts = Facts()
    items = to_items(given)
    if isinstance(given, Array):
        rows, facts = given.rows, given.facts
    elif items is not None:
        rows = len(items)
        nested = [to_array(each) for each in items]
        whole = [each for each in nested if each is not None and each.shape.rank == 1]
        if len(whole) == len(nested) and whole:
            facts = ranges.union([each.facts for each in whole])
            sizes = [each.rows for each in whole if isinstance(each.rows, int)]
            if length is None and len(sizes) == len(whole):
                steps = max(sizes)
    value = call.get("value", 5, 0.0)
    padded = Facts()
    if isinstance(value, int | float):
        padded = ranges.union([facts, ranges.number(value)])
    padded = replace(padded, origin=facts.origin, history=facts.history, attained=False)
    further = (known.shape.dims or ())[2:] if known is not None else ()
    made = "int32" if kind is None else dtypes.dtype_of(kind)
    return array((rows, steps, *further), made, padded)


@transfer("keras.utils.**.Tokenizer", "keras.preprocessing.**.Tokenizer")
@needs_all_arguments
def tokenizer(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`Tokenizer(num_words, oov_token)`."""
    arguments = dict(call.keywords)
    if call.positional:
        arguments["num_words"] = call.positional[0]
    return Tool(TOKENIZER, arguments, call.span)


@methods_of(TOKENIZER)
def tokenizer_method(context: Context, tool: Tool, name: str, call: Call) -> Value:
    """`tokenizer.fit_on_texts(texts)`, `texts_to_sequences(texts)`, `texts_to_matrix(texts)`."""
    texts = call.get("texts", 0)
    words = tool.arguments.get("num_words")
    limit = words if isinstance(words, int) else None
    if name in ("fit_on_texts", "fit_on_sequences"):
        context.journal.change(tool.state).fitted_on = to_array(texts) or texts
        return None
    rows = _count(texts)
    origin = Origin("`Tokenizer`", tool.span, "words")
    if name == "texts_to_sequences":
        high = None if limit is None else limit - 1
        facts = Facts(1 if high is not None else None, high, origin=origin)
        return Sequences(Shape((rows,)), "object", Memory(facts))
    if name in ("texts_to_matrix", "sequences_to_matrix"):
        width: Dim = UnknownDim("the number of words") if limit is None else limit
        return array((rows, width), "float64", Facts(origin=origin))
    return Unknown(f"the result of '{name}'")


def _count(texts: Value) -> Dim:
    items = to_items(texts)
    if items is not None:
        return len(items)
    found = None if isinstance(texts, ListValue) else to_array(texts)
    return UnknownDim("the number of texts") if found is None else found.rows
