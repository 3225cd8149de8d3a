# shapes: base=(None, 5, 5, 512); 14714688
# shapes: model=(None, 5); 14717253
# shapes: cut=(None, 10); 14719818
# shapes: other=(None, 512); 14714688
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.applications import VGG16
from tensorflow.keras.applications.vgg16 import preprocess_input

base = VGG16(weights="imagenet", include_top=False, input_shape=(160, 160, 3))
base.trainable = False

inputs = keras.Input(shape=(160, 160, 3))
x = preprocess_input(inputs)
x = base(x, training=False)
x = layers.GlobalAveragePooling2D()(x)
model = keras.Model(inputs, layers.Dense(5, "softmax")(layers.Dropout(0.2)(x)))
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")

pooled = layers.GlobalMaxPooling2D()(base.output)
cut = keras.Model(base.input, layers.Dense(10)(pooled))

other = VGG16(include_top=False, pooling="avg")
for layer in other.layers[:15]:
    layer.trainable = False

wrong = keras.Sequential([base, layers.LSTM(4)])  # expect: input-rank
