"""Calls of the functions in `keras.applications`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.arguments import to_dim, to_items, to_shape
from kerasight.apis.keras.applications.preprocessing import preprocess
from kerasight.apis.keras.applications.recordings import Recording, Variant, pixels, recording
from kerasight.apis.keras.applications.replay import Replay
from kerasight.apis.keras.dtypes.policies import dtype_named
from kerasight.apis.keras.models.functional import connect_graph
from kerasight.apis.keras.models.inputs import input_tensor
from kerasight.apis.keras.models.model_spec import MODEL
from kerasight.apis.registry import transfer
from kerasight.values.keras import Model, PixelRange, Tensor
from kerasight.values.objects import Unknown, Value
from kerasight.values.shapes import Shape, UnknownDim

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

NO_EFFECT = frozenset(
    """include_top weights input_tensor input_shape pooling classes classifier_activation name
    dropout dropout_rate""".split()
)
"""Arguments that change neither weights nor sizes, or that are read separately."""

SIZED_NAMES = {
    "MobileNet": (128, 160, 192, 224),
    "MobileNetV2": (96, 128, 160, 192, 224),
}
"""Sizes with pretrained weights; with these, a model of another size is named after 224."""


MOST_LAYERS = 20_000
"""How many layers of recorded models one program may make: all models of Keras have 16,000."""

SIZED_WITHOUT_TOP = {(3, "NASNetMobile"): 224}
"""The fixed image size of models without a classifier (nasnet.py)."""


RAW = (0.0, 255.0)
"""The pixels of pictures, as they are in files."""


@transfer("keras.applications.*")
def call_application(context: Context, call: Call) -> Value:
    """The result of `keras.applications.*`: a model, or preprocessed images."""
    path = call.path
    name = path.rpartition(".")[2]
    if name == "preprocess_input":
        return preprocess(context, path, call)
    made = recording(name, context.keras)
    if made is None:
        return Unknown(f"the result of {path}")
    arguments = {**made.defaults, **dict(zip(made.defaults, call.positional, strict=False))}
    arguments |= call.keywords
    unknown = _not_known(made, arguments, call)
    if unknown is not None:
        return Unknown(unknown)
    variant = made.variant(arguments)
    if variant is None:
        return Unknown(f"{name} was not recorded with these arguments")
    return _make(context, made, variant, arguments, call)


def _not_known(made: Recording, arguments: dict[str, Value], call: Call) -> str | None:
    """Why the model is unknown, None if it is known."""
    if call.open:
        return f"the arguments of {made.name} are not known"
    if set(arguments) != set(made.defaults) or len(call.positional) > len(made.defaults):
        return f"{made.name} does not take these arguments"
    for name, value in arguments.items():
        if name not in NO_EFFECT | made.varied and value != made.defaults[name]:
            return f"{made.name} was not recorded with another '{name}'"
    for name in ("include_top", "pooling"):
        argument = arguments[name]
        if isinstance(argument, Unknown):
            return f"argument '{name}' of {made.name}: {argument.reason}"
    tensor = arguments["input_tensor"]
    if tensor is not None and not isinstance(tensor, Tensor):
        return f"argument 'input_tensor' of {made.name} is not known"
    return _rejected(made, arguments)


def _rejected(made: Recording, arguments: dict[str, Value]) -> str | None:
    """Why Keras raises (keras/src/applications/imagenet_utils.py, `obtain_input_shape`)."""
    top, weights = bool(arguments["include_top"]), arguments["weights"]
    classes, given = arguments["classes"], to_items(arguments["input_shape"])
    imagenet = weights == "imagenet"
    if imagenet and top and isinstance(classes, int) and classes != 1000:
        return f"{made.name} with its top and the weights of ImageNet has 1000 classes"
    if not given:
        return None
    if len(given) != 3:
        return "`input_shape` must be three sizes: rows, columns, channels"
    if any(isinstance(size, int) and size < made.least for size in given[:2]):
        return f"images for {made.name} must be at least {made.least}x{made.least}"
    if imagenet and isinstance(given[2], int) and given[2] != 3:
        return "with the weights of ImageNet the images have 3 channels"
    if top and None in given and made.default is not None:
        return f"{made.name} with its top needs a known `input_shape`"
    if top and imagenet and made.default is not None and arguments["input_tensor"] is None:
        known = [size for size in given if isinstance(size, int)]
        usual = SIZED_NAMES.get(made.name, (made.default,))
        if len(known) == 3 and (given[0] != given[1] or given[0] not in usual):
            return f"{made.name} with its top and the weights of ImageNet has its own size"
    return None


def _make(
    context: Context, made: Recording, variant: Variant, arguments: dict[str, Value], call: Call
) -> Value:
    given = arguments["input_tensor"]
    tensor = given if isinstance(given, Tensor) else None
    shape = _input_shape(context, made, arguments) if tensor is None else tensor.shape
    unclear = _unclear(made, variant, arguments, shape)
    if unclear is not None:
        return Unknown(unclear)
    graph = variant.graph(_cases(arguments, shape))
    context.recorded_layers += len(graph.nodes)
    if context.recorded_layers > MOST_LAYERS:
        return Unknown("the program makes too many models of keras.applications to follow")
    if tensor is None:
        dtype = dtype_named(context.precision.floatx)
        tensor = input_tensor(context, shape, call.span, dtype=dtype, implied=True)
    made_for = _made_for(context, made.name, arguments)
    replay = Replay(context, call, made.name, to_dim(arguments["classes"]), made_for)
    output = replay.run(graph, tensor)
    name = _name(context, made, variant, arguments)
    model = Model(
        "Functional",
        name,
        MODEL,
        arguments,
        call.span,
        made_in=context.calls.function,
        head=call.callee,
    )
    model.pixels = made_for
    context.list_model(model)
    connect_graph(context, model, _sources(tensor), (output,), call)
    return model


def _made_for(context: Context, name: str, arguments: dict[str, Value]) -> PixelRange | None:
    """The pixels that a model is made for, None without the layers that would scale them."""
    scales = arguments.get("include_preprocessing", True)
    wanted = pixels(context.keras).wanted_by(name)
    if wanted is None or scales is not True:
        return None
    is_raw = wanted == RAW
    return PixelRange(name, *wanted, is_raw, arguments["weights"] == "imagenet")


def _unclear(
    made: Recording, variant: Variant, arguments: dict[str, Value], shape: Shape
) -> str | None:
    """Why the layers of the model are unknown, None if they are known."""
    if shape.dims is None or len(shape.dims) != 4:
        return f"the images for {made.name} are not known: {shape.reason}"
    *sizes, channels = shape.dims[1:]
    if "channels" in variant.cases and isinstance(channels, UnknownDim):
        return f"the channels of the images for {made.name} are not known"
    if "imagenet" in variant.cases and isinstance(arguments["weights"], Unknown):
        return f"the weights of {made.name} are not known"
    opened = variant.cases.get("open", {})
    if not opened or all(isinstance(size, int) for size in sizes) or sizes == [None, None]:
        return None
    return f"the size of the images for {made.name} is not known"


def _cases(arguments: dict[str, Value], shape: Shape) -> list[str]:
    """The recorded cases that apply (`Variant`)."""
    dims = shape.dims or ()
    pooling = arguments["pooling"]
    head = "top" if arguments["include_top"] else pooling
    holds = {
        "open": dims[1:3] == (None, None),
        "channels": dims[-1] != 3,
        "imagenet": arguments["weights"] == "imagenet",
        "top": head == "top",
        "avg": head == "avg",
        "max": head == "max",
    }
    return [case for case, does in holds.items() if does]


def _input_shape(context: Context, made: Recording, arguments: dict[str, Value]) -> Shape:
    given = arguments["input_shape"]
    if given is not None and to_items(given) != []:
        inner = to_shape(given)
        return inner if inner.dims is None else Shape((None, *inner.dims))
    without = SIZED_WITHOUT_TOP.get((context.keras.major, made.name))
    size = made.default if arguments["include_top"] else without
    return Shape((None, size, size, 3))


def _sources(tensor: Tensor) -> tuple[Tensor, ...]:
    """The inputs of a tensor, as in `get_source_inputs` of Keras."""
    waiting, seen, found = [tensor], set[int](), []
    while waiting:
        each = waiting.pop(0)
        if id(each) in seen:
            continue
        seen.add(id(each))
        if each.origin is None or not each.origin.inputs:
            found.append(each)
        else:
            waiting.extend(each.origin.inputs)
    return tuple(found)


def _name(context: Context, made: Recording, variant: Variant, arguments: dict[str, Value]) -> str:
    """The name of the model: given, fixed, or with the number of rows of the image."""
    given = arguments.get("name")
    default = made.defaults.get("name")
    if isinstance(given, str) and given != default:
        return given
    if "{rows}" not in variant.name:
        return variant.name
    sizes = SIZED_NAMES[made.name]
    shape = _input_shape(context, made, arguments).dims or (None,) * 4
    rows, columns = shape[1], shape[2]
    tensor = arguments["input_tensor"]
    if (
        made.name == "MobileNetV2"
        and isinstance(tensor, Tensor)
        and arguments["input_shape"] is None
    ):
        dims = tensor.shape.dims
        if arguments["include_top"] and dims and dims[1] == dims[2] and dims[1] in sizes:
            rows = columns = dims[1]
    if arguments["weights"] == "imagenet" and (rows != columns or rows not in sizes):
        rows = 224
    return variant.name.format(rows=rows)
