"""Programs around cells, convolutional recurrence, wrappers and attention."""

from __future__ import annotations

import random
from collections.abc import Callable

from .layers import (
    SIZES,
    Arguments,
    Drawn,
    batch_normalization,
    convolution,
    dense,
    flatten,
    global_pooling,
    pooling,
    recurrent,
    reshape,
)

STEPS = ["10", "5", "None", "1"]

BATCHES = ["", "", "", "", ", batch_size=4"]


def sequence_input(chooser: random.Random, *features: object) -> str:
    """An input of steps and then some axes."""
    steps, batch = chooser.choice(STEPS), chooser.choice(BATCHES)
    inner = ", ".join(str(each) for each in features)
    return f"@Input(shape=({steps}, {inner}){batch})"


def runs(arguments: Arguments) -> Arguments:
    """The arguments of every layer that steps along a sequence."""
    arguments.may("return_sequences", [True, False], 0.7).may("return_state", [True], 0.35)
    arguments.may("go_backwards", [True, False], 0.15)
    return arguments.may("stateful", [True], 0.08)


def cell(chooser: random.Random) -> str:
    """One of the three cells."""
    kind = chooser.choice(["SimpleRNNCell", "LSTMCell", "GRUCell"])
    arguments = Arguments(chooser).must("units", chooser.choice(SIZES[:8]))
    arguments.may("use_bias", [True, False], 0.3).may("dropout", [0.2], 0.1)
    if kind == "GRUCell":
        arguments.may("reset_after", [True, False], 0.4)
    return f"@{kind}({arguments.text()})"


def any_cell(chooser: random.Random) -> str:
    """A cell, a list of cells, or cells stacked by name."""
    cells = ", ".join(cell(chooser) for _ in range(chooser.randint(1, 3)))
    return chooser.choice(
        [cell(chooser), cell(chooser), f"[{cells}]", f"@StackedRNNCells([{cells}])"]
    )


def cell_runner(chooser: random.Random, time_major: bool = False) -> str:
    """`RNN` around any of them."""
    arguments = runs(Arguments(chooser)).may("unroll", [True], 0.1)
    if time_major:
        arguments.may("time_major", [True, False], 0.5)
    further = arguments.text()
    return f"@RNN({any_cell(chooser)}{', ' if further else ''}{further})"


def gates(chooser: random.Random, time_major: bool = False) -> str:
    """One of the three recurrent layers."""
    arguments = runs(Arguments(chooser).must("units", chooser.choice(SIZES[:8])))
    if time_major:
        arguments.may("time_major", [True], 0.6)
    return f"@{chooser.choice(['SimpleRNN', 'LSTM', 'GRU'])}({arguments.text()})"


def convolutional(chooser: random.Random, axes: int) -> str:
    """`ConvLSTM` over some axes."""
    arguments = Arguments(chooser).must("filters", chooser.choice([1, 2, 3]))
    arguments.must("kernel_size", chooser.choice([1, 2, 3, (3,) * axes, (2,) * axes]))
    arguments.may("padding", ["same", "valid"], 0.6).may("use_bias", [False], 0.2)
    if chooser.random() < 0.7:
        arguments.may("strides", [1, 2, (2,) * axes], 0.3)
    else:
        arguments.may("dilation_rate", [1, 2], 0.5)
    arguments.may("data_format", ["channels_last", "channels_first"], 0.1)
    return f"@ConvLSTM{axes}D({runs(arguments).text()})"


def images(chooser: random.Random, axes: int) -> str:
    """A sequence of images of some axes."""
    sizes = [chooser.choice([8, 6, 5, 2, 8, 7]) for _ in range(axes)]
    if chooser.random() < 0.08:
        sizes[0] = "None"  # type: ignore[call-overload]
    return sequence_input(chooser, *sizes, chooser.choice([1, 3]))


def called(first: str, layer: str, chooser: random.Random) -> str:
    """A layer of perhaps several outputs on one input, in a functional model or a Sequential."""
    if chooser.random() < 0.3:
        return f"model = @Sequential([{first}, {layer}])\n"
    outputs = chooser.choice(["x", "x", "x[0]", "x[-1]"]) if "return_state" in layer else "x"
    return f"inputs = {first}\nx = {layer}(inputs)\nmodel = @Model(inputs, {outputs})\n"


def runner(chooser: random.Random) -> str:
    """`RNN` on a sequence, now and then on something else."""
    wrong = chooser.random() < 0.07
    first = "@Input((3,))" if wrong else sequence_input(chooser, chooser.choice([3, 4, "None"]))
    return called(first, cell_runner(chooser), chooser)


def time_major(chooser: random.Random) -> str:
    """Steps before the batch axis: Keras 2 supports that, Keras 3 rejects the argument."""
    layer = chooser.choice([cell_runner, gates])(chooser, True)
    if chooser.random() < 0.3:
        layer = f"@Bidirectional({layer})"
    return called(sequence_input(chooser, 3), layer, chooser)


def image_sequence(chooser: random.Random) -> str:
    """One `ConvLSTM`, or two in a sequence."""
    axes = chooser.choice([1, 2, 2, 3])
    first = images(chooser, axes)
    if chooser.random() < 0.7:
        return called(first, convolutional(chooser, axes), chooser)
    return (
        f"model = @Sequential([{first}, "
        f"@ConvLSTM{axes}D(4, 2, return_sequences=True, padding='same'), "
        f"@BatchNormalization(), {convolutional(chooser, axes)}])\n"
    )


def two_ways(chooser: random.Random) -> str:
    """`Bidirectional` around everything that steps along a sequence, in every merge mode."""
    axes = chooser.choice([0, 0, 0, 1, 2])
    inner = convolutional(chooser, axes) if axes else chooser.choice([cell_runner, gates])(chooser)
    arguments = Arguments(chooser)
    arguments.may("merge_mode", ["concat", "sum", "mul", "ave", None], 0.7)
    if not axes and chooser.random() < 0.2:
        inner = "@LSTM(4, return_sequences=True)"
        other = "@GRU(4, return_sequences=True, go_backwards=True)"
        arguments.rest.append(f"backward_layer={other}")
    further = arguments.text()
    first = images(chooser, axes) if axes else sequence_input(chooser, 3)
    layer = f"@Bidirectional({inner}{', ' if further else ''}{further})"
    return called(first, layer, chooser)


def start_states(chooser: random.Random) -> str:
    """An encoder whose states start a decoder."""
    kind = chooser.choice(["LSTM", "GRU", "SimpleRNN"])
    units = chooser.choice([3, 8])
    both = chooser.random() < 0.3
    encoder, decoder = (
        f"@{kind}({units}, return_state=True{more})" for more in ("", ", return_sequences=True")
    )
    if both:
        encoder, decoder = f"@Bidirectional({encoder})", f"@Bidirectional({decoder})"
    masked = chooser.choice(["", ", mask_zero=True"])
    return (
        f"first = @Input((None,))\nsecond = @Input(({chooser.choice(STEPS)},))\n"
        f"words = @Embedding(50, 6{masked})\n"
        f"encoded, *states = {encoder}(words(first))\n"
        f"decoded, *rest = {decoder}(words(second), initial_state=states)\n"
        f"model = @Model([first, second], @Dense(5)(decoded))\n"
    )


PLAIN: list[Callable[[random.Random, int], Drawn]] = [
    dense,
    flatten,
    reshape,
    batch_normalization,
    *(convolution(axes) for axes in (1, 2)),
    *(pooling(kind, axes) for kind in ("Max", "Average") for axes in (1, 2)),
    *(global_pooling(kind, axes) for kind in ("Max", "Average") for axes in (1, 2)),
    recurrent("LSTM"),
    recurrent("GRU"),
]


def inner_model(chooser: random.Random) -> tuple[str, str]:
    """Lines that make a model for images, and its name."""
    form = chooser.random()
    body = "@Conv2D(4, 3), @MaxPooling2D(), @Flatten(), @Dense(5)"
    if form < 0.4:
        return f"inner = @Sequential([{body}])\n", "inner"
    if form < 0.7:
        return f"inner = @Sequential([@Input((8, 8, 3)), {body}])\n", "inner"
    return (
        "source = @Input((8, 8, 3))\ny = @Conv2D(4, 3)(source)\n"
        "inner = @Model(source, @Dense(2)(@GlobalMaxPooling2D()(y)))\n",
        "inner",
    )


def each_step(chooser: random.Random) -> str:
    """`TimeDistributed` around layers and models."""
    if chooser.random() < 0.35:
        lines, name = inner_model(chooser)
        first = sequence_input(chooser, 8, 8, 3)
        return (
            f"{lines}model = @Sequential([{first}, @TimeDistributed({name}), "
            f"@LSTM(4), @Dense(2)])\n"
        )
    rank = chooser.choice([2, 3, 4])
    wrong = chooser.random() < 0.15
    fitting = {
        2: PLAIN[:3],
        3: [*PLAIN[:5], PLAIN[6], PLAIN[8], PLAIN[10], PLAIN[12], *PLAIN[14:]],
        4: [*PLAIN[:4], PLAIN[5], PLAIN[7], PLAIN[9], PLAIN[11], PLAIN[13]],
    }
    drawn = chooser.choice(PLAIN if wrong else fitting[rank])(chooser, rank)
    features = [chooser.choice([8, 6, 3]) for _ in range(rank - 1)]
    first = sequence_input(chooser, *features)
    twice = f"@TimeDistributed({drawn.code})"
    if chooser.random() < 0.2:
        return (
            f"inputs = {first}\nshared = {drawn.code}\nx = @TimeDistributed(shared)(inputs)\n"
            f"z = @TimeDistributed(shared)(inputs)\n"
            f"shared.trainable = {chooser.choice([True, False])}\nmodel = @Model(inputs, [x, z])\n"
        )
    return called(first, twice, chooser)


def dot_attention(chooser: random.Random) -> str:
    """`Attention` and `AdditiveAttention` of two or three tensors."""
    kind = chooser.choice(["Attention", "AdditiveAttention"])
    arguments = Arguments(chooser).may("use_scale", [True, False], 0.5).may("dropout", [0.2], 0.2)
    if kind == "Attention":
        arguments.may("score_mode", ["dot", "concat"], 0.4)
    width = chooser.choice([4, 8])
    lines = [f"query = {sequence_input(chooser, width)}"]
    lines += [f"value = {sequence_input(chooser, width)}"]
    inputs = chooser.choice(["query, value", "query, value", "query, query", "query, value, value"])
    scores = chooser.random() < 0.35
    asked = ", return_attention_scores=True" if scores else ""
    lines.append(f"x = @{kind}({arguments.text()})([{inputs}]{asked})")
    outputs = chooser.choice(["x", "x[0]", "x[1]"]) if scores else "x"
    return "\n".join(lines) + f"\nmodel = @Model([query, value], {outputs})\n"


def head_attention(chooser: random.Random) -> str:
    """`MultiHeadAttention` in both styles of calls."""
    arguments = Arguments(chooser).must("num_heads", chooser.choice([1, 2, 4]))
    arguments.must("key_dim", chooser.choice([2, 8])).may("value_dim", [3, 8], 0.3)
    arguments.may("use_bias", [True, False], 0.3).may("output_shape", [5, (6,), (2, 3)], 0.3)
    arguments.may("attention_axes", [1, (1,)], 0.1).may("dropout", [0.1], 0.2)
    return attend(chooser, f"@MultiHeadAttention({arguments.text()})", chooser.choice([4, 8]))


def grouped_attention(chooser: random.Random) -> str:
    """`GroupQueryAttention`, which Keras 2 lacks."""
    heads = chooser.choice([1, 2])
    arguments = Arguments(chooser).must("head_dim", chooser.choice([2, 8]))
    arguments.must("num_query_heads", heads * chooser.choice([1, 2]))
    arguments.must("num_key_value_heads", heads).may("use_bias", [True, False], 0.3)
    arguments.may("use_gate", [True], 0.2)
    return attend(chooser, f"@GroupQueryAttention({arguments.text()})", 8)


def attend(chooser: random.Random, layer: str, value_width: int) -> str:
    """A call of an attention layer, on itself or across, with or without masks and scores."""
    scores = chooser.random() < 0.3
    more = ", return_attention_scores=True" if scores else ""
    if chooser.random() < 0.2:
        more += ", use_causal_mask=True"
    outputs = chooser.choice(["x", "x[0]", "x[1]"]) if scores else "x"
    if chooser.random() < 0.3:
        masked = chooser.choice(["", ", mask_zero=True"])
        return (
            f"tokens = @Input(({chooser.choice(STEPS)},))\n"
            f"words = @Embedding(20, 8{masked})(tokens)\nx = {layer}(words, words{more})\n"
            f"model = @Model(tokens, {outputs})\n"
        )
    call = chooser.choice(
        ["query, value", "query, value, value", "query=query, value=value", "query, value=value"]
    )
    return (
        f"query = {sequence_input(chooser, 8)}\nvalue = {sequence_input(chooser, value_width)}\n"
        f"x = {layer}({call}{more})\nmodel = @Model([query, value], {outputs})\n"
    )


def transformer(chooser: random.Random) -> str:
    """Blocks of attention as in tutorials, after an Embedding with or without masks."""
    masked = chooser.choice(["", ", mask_zero=True"])
    pooled = chooser.choice(["@GlobalAveragePooling1D()", "@Flatten()", "@LSTM(3)"])
    return (
        f"inputs = @Input(shape=({chooser.choice(['20', '7'])},))\n"
        f"x = @Embedding(100, 8{masked})(inputs)\n"
        f"for _ in range({chooser.randint(1, 3)}):\n"
        f"    attended = @MultiHeadAttention(num_heads={chooser.choice([1, 2])}, key_dim=4)(x, x)\n"
        f"    x = @LayerNormalization()(@Add()([x, attended]))\n"
        f"    wide = @Dense(16, activation='relu')(x)\n"
        f"    x = @LayerNormalization()(@Add()([x, @Dense(8)(wide)]))\n"
        f"x = {pooled}(x)\nmodel = @Model(inputs, @Dense(2)(x))\n"
    )


FORMS_SEQUENCES: dict[str, tuple[Callable[[random.Random], str], int]] = {
    "cells": (runner, 2),
    "time major": (time_major, 1),
    "image sequence": (image_sequence, 2),
    "two ways": (two_ways, 2),
    "start states": (start_states, 1),
    "each step": (each_step, 3),
    "dot attention": (dot_attention, 1),
    "head attention": (head_attention, 2),
    "grouped attention": (grouped_attention, 1),
    "transformer": (transformer, 1),
}
"""Each form of a program and how often it is drawn."""
