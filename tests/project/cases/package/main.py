# shapes: model=(None, 3); 195
# shapes: other=(None, 8, 1); 161
import shop.config
from shop import classifier, dense_block
from shop.models import regressor

import keras

model = classifier((8,))
other = regressor(shop.config.SHAPE[1:] + (8,))
inputs = keras.Input(shop.config.SHAPE)
flat = keras.layers.Flatten()(inputs)
x = dense_block(flat, 4)  # expect: none-dimension
