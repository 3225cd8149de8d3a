# shapes: full=(None, 10); 2002
import keras
from keras import layers


class Residual(layers.Layer):
    def __init__(self, filters, stride=1, **kwargs):
        super().__init__(**kwargs)
        self.first = layers.Conv2D(filters, 3, strides=stride, padding="same")
        self.normal = layers.BatchNormalization()
        self.short = layers.Conv2D(filters, 1, strides=stride) if stride > 1 else None

    def call(self, x, training=False):
        y = self.normal(self.first(x), training=training)
        if self.short is not None:
            x = self.short(x)
        return keras.activations.relu(y + x)


class Net(keras.Model):
    def __init__(self, widths, classes=10):
        super().__init__()
        self.stem = layers.Conv2D(widths[0], 3, padding="same")
        self.blocks = []
        for index, width in enumerate(widths):
            self.blocks.append(Residual(width, stride=2 if index else 1, name=f"block_{index:02d}"))
        self.head = keras.Sequential([layers.GlobalAveragePooling2D(), layers.Dense(classes)])

    def call(self, x, training=False):
        x = self.stem(x)
        for block in self.blocks:
            x = block(x, training=training)
        return self.head(x)


inputs = keras.Input((32, 32, 3))
full = keras.Model(inputs, Net((8, 12))(inputs))
