# shapes: model=(?, ?); ?
import keras
from elsewhere import Backbone, settings


class Net(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.backbone = Backbone()
        self.recurrent = keras.layers.LSTM(units)
        self.head = keras.layers.Dense(settings.classes)

    def call(self, x):
        x = self.backbone(x)
        if settings.recurrent:
            x = self.recurrent(x)
        return self.head(x)


inputs = keras.Input((10, 3))
model = keras.Model(inputs, keras.layers.Flatten()(Net(settings.units)(inputs)))
