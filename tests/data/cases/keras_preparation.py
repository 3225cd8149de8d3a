import keras
import numpy as np
import tensorflow as tf
from keras.preprocessing.sequence import pad_sequences
from keras.utils import timeseries_dataset_from_array, to_categorical
# ---
y = np.array([0, 2, 1, 2])
a = to_categorical(y)
b = to_categorical(y, 5)
c = to_categorical(y.reshape(-1, 1), num_classes=3)
d = to_categorical([0, 1, 2, 1])
e = np.argmax(a, axis=1)
f = to_categorical(tf.constant([0, 1]), 2)
g = keras.utils.normalize(np.arange(6.0).reshape(2, 3))
# ---
a = pad_sequences([[1, 2], [3]], maxlen=4)
b = pad_sequences([[1, 2], [3]])
c = pad_sequences([[1, 2, 3], [3]], maxlen=2, padding="post", truncating="post")
d = pad_sequences([[1.5], [2.5, 3.5]], dtype="float32", maxlen=3)
e = pad_sequences([[1, 2], [3]], maxlen=3, value=-1)
# ---
series = np.arange(100, dtype="float32").reshape(50, 2)
a = timeseries_dataset_from_array(series, series[:, 0], sequence_length=5)
b = timeseries_dataset_from_array(series, None, 5, batch_size=8)
c = timeseries_dataset_from_array(series[:-5], series[5:], 5, batch_size=None)
# ---
a = keras.utils.image_dataset_from_directory("pictures", verbose=False)
b = keras.utils.image_dataset_from_directory(
    "pictures", label_mode="categorical", image_size=(32, 48), batch_size=2, verbose=False
)
c = keras.utils.image_dataset_from_directory(
    "pictures", label_mode="binary", color_mode="grayscale", class_names=["a", "b"], verbose=False
)
d = keras.utils.image_dataset_from_directory(
    "pictures", label_mode=None, batch_size=None, verbose=False
)
e, f = keras.utils.image_dataset_from_directory(
    "pictures", validation_split=0.5, subset="both", seed=1, verbose=False
)
g = a.map(lambda image, label: (image / 255.0, label))
h = keras.utils.text_dataset_from_directory("texts", verbose=False)
i = keras.utils.image_dataset_from_directory(
    "pictures", label_mode="categorical", class_names=["a", "b"], verbose=False
)
# ---
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
data = np.zeros((10, 4), dtype="float32")
a = model(data)
b = model.predict(data, verbose=0)
c = np.argmax(b, axis=-1)
d = model.predict(data[:1], verbose=0)[0]
