# Layers without an `input_spec` take a list of tensors, one by one or as a whole.
import keras

first, second = keras.Input((3,)), keras.Input((3,))
one, other = keras.layers.Identity()((first, second))
dropped = keras.layers.Dropout(0.5)([first, second])
model = keras.Model([first, second], keras.layers.Dense(2)(one))
keras.layers.Flatten()([first, second])  # expect: refused-input
model.compile("adam", "mse")
keras.models.save_model(model, "both.h5", include_optimizer=False)
