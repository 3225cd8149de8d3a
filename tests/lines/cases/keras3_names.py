import keras
from keras import layers as L

x = keras.Input((6, 8))

# ---
a = L.GroupQueryAttention(4, 4, 2)(x, x)  #: (None, 6, 8) float32 of grouped_query_attention with 424
b = L.Softmax()(x)  #: (None, 6, 8) float32 of softmax_1 with 0
c = L.Dropout(0.1)(x)  #: (None, 6, 8) float32 of dropout_1 with 0
d = L.GroupQueryAttention(4, 4, 2, dropout=0.5)(x, x)  #: (None, 6, 8) float32 of grouped_query_attention_1 with 424
e = L.Softmax()(x)  #: (None, 6, 8) float32 of softmax_3 with 0
f = L.Dropout(0.1)(x)  #: (None, 6, 8) float32 of dropout_3 with 0
# ---
a = L.MultiHeadAttention(4, 4)(x, x)  #: (None, 6, 8) float32 of multi_head_attention with 568
b = L.Softmax()(x)  #: (None, 6, 8) float32 of softmax_1 with 0
c = L.Dropout(0.1)(x)  #: (None, 6, 8) float32 of dropout_1 with 0
# ---
layer = L.GroupQueryAttention(4, 4, 2)  #: GroupedQueryAttention grouped_query_attention with 424
b = L.Softmax()(x)  #: (None, 6, 8) float32 of softmax with 0
c = layer(x, x)  #: (None, 6, 8) float32 of grouped_query_attention with 424
d = L.Dropout(0.1)(x)  #: (None, 6, 8) float32 of dropout_1 with 0
e = L.Softmax()(x)  #: (None, 6, 8) float32 of softmax_2 with 0
