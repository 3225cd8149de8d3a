"""What only some backends of Keras 3 can do: one record each, measured on Keras 3.15.1."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kerasight.values.keras_version import Backend

TENSORFLOW: Final[frozenset[Backend]] = frozenset({"tensorflow"})
JAX: Final[frozenset[Backend]] = frozenset({"jax"})
TORCH: Final[frozenset[Backend]] = frozenset({"torch"})


@dataclass(frozen=True, slots=True)
class Feature:
    """What only some backends can do."""

    what: str
    """Its name in a message."""

    works_on: frozenset[Backend]

    why: str
    """What happens on others, as the rest of a sentence."""

    help: str
    """What to do instead, as a sentence."""


ON_TENSORFLOW: Final = 'Set `KERAS_BACKEND` to `"tensorflow"` for this program.'

TFSM_LAYER: Final = Feature(
    "`TFSMLayer`",
    TENSORFLOW,
    "it runs a SavedModel, which only TensorFlow can",
    f"{ON_TENSORFLOW} A model in a `.keras` file loads on every backend.",
)
JAX_LAYER: Final = Feature(
    "`{name}`",
    JAX | TENSORFLOW,
    "its constructor raises: it needs JAX or TensorFlow",
    "Write the layer with `keras.ops`, which works on every backend.",
)
TORCH_MODULE_WRAPPER: Final = Feature(
    "`TorchModuleWrapper`",
    TORCH,
    "it needs the tensors of PyTorch",
    'Use Keras layers, or set `KERAS_BACKEND` to `"torch"` before Keras is imported.',
)
DEVICES: Final = Feature(
    "`keras.distribution.{name}`",
    JAX | TENSORFLOW,
    "`keras.distribution` has no devices there",
    "Leave it out: on PyTorch, distribute with `torch.distributed`.",
)
DEVICE_COUNT: Final = Feature(
    "`keras.distribution.{name}`",
    JAX,
    "only JAX has it",
    "Use `len(keras.distribution.list_devices())`, on TensorFlow and JAX.",
)
SAVED_MODEL: Final = Feature(
    "`tf.saved_model.save` of a Keras object",
    TENSORFLOW,
    "TensorFlow raises: it is no `Trackable` there",
    'Save with `model.save("model.keras")`, or export with `model.export(folder)`.',
)
CHECKPOINT: Final = Feature(
    "`tf.train.Checkpoint` of a Keras object",
    TENSORFLOW,
    "TensorFlow raises: it is no `Trackable` there",
    'Save with `model.save_weights("model.weights.h5")` or `model.save("model.keras")`.',
)
SPARSE_INPUT: Final = Feature(
    "`sparse=True`",
    JAX | TENSORFLOW,
    "Keras raises: sparse tensors are not supported there",
    "Leave it out, and feed dense arrays: `x.toarray()`.",
)
RAGGED_INPUT: Final = Feature(
    "`ragged=True`",
    TENSORFLOW,
    "Keras raises: ragged tensors are not supported there",
    "Pad the rows to one length, such as with `keras.utils.pad_sequences`.",
)
RAGGED_TENSOR: Final = Feature(
    "A `RaggedTensor`",
    TENSORFLOW,
    "Keras takes it for no tensor there, and raises",
    "Pad it: `x.to_tensor()`.",
)
STEPS_PER_EXECUTION: Final = Feature(
    "`steps_per_execution` above 1",
    JAX | TENSORFLOW,
    "`{name}` raises: it must be 1 there",
    "Leave `steps_per_execution` out of `compile`.",
)
EXPORT: Final = Feature(
    "`export` of this model",
    JAX | TENSORFLOW,
    "`torch.export` refuses its inputs",
    'Save it with `model.save("model.keras")`, and export it where that is loaded on TensorFlow.',
)
TRACK: Final = Feature(
    "`ExportArchive.track` of a Keras object",
    JAX | TENSORFLOW,
    "Keras raises: it is not supported there",
    "Use `track_and_add_endpoint`.",
)
JAX_TRANSFORM: Final = Feature(
    "`jax.{name}` of a function that calls Keras",
    JAX,
    "Keras computes with other tensors there, and cannot take the tracers of JAX",
    'Set `KERAS_BACKEND` to `"jax"` before Keras is imported.',
)
TAPE: Final = Feature(
    "`tf.GradientTape` around Keras",
    TENSORFLOW,
    "the tape does not see what Keras computes, and `gradient` raises",
    "Override `compute_loss` or use `fit`, which find gradients on every backend.",
)
BACKWARD: Final = Feature(
    "`backward()`",
    TORCH,
    "tensors have no such method there",
    "Override `compute_loss` or use `fit`, which find gradients on every backend.",
)
IN_TF_DATA: Final = Feature(
    "`{name}` inside of a function of `tf.data`",
    TENSORFLOW,
    "Keras cannot take the symbolic tensors of `tf.data` there",
    "Do it with `tf.*` or a single preprocessing layer, or inside of the model.",
)
TEXT_MODEL: Final = Feature(
    "A model with text as its input",
    TENSORFLOW,
    "Keras raises as soon as it gets data, since tensors hold no text there",
    "Turn the text into numbers before: call the layer in `dataset.map`, or on the texts.",
)
LOOKUP_MODEL: Final = Feature(
    "A model with `{name}` in it",
    TENSORFLOW | TORCH,
    "the layer computes with TensorFlow, which cannot take the tracers of JAX",
    "Call the layer on the data before: `x = layer(x)`, or in `dataset.map`.",
)

TORCH_MEMBERS: Final = frozenset(
    """T_destination add_module apply bfloat16 buffers call_super_init children cpu cuda double
    dump_patches eval extra_repr float forward get_buffer get_extra_state get_parameter
    get_submodule half ipu load_state_dict modules mtia named_buffers named_children named_modules
    named_parameters parameters register_backward_hook register_buffer register_forward_hook
    register_forward_pre_hook register_full_backward_hook register_full_backward_pre_hook
    register_load_state_dict_post_hook register_load_state_dict_pre_hook register_module
    register_parameter register_state_dict_post_hook register_state_dict_pre_hook requires_grad_
    set_extra_state set_submodule share_memory state_dict to to_empty train training type xpu
    zero_grad""".split()
)
"""What layers and models have of `torch.nn.Module`, which is their base on PyTorch alone."""

LOOKUPS: Final = frozenset({"HashedCrossing", "Hashing", "IntegerLookup"})
"""Layers that compute with TensorFlow on every backend, on numbers."""

TEXT_LAYERS: Final = frozenset({"StringLookup", "TextVectorization"})
"""Layers that take text."""
