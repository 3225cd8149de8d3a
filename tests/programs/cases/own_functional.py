# shapes: net=(None, 2); 38
# shapes: half=(None, 4); 28
import keras


class Net(keras.Model):
    def __init__(self, size, classes=2, **kwargs):
        inputs = keras.Input((size,))
        x = keras.layers.Dense(4, name="hidden")(inputs)
        super().__init__(inputs=inputs, outputs=keras.layers.Dense(classes)(x), **kwargs)
        self.size = size

    def train_step(self, data):
        return {"loss": 0.0}


net = Net(6)
half = keras.Model(net.inputs, net.get_layer("hidden").output)
