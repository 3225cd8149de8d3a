# shapes: model=(None, ?); ?
import keras
from half_typed import build
from missing import nothing
from raising import UNITS
from . import half_typed

made = build()
half_typed.build().compile(loss="mse")
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(UNITS)])
