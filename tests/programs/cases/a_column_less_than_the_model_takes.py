import io

import keras
import numpy as np
import pandas as pd
from keras import layers
from sklearn.model_selection import train_test_split

text = "".join(f"{n},{n * 2},{n * 3},{n % 2}\n" for n in range(60))
columns = ["age", "income", "visits", "bought"]
table = pd.read_csv(io.StringIO(text), names=columns)
y = table.pop("bought")
x_train, x_test, y_train, y_test = train_test_split(table.values.astype("float32"), y.values)
model = keras.Sequential([
    keras.Input((len(columns),)),
    layers.Dense(8, activation="relu"),
    layers.Dense(1, activation="sigmoid"),
])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(x_train, y_train, validation_data=(x_test, y_test), epochs=1)  # expect: data-shape
