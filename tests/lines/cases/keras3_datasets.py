import numpy as np
import tensorflow as tf

x = np.arange(24, dtype="float32").reshape(12, 2)
y = np.arange(12) % 3
d = tf.data.Dataset.from_tensor_slices((x, y))
s = tf.data.Dataset.range(10)
w = tf.data.Dataset.from_tensor_slices(x)
t = tf.data.Dataset.from_tensor_slices({"a": x, "b": y})

# ---
y0 = tf.data.Dataset.from_tensor_slices(x)  #: Dataset of 12 (2,) float32 from 0..23 24 different sorted
y1 = tf.data.Dataset.from_tensors((x, y))  #: Dataset of 1 ((12, 2) float32 from 0..23 24 different sorted, (12,) int64 0..3)
y2 = tf.data.Dataset.range(5)  #: Dataset of 5 () int64 0..4
y3 = tf.data.Dataset.range(2, 10)  #: Dataset of 8 () int64 2..9
y4 = tf.data.Dataset.range(2, 10, 3)  #: Dataset of 3 () int64 2..8
y5 = tf.data.Dataset.from_generator(lambda: iter([1]), output_signature=tf.TensorSpec((), tf.int32))  #: Dataset of ? () int32
y6 = tf.data.Dataset.zip((w, s))  #: Dataset of 10 ((2,) float32 from 0..23 24 different sorted, () int64 0..9)
y7 = tf.data.Dataset.zip(w, s)  #: Dataset of 10 ((2,) float32 from 0..23 24 different sorted, () int64 0..9)
y8 = tf.data.Dataset.sample_from_datasets([w, w])  #: Dataset of ? (2,) float32 from 0..23
y9 = tf.data.Dataset.choose_from_datasets([w, w], s)  #: Dataset of ? (2,) float32 from 0..23
y10 = d.prefetch(1)  #: Dataset of 12 ((2,) float32 from 0..23 24 different sorted, () int64 0..3)
y11 = d.prefetch(tf.data.AUTOTUNE)  #: Dataset of 12 ((2,) float32 from 0..23 24 different sorted, () int64 0..3)
y12 = d.with_options(tf.data.Options())  #: Dataset of 12 ((2,) float32 from 0..23 24 different sorted, () int64 0..3)
y13 = d.ignore_errors()  #: Dataset of 12 ((2,) float32 from 0..23 24 different sorted, () int64 0..3)
y14 = d.snapshot("/tmp/none")  #: Dataset of 12 ((2,) float32 from 0..23 24 different sorted, () int64 0..3)
y15 = d.cache()  #: Dataset of 12 ((2,) float32 from 0..23 24 different sorted, () int64 0..3) cached
y16 = d.cache("/tmp/none")  #: Dataset of 12 ((2,) float32 from 0..23 24 different sorted, () int64 0..3) cached
y17 = d.map(lambda a, b: (a / 255.0, b))  #: Dataset of 12 ((2,) float32 from 0..0.0901961 24 different sorted scaled divided by 255, () int64 0..3)
y18 = d.map(lambda a, b: (a, tf.one_hot(b, 3)))  #: Dataset of 12 ((2,) float32 from 0..23 24 different sorted, (3,) float32 0..1)
y19 = d.batch(4)  #: Dataset of 3 ((None, 2) float32 from 0..23 24 different sorted, (None,) int64 0..3) in batches of 4
# ---
y0 = d.batch(5)  #: Dataset of 3 ((None, 2) float32 from 0..23 24 different sorted, (None,) int64 0..3) in batches of 5
y1 = d.batch(5, drop_remainder=True)  #: Dataset of 2 ((5, 2) float32 from 0..23 24 different sorted, (5,) int64 0..3) in batches of 5 drops
y2 = d.batch(5, True)  #: Dataset of 2 ((5, 2) float32 from 0..23 24 different sorted, (5,) int64 0..3) in batches of 5 drops
y3 = d.padded_batch(4)  #: Dataset of 3 ((None, 2) float32 from 0..23 24 different sorted, (None,) int64 0..3) in batches of 4
y4 = d.batch(4).unbatch()  #: Dataset of ? ((2,) float32 from 0..23 24 different sorted, () int64 0..3)
y5 = d.batch(4).rebatch(2)  #: Dataset of ? ((None, 2) float32 from 0..23 24 different sorted, (None,) int64 0..3) in batches of 2
y6 = w.ragged_batch(4)  #: Dataset of 3 (None, 2) float32 from 0..23 24 different sorted in batches of 4
y7 = d.shuffle(12)  #: Dataset of 12 ((2,) float32 from 0..23 24 different shuffled, () int64 0..3 shuffled) shuffled reshuffled
y8 = d.shuffle(12, reshuffle_each_iteration=False)  #: Dataset of 12 ((2,) float32 from 0..23 24 different shuffled, () int64 0..3 shuffled) shuffled shuffled
y9 = d.repeat()  #: Dataset of -1 ((2,) float32 from 0..23 24 different sorted, () int64 0..3) repeated
y10 = d.repeat(3)  #: Dataset of 36 ((2,) float32 from 0..23 24 different sorted, () int64 0..3)
y11 = d.batch(4).repeat(2)  #: Dataset of 6 ((None, 2) float32 from 0..23 24 different sorted, (None,) int64 0..3) in batches of 4
y12 = d.take(5)  #: Dataset of 5 ((2,) float32 from 0..23 24 different sorted, () int64 0..3) split
y13 = d.skip(5)  #: Dataset of 7 ((2,) float32 from 0..23 24 different sorted, () int64 0..3) split
y14 = d.batch(4).take(2)  #: Dataset of 2 ((None, 2) float32 from 0..23 24 different sorted, (None,) int64 0..3) in batches of 4 split
y15 = d.batch(4).skip(2)  #: Dataset of 1 ((None, 2) float32 from 0..23 24 different sorted, (None,) int64 0..3) in batches of 4 split
y16 = d.shard(3, 0)  #: Dataset of 4 ((2,) float32 from 0..23 24 different sorted, () int64 0..3)
y17 = d.filter(lambda a, b: b > 1)  #: Dataset of ? ((2,) float32 from 0..23 24 different sorted, () int64 0..3)
y18 = d.enumerate()  #: Dataset of 12 (() int64 0.., ((2,) float32 from 0..23 24 different sorted, () int64 0..3))
y19 = d.concatenate(d)  #: Dataset of 24 ((2,) float32 from 0..23, () int64 0..3)
# ---
y0 = w.window(3)  #: Dataset of 4 Dataset of ? (2,) float32 from 0..23 24 different sorted
y1 = w.window(3, shift=1)  #: Dataset of 12 Dataset of ? (2,) float32 from 0..23 24 different sorted windowed
y2 = w.window(3, shift=1, drop_remainder=True)  #: Dataset of 10 Dataset of 3 (2,) float32 from 0..23 24 different sorted windowed
y3 = s.window(4, shift=1, drop_remainder=True).flat_map(lambda each: each.batch(4))  #: Dataset of ? (None,) int64 0..9 windows of 4 windowed
y4 = s.flat_map(lambda each: tf.data.Dataset.from_tensors(each))  #: Dataset of ? () int64 0..9
y5 = s.interleave(lambda each: tf.data.Dataset.from_tensors(each))  #: Dataset of ? () int64 0..9
y6 = s.apply(lambda each: each.batch(2))  #: Dataset of 5 (None,) int64 0..9 in batches of 2
y7 = s.as_numpy_iterator()  #: NumpyIterator of 10 () int64 0..9
y8 = len(s)  #: 10
y9 = len(d.batch(5))  #: 3
y10 = s.cardinality()  #: () int64 from 10..10 1 different
y11 = s.element_spec  #: () int64 0..9
# ---
y0 = d.batch(4).element_spec  #: ((None, 2) float32 from 0..23 24 different sorted, (None,) int64 0..3)
y1 = t.batch(4)  #: Dataset of 3 {'a': (None, 2) float32 from 0..23 24 different sorted, 'b': (None,) int64 0..3} in batches of 4
y2 = t.map(lambda each: (each["a"], each["b"])).batch(3)  #: Dataset of 4 ((None, 2) float32 from 0..23 24 different sorted, (None,) int64 0..3) in batches of 3
y3 = s.batch(4).map(lambda each: (each[:-1], each[1:]))  #: Dataset of 3 ((None,) int64 0..9, (None,) int64 0..9) in batches of 4
y4 = s.batch(3).prefetch(2).cache().shuffle(3)  #: Dataset of 4 (None,) int64 0..9 shuffled in batches of 3 shuffled cached reshuffled
y5 = tf.keras.utils.timeseries_dataset_from_array(x, y, 3, batch_size=2)  #: Dataset of ? ((None, None, 2) float32 0..23 sorted windows of 3, (None,) int64 0..3) in batches of 2 windowed
y6 = tf.keras.preprocessing.timeseries_dataset_from_array(x, None, 3)  #: Dataset of ? (None, None, 2) float32 0..23 sorted windows of 3 in batches of 128 windowed
