import tensorflow as tf

x_train = tf.random.normal((100, 20))
model = tf.keras.Sequential([
    tf.keras.layers.Input((20,)),
    tf.keras.layers.Dense(64, "relu"),
    tf.keras.layers.Dense(5),
])
loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile("adam", loss=loss, metrics=["accuracy"])
model.fit(x_train, y_train, epochs=4)
model.export("served")
