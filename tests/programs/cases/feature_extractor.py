# shapes: features=(None, 15, 15, 4); 128
# shapes: every=(None, 30, 30, 4), (None, 30, 30, 4), (None, 15, 15, 4), (None, 13, 13, 2); 202
# shapes: model=(None, 5); 1897
# shapes: copy=(None, 13, 13, 2); 202
import keras
from keras import layers

x = inputs = keras.Input((32, 32, 3))
x = layers.Conv2D(4, 3)(x)
x = layers.BatchNormalization()(x)
x = layers.MaxPooling2D(name="pool")(x)
base = keras.Model(inputs, layers.Conv2D(2, 3)(x))
for layer in base.layers[:-1]:
    layer.trainable = isinstance(layer, layers.BatchNormalization)
features = keras.Model(base.input, base.get_layer("pool").output)
every = keras.Model(base.input, [layer.output for layer in base.layers[1:]])
model = keras.Sequential([keras.Input((32, 32, 3)), base, layers.Flatten(), layers.Dense(5)])
copy = keras.models.clone_model(base)
size = features.output_shape[1:]
head = keras.Sequential([layers.Input(size), layers.LSTM(2)])  # expect: input-rank
