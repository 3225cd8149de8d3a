# shapes: from_generator=(None, 6); 82
# shapes: from_blocks=(None, 9); 107
# shapes: decorated=(None, 6); 175
# shapes: mixed=(None, 12); 148
# shapes: registered=(None, 13); 65
# shapes: tupled=(None, 4, 6, 2); 56
# shapes: replaced=(None, 20); 100
import collections
import dataclasses
import functools

import keras
from keras import layers


def sizes(count):
    for power in range(count):
        yield 2**power
    yield from (5, 6)


def blocks():
    yield layers.Dense(7)
    yield layers.Dense(9)


from_generator = keras.Sequential([keras.Input((4,))] + [layers.Dense(s) for s in sizes(3)])
from_blocks = keras.Sequential([keras.Input((4,)), *blocks()])


def twice(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        return function(function(*args, **kwargs))

    return inner


def times(count):
    def decorate(function):
        def inner(x):
            for _ in range(count):
                x = function(x)
            return x

        return inner

    return decorate


@twice
def narrow(x):
    return layers.Dense(5)(x)


@times(3)
def wide(x):
    return layers.Dense(6)(x)


inputs = keras.Input((4,))
decorated = keras.Model(inputs, wide(narrow(inputs)))


class Sized:
    units = 4

    def __init__(self, *args, extra=0, **kwargs):
        super().__init__(*args, **kwargs)
        self.extra = extra

    @property
    def total(self):
        return self.units + self.extra


class Block(Sized, layers.Layer):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.dense = layers.Dense(self.total)

    def call(self, x):
        return self.dense(x)


class Wide(Block):
    units = 10


image = keras.Input((4,))
mixed = keras.Model(image, Wide(extra=2)(Wide(extra=-10 + 5 - 1 + 4)(image)))


class Factory:
    makers = {}

    @classmethod
    def register(cls, name):
        def keep(function):
            cls.makers[name] = function
            return function

        return keep


@Factory.register("dense")
def dense(units):
    return layers.Dense(units)


registered = keras.Sequential([keras.Input((4,)), Factory.makers["dense"](13)])

Size = collections.namedtuple("Size", "width height")
width, height = size = Size(6, height=8)
tupled = keras.Sequential([keras.Input((size.width, height, 3)), layers.Conv2D(2, 3)])


@dataclasses.dataclass
class Settings:
    units: int = 8


settings = dataclasses.replace(Settings(), units=20)
replaced = keras.Sequential([keras.Input((4,)), layers.Dense(settings.units)])


async def never_runs(x):
    return await x
