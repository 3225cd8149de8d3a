# shapes: model=(None, 2); 64
from dataclasses import dataclass, field

import keras


@dataclass
class Config:
    shape: tuple[int, ...]
    classes: int = 2
    widths: list[int] = field(default_factory=lambda: [4, 6])
    sequences: bool = False

    @property
    def depth(self):
        return len(self.widths)


@dataclass
class TextConfig(Config):
    words: int = 100


def build(config):
    layers = [keras.layers.Dense(width) for width in config.widths[: config.depth]]
    return keras.Sequential(
        [keras.Input(config.shape), *layers, keras.layers.Dense(config.classes)]
    )


model = build(Config((4,)))
deep = TextConfig((10, 3), words=50)
recurrent = keras.Sequential(
    [
        keras.Input(deep.shape),
        keras.layers.LSTM(4, return_sequences=deep.sequences),
        keras.layers.LSTM(deep.words),  # expect: input-rank
    ]
)
