# shapes: base=(None, None, None, 4); 112
# shapes: model=(None, 2048); 112
# shapes: other=(None, 4); 112
import keras

inputs = keras.Input((None, None, 3))
x = inputs / 255.0 - 0.5
x = x[:, ::2, ::2]
y = keras.layers.Conv2D(4, 3, padding="same")(x)
z = y * x[..., :1]
base = keras.Model(inputs, z)
images = keras.Input((64, 32, 3))
model = keras.Model(images, keras.layers.Flatten()(base(images)))
other = keras.Sequential([keras.Input((16, 16, 3)), base, keras.layers.GlobalMaxPooling2D()])
