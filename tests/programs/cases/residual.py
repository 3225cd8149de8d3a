# shapes: model=(None, 16, 16, 8); 1240
from keras import Input, Model, layers


def residual(x, filters, *, stride=1):
    shortcut = x
    if stride != 1 or x.shape[-1] != filters:
        shortcut = layers.Conv2D(filters, 1, strides=stride)(x)
    x = layers.Conv2D(filters, 3, strides=stride, padding="same")(x)
    x = layers.ReLU()(x)
    x = layers.Conv2D(filters, 3, padding="same")(x)
    return layers.add([x, shortcut])


image = Input((32, 32, 8))
model = Model(image, residual(image, 8, stride=2))
