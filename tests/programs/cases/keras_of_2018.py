from keras.models import Sequential
from keras.layers import Dense, Dropout
from keras.utils import np_utils  # expect-keras3: removed-name
from keras.optimizers import Adam

model = Sequential()
model.add(Dense(512, activation="relu", input_shape=(784,)))  # expect-keras3: input-shape-argument
model.add(Dropout(0.2))
model.add(Dense(10, activation="softmax"))
optimizer = Adam(lr=0.001)  # expect-keras3: bad-argument
model.compile(loss="categorical_crossentropy", optimizer=optimizer, metrics=["accuracy"])
model.fit(x_train, y_train, batch_size=128, nb_epoch=20)  # expect: bad-argument
classes = model.predict_classes(x_test)  # expect: missing-member
