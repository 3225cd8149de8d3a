"""Why a model does not take its data: no batch axis, no batches, an axis too many in its input."""

from __future__ import annotations

from kerasight.values.data import Array, Dataset
from kerasight.values.keras import Layer
from kerasight.values.objects import Value
from kerasight.values.shapes import Dim, Shape
from kerasight.values.training import ModelFed


def is_unbatched(data: Value) -> bool:
    """Whether the data is a `tf.data.Dataset` of single samples."""
    return isinstance(data, Dataset) and data.batches == 0


def is_one_sample(event: ModelFed) -> bool:
    """Whether the data looks like one sample without the axis of the batch."""
    refused = event.refused
    if refused is None or event.method not in ("predict", "predict_on_batch"):
        return False
    return refused.shape.dims == (refused.declared.dims or ())[1:]


def wanted(batch: Shape) -> Shape:
    """The shape of one sample of a batch."""
    return Shape((batch.dims or ())[1:])


def input_with_batch_axis(event: ModelFed) -> Layer | None:
    """The input whose shape has an axis more than the data, if that axis counts samples.

    It does when the input has the whole `shape` of an array, or begins with the number of the
    samples or of those in a batch. An open axis may be that of steps in time, unless images follow.
    """
    refused = event.refused
    if refused is None or is_one_sample(event) or not event.model.inputs:
        return None
    origin = event.model.inputs[0].origin
    data, declared = refused.shape.dims or (), refused.declared.dims or ()
    sample = data[1:]
    if origin is None or not sample or len(declared) != len(data) + 1 or declared[2:] != sample:
        return None
    if not all(isinstance(dim, int) for dim in sample):
        return None
    first, written = declared[1], origin.layer.declared
    if first is None:
        counts_samples = len(sample) > 1
    else:
        is_of_data = written is not None and written.of_data
        counts_samples = is_of_data or first in _counts(event)
    return origin.layer if counts_samples else None


def _counts(event: ModelFed) -> list[Dim]:
    """How many samples there are, or in a batch, as far as that is written or known."""
    data = event.arguments.get("x")
    asked = event.arguments.get("batch_size") if "batch_size" in event.places else None
    counts = [asked, data.rows if isinstance(data, Array) else None]
    if isinstance(data, Dataset):
        counts.append(data.batch_size)
    return [count for count in counts if isinstance(count, int)]
