import tensorflow as tf
from keras import layers
x=layers.TextVectorization(vocabulary=["a"], output_mode="multi_hot")
print(x(tf.constant("a b")).shape)
x=layers.TextVectorization(vocabulary=["a"], output_mode="int"); print(x(tf.constant("a b")).shape)
s=layers.StringLookup(vocabulary=["a","b"],output_mode="multi_hot"); print(s(tf.constant("a")).shape)
s=layers.StringLookup(vocabulary=["a","b"],output_mode="one_hot"); print(s(tf.constant("a")).shape)
s=layers.CategoryEncoding(num_tokens=3); print(s(tf.constant(1)).shape)
s=layers.Discretization(bin_boundaries=[0.,1.]); print(s(tf.constant(1)).shape)
