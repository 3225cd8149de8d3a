import keras
import settings


def build():
    return keras.Sequential([keras.Input((settings.FEATURES,)), keras.layers.Dense(settings.UNITS)])
