import tensorflow as tf


class Net(tf.keras.Model):
    def __init__(self, units):
        super().__init__()
        self.first = tf.keras.layers.LSTM(units)
        self.second = tf.keras.layers.LSTM(units)

    def call(self, inputs):
        x = self.first(inputs)
        return self.second(x)  # expect: input-rank


net = Net(4)
net.compile(loss="mse")
net.fit(x, y)
