# shapes: small=(None, 3); 27
import keras


class Builder:
    """Class methods, properties and static methods."""

    def __init__(self, size, units=8):
        self.size = size
        self._units = units

    @classmethod
    def small(cls, **options):
        return cls(4, units=2, **options).build(name="small")

    @property
    def units(self):
        return self._units * 2 - 1

    @units.setter
    def units(self, value):
        self._units = value

    @staticmethod
    def head(count):
        return keras.layers.Dense(count)

    def build(self, *extra, **options):
        layers = [keras.layers.Dense(self.units), *extra, self.head(3 if not extra else 1)]
        stack = [keras.Input((self.size,)), *layers]
        return keras.Sequential(stack, **options)  # expect: input-rank


small = Builder.small()
broken = Builder(6).build(
    keras.layers.GlobalMaxPooling1D(),
)
