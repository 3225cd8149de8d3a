"""A program whose parts change what others read: functions that nobody calls, globals, lists."""

TANGLED = """\
import keras
from keras import layers
size = 32
parts = []
config = {"units": 4}

def block(x, units=size):
    parts.append(layers.Dense(units))
    return parts[-1](x)

def build(n):
    inputs = keras.Input((config["units"],))
    x = block(inputs)
    for i in range(n):
        x = layers.Dense(size)(x)
    model = keras.Model(inputs, x)
    model.compile("adam", "mse")
    return model

class Scale(layers.Layer):
    count = 0
    def __init__(self, factor):
        super().__init__()
        self.factor = factor
        self.dense = layers.Dense(size)
    def build(self, shape):
        self.w = self.add_weight(shape=(shape[-1], size))
    def call(self, x):
        Scale.count = Scale.count + 1
        return self.dense(x) * self.factor

class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.a = Scale(2)
        self.b = [Scale(3), layers.Dense(config["units"], activation="softmax")]
    def call(self, x):
        def inner(y):
            return self.a(y)
        for each in self.b:
            x = each(x)
        return inner(x)
    def helper(self):
        global size
        size = 7
        return build(2)

def steps():
    for i in range(3):
        yield block(keras.Input((4,)))
    keras.utils.clear_session()

def save(model):
    model.save("a.h5")
    return keras.models.load_model("a.h5")

net = Net()
model = keras.Sequential([keras.Input((4,)), layers.Dense(size)])
def late():
    model.add(layers.Dense(3))
    config["units"] = 9
    return model
def later():
    return keras.Sequential([model, block(model.output)])
model.compile("adam", "mse")
size = 8
"""
