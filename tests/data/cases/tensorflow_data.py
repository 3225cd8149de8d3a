import numpy as np
import tensorflow as tf
# ---
x = np.random.rand(100, 8).astype("float32")
y = np.random.randint(0, 3, 100)
a = tf.data.Dataset.from_tensor_slices((x, y))
b = a.batch(32)
c = a.batch(32, drop_remainder=True)
d = a.shuffle(100).batch(10).repeat()
e = b.take(2)
f = b.skip(1).prefetch(tf.data.AUTOTUNE)
g = a.map(lambda p, q: (p * 2, tf.one_hot(q, 3)))
h = a.enumerate()
i = tf.data.Dataset.zip((a, a))
j = a.concatenate(a)
k = a.cache().repeat(3)
m = b.unbatch()
n = tf.data.Dataset.from_tensors((x, y))
o = tf.data.Dataset.range(10)
p = tf.data.Dataset.range(2, 20, 3).batch(4)
q = tf.data.Dataset.from_tensor_slices({"a": x, "b": y})
r = q.map(lambda row: (row["a"], row["b"]))
s = a.filter(lambda p, q: q > 0)
t = a.shard(4, 1)
u = a.repeat()
v = u.take(7)
w = tf.data.Dataset.from_tensor_slices([1, 2, 3])
z = tf.data.Dataset.from_tensor_slices(["a", "b"])
# ---
series = np.arange(50, dtype="float32")
ds = tf.data.Dataset.from_tensor_slices(series)
ds = ds.window(11, shift=1, drop_remainder=True)
ds = ds.flat_map(lambda w: w.batch(11))
ds = ds.shuffle(10)
ds = ds.map(lambda w: (w[:-1], w[-1]))
ds = ds.batch(8).prefetch(1)
column = tf.expand_dims(series, axis=-1)
es = tf.data.Dataset.from_tensor_slices(column)
es = es.window(11, shift=2, drop_remainder=True)
es = es.flat_map(lambda w: w.batch(11, drop_remainder=True))
es = es.map(lambda w: (w[:-1], w[1:]))
es = es.batch(8)
# ---
images = np.random.randint(0, 256, (20, 28, 28), dtype=np.uint8)
labels = np.random.randint(0, 10, 20)


def prepare(image, label):
    image = tf.cast(image, tf.float32) / 255.0
    image = tf.expand_dims(image, -1)
    image = tf.image.resize(image, (32, 32))
    image = tf.image.grayscale_to_rgb(image)
    return image, label


def augment(image, label):
    image = tf.image.random_flip_left_right(image)
    image = tf.image.random_brightness(image, 0.1)
    return image, tf.one_hot(label, 10)


train = tf.data.Dataset.from_tensor_slices((images, labels))
train = train.map(prepare, num_parallel_calls=tf.data.AUTOTUNE)
augmented = train.map(augment).shuffle(20).batch(8).prefetch(2)
batches = train.batch(6)
for first_images, first_labels in batches.take(1):
    _ = first_images
reshaped = train.map(lambda image, label: (tf.reshape(image, [-1]), label))
tupled = train.map(lambda image, label: {"image": image, "label": label})
numbers = train.map(lambda image, label: label)
# ---
gen = tf.data.Dataset.from_generator(
    lambda: iter([([1.0, 2.0], 1)]),
    output_signature=(
        tf.TensorSpec(shape=(2,), dtype=tf.float32),
        tf.TensorSpec(shape=(), dtype=tf.int32),
    ),
)
gen2 = tf.data.Dataset.from_generator(
    lambda: iter([([1.0, 2.0], 1)]), (tf.float32, tf.int64), ((None,), ())
)
gen3 = gen.batch(4)
padded = gen2.padded_batch(4)
padded2 = gen2.padded_batch(4, padded_shapes=([10], []))
# ---
a = tf.constant([[1, 2], [3, 4]])
b = tf.cast(a, tf.float32)
c = b / 2
d = a + 1
e = tf.reshape(b, (4, 1))
f = tf.concat([b, b], axis=0)
g = tf.stack([a, a])
h = tf.reduce_mean(b)
i = tf.reduce_max(a, axis=1)
j = tf.one_hot([0, 1, 2], 3)
k = tf.zeros((2, 3))
m = tf.ones([4], dtype=tf.int32)
n = tf.range(10)
o = tf.random.normal((5, 3))
p = tf.random.uniform((5,), 0, 4)
q = a[0]
r = a[:, 1]
s = b[..., tf.newaxis]
t = tf.argmax(b, axis=-1)
u = tf.constant(2.5)
v = tf.constant([True, False])
w = tf.convert_to_tensor(np.zeros((3, 2)))
x = tf.squeeze(tf.zeros((1, 4, 1)))
y = a > 2
z = b @ b
aa = b.numpy()
bb = tf.transpose(k)
cc = tf.matmul(k, tf.ones((3, 2)))
dd = tf.sqrt(b)
ee = tf.constant("text")
ff = tf.expand_dims(a, 0)
gg = -b
hh = tf.equal(a, 2)
ii = a.shape
jj = tf.clip_by_value(b, 0.0, 2.0)
kk = tf.eye(3)
ll = tf.fill([2, 2], 9)
mm = np.argmax(b, axis=1)
nn = b * np.float32(2)
oo = 1 - b
pp = tf.nn.softmax(b)
# ---
images = np.random.randint(0, 256, (10, 8, 8, 3), dtype=np.uint8)
pictures = tf.data.Dataset.from_tensor_slices(images)
a = pictures.map(lambda image: tf.image.convert_image_dtype(image, tf.float32))
b = a.map(lambda image: tf.image.resize(image, [16, 16])).batch(5, drop_remainder=True)
c = next(iter(b))
for step, batch in enumerate(b):
    d = step


def read(path):
    contents = tf.io.read_file(path)
    picture = tf.image.decode_jpeg(contents, channels=3)
    return tf.image.resize(picture, (20, 30)) / 255.0


e = tf.data.Dataset.from_tensor_slices(["a.jpg", "b.jpg"]).map(read).batch(2)
f = tf.data.Dataset.from_tensor_slices(["a.png"]).map(
    lambda path: tf.image.decode_png(tf.io.read_file(path))
)
g = tf.data.Dataset.from_tensor_slices(["a"]).map(
    lambda path: tf.image.decode_image(tf.io.read_file(path))
)
