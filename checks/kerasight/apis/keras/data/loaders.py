"""Loaders of Keras: files in folders, windows of series, batches with augmentation.

What depends on the disk (number of files and classes) is known if the folder is there. Shapes and
dtypes are those of keras/src/utils/*_dataset_utils.py and keras/src/legacy/preprocessing, the same
in Keras 2.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kerasight.apis.arguments import to_items
from kerasight.apis.arrays import ranges
from kerasight.apis.arrays.making import to_array
from kerasight.apis.files.folders import NOTHING_KNOWN, classes_in
from kerasight.apis.numpy.making import dims_from
from kerasight.apis.registry import needs_all_arguments, transfer
from kerasight.apis.tensorflow.data import size_of
from kerasight.apis.tensorflow.dataset_methods import batched
from kerasight.apis.tools import methods_of
from kerasight.values.data import (
    Array,
    Dataset,
    Facts,
    Labels,
    Loader,
    Origin,
    Step,
    Tool,
    Window,
    array,
)
from kerasight.values.objects import Unknown, Value
from kerasight.values.shapes import Dim, UnknownDim

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

CHANNELS: Final = {"rgb": 3, "rgba": 4, "grayscale": 1}

PICTURES: Final = (".bmp", ".gif", ".jpeg", ".jpg", ".png")
LOADED: Final = (".bmp", ".jpeg", ".jpg", ".png", ".ppm", ".tif", ".tiff")
"""The endings of pictures: those of `image_dataset_from_directory`, of `ImageDataGenerator`."""

ON_DISK: Final = UnknownDim("the number of classes, which only the disk knows")


def _origin(words: str, call: Call, content: str) -> Origin:
    return Origin(f"`{words}`", call.span, content)


def _classes(names: Value) -> int | None:
    items = to_items(names)
    return len(items) if items else None


def _pair_of_parts(made: Dataset, call: Call) -> Value:
    """`subset="both"` returns two data sets."""
    subset = call.keywords.get("subset")
    if subset == "both":
        return (made, replace(made))
    return made


def _labels(mode: Value, classes: int | None, origin: Origin, *, all_occur: bool) -> Value:
    """One label of a data set from a folder: by `label_mode`.

    `all_occur` says that each class has files.
    """
    if mode == "int":
        facts = Facts(
            0,
            None if classes is None else classes - 1,
            all_occur,
            labels=Labels("integers", classes, 0),
            origin=origin,
        )
        return array((), "int32", facts, "tensorflow")
    if mode == "categorical":
        facts = Facts(0, 1, labels=Labels("one-hot", classes), origin=origin)
        return array((ON_DISK if classes is None else classes,), "float32", facts, "tensorflow")
    if mode == "binary":
        facts = Facts(0, 1, labels=Labels("integers", 2, 0), origin=origin)
        return array((1,), "float32", facts, "tensorflow")
    return Unknown("labels by a mode that is not known")


def _from_directory(
    context: Context, call: Call, inputs: Array, first: int, endings: tuple[str, ...]
) -> Value:
    """A data set of inputs with their labels, in batches unless `batch_size` is None.

    `first` is the position of `batch_size` among the arguments, `endings` are those of its files.
    """
    mode, given = call.get("label_mode", 2, "int"), call.get("labels", 1, "inferred")
    found = None
    if given == "inferred":
        found = classes_in(context, call.get("directory", 0), with_hidden=False)
    names, origin = (
        call.get("class_names", 3),
        _origin(call.path.rpartition(".")[2], call, "labels"),
    )
    count = _classes(names)
    if found is not None:
        origin = origin._replace(told=found.words)
        if names is None:
            count = len(found.classes)
    part = NOTHING_KNOWN
    if found is not None and names is None:
        share, subset = (call.keywords.get(each) for each in ("validation_split", "subset"))
        part = found.part(endings, share, subset, of_each=False)
    label = _labels(mode, count, origin, all_occur=part.has_all)
    shuffled = call.keywords.get("shuffle", True)
    made = Dataset(
        inputs if mode is None or given is None else (inputs, label),
        shuffled=shuffled is True,
        cardinality=part.files or None,
        origin=inputs.facts.origin,
    )
    size = call.get("batch_size", first, 32)
    return _pair_of_parts(made if size is None else batched(made, size_of(size), False), call)


@transfer(
    "keras.utils.**.image_dataset_from_directory",
    "keras.preprocessing.**.image_dataset_from_directory",
)
@needs_all_arguments
def images_from_directory(context: Context, call: Call) -> Value:
    """`keras.utils.image_dataset_from_directory(...)`."""
    name = "image_dataset_from_directory"
    mode, size = call.get("color_mode", 4, "rgb"), call.get("image_size", 6, (256, 256))
    channels: Dim = UnknownDim("argument 'color_mode'")
    if isinstance(mode, str):
        channels = CHANNELS.get(mode, channels)
    sizes = dims_from(size)
    height, width = sizes if sizes is not None and len(sizes) == 2 else (UnknownDim(),) * 2
    dims = (height, width, channels)
    if call.keywords.get("data_format") == "channels_first":
        dims = (channels, height, width)
    pixels = Facts(0, 255, origin=_origin(name, call, "images"))
    inputs = array(dims, "float32", pixels, "tensorflow")
    return _from_directory(context, call, inputs, 5, PICTURES)


@transfer(
    "keras.utils.**.text_dataset_from_directory",
    "keras.preprocessing.**.text_dataset_from_directory",
)
@needs_all_arguments
def texts_from_directory(context: Context, call: Call) -> Value:
    """`keras.utils.text_dataset_from_directory(...)`."""
    name = "text_dataset_from_directory"
    texts = Facts(origin=_origin(name, call, "texts"))
    inputs = array((), "string", texts, "tensorflow")
    return _from_directory(context, call, inputs, 4, (".txt",))


@transfer(
    "keras.utils.**.audio_dataset_from_directory",
    "keras.preprocessing.**.audio_dataset_from_directory",
)
@needs_all_arguments
def sounds_from_directory(context: Context, call: Call) -> Value:
    """`keras.utils.audio_dataset_from_directory(...)`."""
    name = "audio_dataset_from_directory"
    if call.get("ragged", 7, False) is not False:
        return Unknown("ragged sounds")
    length = call.get("output_sequence_length", 6)
    steps = None if length is None else size_of(length)
    facts = Facts(-1, 1, origin=_origin(name, call, "series"))
    inputs = array((steps, None), "float32", facts, "tensorflow")
    return _from_directory(context, call, inputs, 4, (".wav",))


@transfer(
    "keras.utils.**.timeseries_dataset_from_array",
    "keras.preprocessing.**.timeseries_dataset_from_array",
)
@needs_all_arguments
def windows_from_array(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`keras.utils.timeseries_dataset_from_array(data, targets, ...)`.

    TensorFlow does not know the length of the windows before it runs: that axis is open.
    """
    data, targets = to_array(call.get("data", 0)), call.get("targets", 1)
    size = call.get("batch_size", 5, 128)
    length, stride = call.get("sequence_length", 2), call.get("sequence_stride", 3, 1)
    if data is None or not data.shape.dims:
        window: Value = Unknown("windows of data that is not known")
    else:
        dims = (None, *data.shape.dims[1:])
        facts = ranges.part(data.facts)
        if isinstance(length, int):
            facts = replace(facts, window=Window(length))
        window = array(dims, data.dtype, facts, "tensorflow")
    element = window
    if targets is not None:
        found = to_array(targets)
        target: Value = Unknown("targets that are not known")
        if found is not None and found.shape.dims:
            dims = found.shape.dims[1:]
            target = array(dims, found.dtype, ranges.part(found.facts), "tensorflow")
        element = (window, target)
    shuffled = call.get("shuffle", 6, False) is True
    made = Dataset(element, shuffled=shuffled)
    if isinstance(length, int) and isinstance(stride, int) and 0 < stride < length:
        made = made.did(Step("windowed", "`timeseries_dataset_from_array`", call.span))
    if shuffled:
        made = made.did(Step("shuffled", "`shuffle=True`", call.span))
    if data is not None and data.facts.origin is not None:
        made = replace(made, origin=data.facts.origin)
    return made if size is None else batched(made, size_of(size), False)


GENERATOR: Final = "keras.preprocessing.image.ImageDataGenerator"


@transfer("keras.utils.**.ImageDataGenerator", "keras.preprocessing.**.ImageDataGenerator")
@needs_all_arguments
def image_generator(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`ImageDataGenerator(rescale=..., rotation_range=...)`."""
    return Tool(GENERATOR, dict(call.keywords), call.span)


AUGMENTS: Final = frozenset(
    """rotation_range width_shift_range height_shift_range brightness_range shear_range zoom_range
    channel_shift_range horizontal_flip vertical_flip""".split()
)


def _is_set(value: Value) -> bool:
    """Whether an augmentation argument is known to be on: it is off at 0, False and None."""
    return bool(value) if isinstance(value, bool | int | float | tuple) else bool(to_items(value))


def _generated(tool: Tool, facts: Facts, call: Call) -> Facts:
    """The steps of a generator on images: rescaled, standardized, augmented."""
    if any(_is_set(tool.arguments.get(name)) for name in AUGMENTS):
        facts = facts.did(Step("augmented", "`ImageDataGenerator`", tool.span))
    normal = [name for name in tool.arguments if name.startswith(("samplewise", "featurewise"))]
    if tool.arguments.get("preprocessing_function") is not None or normal:
        step = Step("standardized", "`ImageDataGenerator`", tool.span)
        return Facts(origin=facts.origin, history=facts.history).did(step)
    factor = tool.arguments.get("rescale")
    if isinstance(factor, int | float) and factor:
        return ranges.arithmetic("Mult", facts, ranges.number(factor), tool.span)
    if factor is not None:
        kept = Facts(origin=facts.origin, history=facts.history)
        return kept.did(Step("scaled", "rescaled", call.span))
    return facts


@methods_of(GENERATOR)
def generator_method(context: Context, tool: Tool, name: str, call: Call) -> Value:
    """`generator.flow(...)`, `flow_from_directory(...)`, `flow_from_dataframe(...)`."""
    if name == "flow":
        return _flow(tool, call)
    if name in ("flow_from_directory", "flow_from_dataframe"):
        return _flow_from_files(context, tool, name, call)
    return None if name == "fit" else Unknown(f"the result of '{name}'")


def _flow(tool: Tool, call: Call) -> Value:
    inputs, targets = to_array(call.get("x", 0)), call.get("y", 1)
    arguments = {**tool.arguments, **call.keywords}
    if inputs is None or not inputs.shape.dims:
        return Loader("NumpyArrayIterator", Unknown("batches of what is not known"), arguments)
    rows, size = inputs.rows, call.get("batch_size", 2, 32)
    images = array((None, *inputs.shape.dims[1:]), "float32", _generated(tool, inputs.facts, call))
    element: Value = images
    if targets is not None:
        found = to_array(targets)
        label: Value = Unknown("labels that are not known")
        if found is not None and found.shape.dims:
            label = array((None, *found.shape.dims[1:]), found.dtype, found.facts)
        element = (images, label)
    batches = None
    if isinstance(rows, int) and isinstance(size, int) and "subset" not in call.keywords:
        batches = -(-rows // size)
    return Loader("NumpyArrayIterator", element, arguments, batches, inputs.facts.origin)


def _flow_from_files(context: Context, tool: Tool, name: str, call: Call) -> Value:
    is_frame = name.endswith("dataframe")
    offset = 5 if is_frame else 0
    arguments = {**tool.arguments, **call.keywords}
    size = call.get("target_size", 1 + offset, (256, 256))
    color = call.get("color_mode", 2 + offset, "rgb")
    classes, mode = (
        call.get("classes", 3 + offset),
        call.get("class_mode", 4 + offset, "categorical"),
    )
    arguments |= {
        "target_size": size,
        "color_mode": color,
        "class_mode": mode,
        "batch_size": call.get("batch_size", 5 + offset, 32),
        "shuffle": call.get("shuffle", 6 + offset, True),
    }
    channels = CHANNELS.get(color) if isinstance(color, str) else None
    sizes = dims_from(size)
    dims: tuple[Dim, ...] | None = None
    if sizes is not None and len(sizes) == 2:
        dims = (None, *sizes, UnknownDim("argument 'color_mode'") if channels is None else channels)
    origin = _origin(name, call, "images")
    images = array(dims, "float32", _generated(tool, Facts(0, 255, origin=origin), call))
    kind = "DataFrameIterator" if is_frame else "DirectoryIterator"
    count, labels = _classes(classes), _origin(name, call, "labels")
    batches, part = None, NOTHING_KNOWN
    if not is_frame and not to_items(classes):
        found = classes_in(context, call.get("directory", 0), with_hidden=True)
        if found is not None:
            count, labels = len(found.classes), labels._replace(told=found.words)
            share, subset = tool.arguments.get("validation_split"), call.keywords.get("subset")
            part = found.part(LOADED, share, subset, of_each=True)
            if part.files and isinstance(arguments["batch_size"], int):
                batches = -(-part.files // max(arguments["batch_size"], 1))
    label = _generated_label(mode, count, images, labels, all_occur=part.has_all)
    element = images if mode is None else (images, label)
    return Loader(kind, element, arguments, batches, origin)


def _generated_label(
    mode: Value, classes: int | None, images: Array, origin: Origin, *, all_occur: bool
) -> Value:
    """A batch of labels by `class_mode`; labels are floats."""
    if mode == "categorical":
        facts = Facts(0, 1, labels=Labels("one-hot", classes), origin=origin)
        return array((None, ON_DISK if classes is None else classes), "float32", facts)
    if mode in ("binary", "sparse"):
        count = 2 if mode == "binary" and classes is None else classes
        high = None if count is None else count - 1
        facts = Facts(0, high, all_occur, labels=Labels("integers", count, 0), origin=origin)
        return array((None,), "float32", facts)
    return images if mode == "input" else Unknown("labels by a class mode that is not known")


@transfer("keras.utils.**.TimeseriesGenerator", "keras.preprocessing.**.TimeseriesGenerator")
@needs_all_arguments
def series_generator(context: Context, call: Call) -> Value:  # noqa: ARG001
    """`TimeseriesGenerator(data, targets, length, ...)`."""
    data, targets = to_array(call.get("data", 0)), to_array(call.get("targets", 1))
    length, rate = call.get("length", 2), call.get("sampling_rate", 3, 1)
    stride, size = call.get("stride", 4, 1), call.get("batch_size", 9, 128)
    inside = {"start_index", "end_index"} & set(call.keywords)
    whole = [each for each in (length, rate, stride, size) if isinstance(each, int) and each > 0]
    if data is None or targets is None or not data.shape.dims or not targets.shape.dims:
        return Loader(
            "TimeseriesGenerator", Unknown("windows of what is not known"), dict(call.keywords)
        )
    steps: Dim = UnknownDim("argument 'length'")
    if isinstance(length, int) and isinstance(rate, int) and rate > 0:
        steps = -(-length // rate)
    windows = array((None, steps, *data.shape.dims[1:]), data.dtype, ranges.part(data.facts))
    labels = array((None, *targets.shape.dims[1:]), targets.dtype, ranges.part(targets.facts))
    batches = None
    rows = data.rows
    if isinstance(rows, int) and len(whole) == 4 and not inside:
        length, _, stride, size = whole
        batches = max((rows - 1 - length + size * stride) // (size * stride), 0)
    arguments = {**call.keywords, "length": length, "batch_size": size}
    return Loader("TimeseriesGenerator", (windows, labels), arguments, batches)
