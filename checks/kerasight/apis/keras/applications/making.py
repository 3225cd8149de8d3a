"""Calls of the functions in `keras.applications`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kerasight.apis.arguments import to_dim, to_items, to_shape
from kerasight.apis.keras.applications.body import CLASS_NAME, BodyKind
from kerasight.apis.keras.applications.preprocessing import preprocess
from kerasight.apis.keras.applications.table import Application, Variant, application
from kerasight.apis.keras.dtypes import dtype_named, policy_for
from kerasight.apis.keras.graph import connect
from kerasight.apis.keras.models.functional import connect_graph
from kerasight.apis.keras.models.inputs import input_tensor
from kerasight.apis.keras.models.kind import MODEL
from kerasight.values.keras import Layer, Model, Tensor
from kerasight.values.objects import Unknown, Value
from kerasight.values.shapes import Shape, unknown_shape

if TYPE_CHECKING:
    from kerasight.apis.arguments import Call
    from kerasight.apis.context import Context

NO_EFFECT = frozenset(
    """include_top weights input_tensor input_shape pooling classes classifier_activation name
    dropout dropout_rate""".split()
)
"""Arguments that change neither the weights nor the sizes, or that are read one by one."""

SIZED_NAMES = {
    "MobileNet": (128, 160, 192, 224),
    "MobileNetV2": (96, 128, 160, 192, 224),
}
"""Sizes for which there are trained weights; the model of another is named after 224 with them."""

RESCALED_FOR_IMAGENET = "EfficientNetB"
"""These have one more Rescaling with the weights of ImageNet (efficientnet.py)."""


def call_application(context: Context, path: str, call: Call) -> Value:
    """What `keras.applications.*` gives: a model, or preprocessed images."""
    name = path.rpartition(".")[2]
    if name == "preprocess_input":
        return preprocess(context, path, call)
    made = application(name, context.keras)
    if made is None:
        return Unknown(f"the result of {path}")
    arguments = {**made.defaults, **dict(zip(made.defaults, call.positional, strict=False))}
    arguments |= call.keywords
    unknown = _not_known(made, arguments, call)
    if unknown is not None:
        return Unknown(unknown)
    variant = made.variant(arguments)
    if variant is None:
        return Unknown(f"{name} was not measured with these arguments")
    return _make(context, made, variant, arguments, call)


def _not_known(made: Application, arguments: dict[str, Value], call: Call) -> str | None:
    """Why nothing can be said of the model, None if it can."""
    if call.open:
        return f"the arguments of {made.name} are not known"
    if set(arguments) != set(made.defaults) or len(call.positional) > len(made.defaults):
        return f"{made.name} does not take these arguments"
    measured = {name for entry in made.variants for name in entry["when"]}
    for name, value in arguments.items():
        if name not in NO_EFFECT | measured and value != made.defaults[name]:
            return f"{made.name} was not measured with another '{name}'"
    for name in ("include_top", "pooling"):
        if isinstance(arguments[name], Unknown):
            return f"argument '{name}' of {made.name}: {arguments[name].reason}"
    tensor = arguments["input_tensor"]
    if tensor is not None and not isinstance(tensor, Tensor):
        return f"argument 'input_tensor' of {made.name} is not known"
    return _rejected(made, arguments)


def _rejected(made: Application, arguments: dict[str, Value]) -> str | None:
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
    context: Context, made: Application, variant: Variant, arguments: dict[str, Value], call: Call
) -> Model:
    tensor = arguments["input_tensor"]
    if tensor is None:
        shape = _input_shape(made, arguments)
        dtype = dtype_named(context.precision["floatx"])
        tensor = input_tensor(context, shape, call.span, dtype=dtype, implied=True)
    head = "top" if arguments["include_top"] else arguments["pooling"]
    head = head if head in ("top", "avg", "max") else None
    classes = to_dim(arguments["classes"])
    kind = BodyKind(made.family, variant, head, classes)
    body = Layer(CLASS_NAME, f"layers of {made.name}", kind, arguments, call.span)
    shapes = [tensor.shape]
    body.state["parameters"] = kind.build(body, shapes, context.keras)
    body.state["built_for"] = tuple(shapes)
    fits = tensor.shape.rank in (None, 4)
    outputs = kind.output(body, shapes, context.keras) if fits else (unknown_shape("no images"),)
    compute = policy_for(context, None).compute
    made_tensors = connect(body, [tensor], outputs, dtypes=(compute,) * len(outputs))
    model = Model(
        "Functional",
        _name(made, variant, arguments),
        MODEL,
        arguments,
        call.span,
        made_in=context.function,
        head=call.callee,
    )
    context.list_model(model)
    connect_graph(context, model, _sources(tensor), made_tensors, call)
    _take_names(context, made, variant, arguments, tensor.shape)
    return model


def _input_shape(made: Application, arguments: dict[str, Value]) -> Shape:
    given = arguments["input_shape"]
    if given is not None and to_items(given) != []:
        inner = to_shape(given)
        return inner if inner.dims is None else Shape((None, *inner.dims))
    size = made.default if arguments["include_top"] else None
    return Shape((None, size, size, 3))


def _sources(tensor: Tensor) -> tuple[Tensor, ...]:
    """The inputs that a tensor comes from, as `get_source_inputs` of Keras finds them."""
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


def _name(made: Application, variant: Variant, arguments: dict[str, Value]) -> str:
    """The name of the model: given, fixed, or with the rows of the image in it."""
    given = arguments.get("name")
    default = made.defaults.get("name")
    if isinstance(given, str) and given != default:
        return given
    if "{rows}" not in variant.name:
        return variant.name
    sizes = SIZED_NAMES[made.name]
    shape = _input_shape(made, arguments).dims or (None,) * 4
    rows, columns = shape[1], shape[2]
    tensor = arguments["input_tensor"]
    if made.name == "MobileNetV2" and tensor is not None and arguments["input_shape"] is None:
        dims = tensor.shape.dims
        if arguments["include_top"] and dims and dims[1] == dims[2] and dims[1] in sizes:
            rows = columns = dims[1]
    if arguments["weights"] == "imagenet" and (rows != columns or rows not in sizes):
        rows = 224
    return variant.name.format(rows=rows)


def _take_names(
    context: Context,
    made: Application,
    variant: Variant,
    arguments: dict[str, Value],
    shape: Shape,
) -> None:
    """Count the automatic names that the layers of the model take."""
    dims = shape.dims or (None,) * 4
    names = variant.names
    if arguments["include_top"]:
        names = variant.top_names
    elif dims[1:3] == (None, None):
        names = variant.open_names
    if dims[-1] != 3:
        names = {
            name: names.get(name, 0) + variant.other_names.get(name, 0) - variant.names.get(name, 0)
            for name in {**names, **variant.other_names}
        }
    taken = list(names.items())
    if not arguments["include_top"] and arguments["pooling"] in ("avg", "max"):
        taken.append((variant.pooling[arguments["pooling"]], 1))
    if made.name.startswith(RESCALED_FOR_IMAGENET) and arguments["weights"] == "imagenet":
        taken.append(("rescaling", 1))
    for name, count in taken:
        if name:
            context.counters[name] = context.counters.get(name, 0) + count
