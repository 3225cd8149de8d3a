# shapes: model=(None, 10); 24682
import tensorflow as tf
from tensorflow.keras.layers import *

inputs = Input(shape=(32, 32, 3))
x = inputs
for filters, pool in [(16, True), (32, True), (64, False)]:
    x = Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
    x = BatchNormalization()(x)
    if pool:
        x = MaxPooling2D()(x)
x = GlobalAveragePooling2D()(x)
x = Dropout(0.5)(x)
outputs = Dense(10, activation="softmax")(x)
model = tf.keras.Model(inputs=inputs, outputs=outputs)
