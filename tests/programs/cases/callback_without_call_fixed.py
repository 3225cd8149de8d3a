import tensorflow as tf


class StopAtGoal(tf.keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        if logs["accuracy"] > 0.95:
            self.model.stop_training = True


def solution_model():
    model = tf.keras.Sequential([
        tf.keras.layers.Input((4,)),
        tf.keras.layers.Dense(16, activation="relu"),
        tf.keras.layers.Dense(3, activation="softmax"),
    ])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(features, labels, epochs=100, callbacks=[StopAtGoal()])
    return model


if __name__ == "__main__":
    model = solution_model()
    model.save("iris.keras")
