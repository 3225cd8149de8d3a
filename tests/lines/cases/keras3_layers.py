import keras
from keras import layers as L

# ---
a = L.Activation(activation=None)(keras.Input((1,)), training=True)  #: (None, 1) float32 of activation with 0
b = L.Activation('tanh')(keras.Input((8, 3)))  #: (None, 8, 3) float32 of activation_1 with 0
c = L.Activation(activation='tanh')(keras.Input((None, 10, 10, 4, 5)))  #: (None, None, 10, 10, 4, 5) float32 of activation_2 with 0
d = L.Activation(activation='gelu')(keras.Input((5,), dtype='float16'))  #: (None, 5) float32 of activation_3 with 0
e = L.Activation(None)(keras.Input((6, 5, 1)))  #: (None, 6, 5, 1) float32 of activation_4 with 0
f = L.Activation('sigmoid')(keras.Input((1, 6, 10)))  #: (None, 1, 6, 10) float32 of activation_5 with 0
g = L.Activation(activation='nope')(keras.Input((12, 4, 4), batch_size=4))  #: (4, 12, 4, 4) float32 of activation_6 with 0, error[bad-argument]
h = L.Activation(activation=3)(keras.Input((6, 1)))  #: (None, 6, 1) float32 of activation_7 with 0, error[bad-argument]
# ---
a = L.ActivityRegularization()(keras.Input((1,)), training=True)  #: (None, 1) float32 of activity_regularization with 0
b = L.ActivityRegularization(l1=-1)(keras.Input((1,)), training=True)  #: (None, 1) float32 of activity_regularization_1 with 0, error[bad-argument]
c = L.ActivityRegularization((1,), l2=0.5)(keras.Input((8, 8)))  #: (None, 8, 8) float32 of activity_regularization_2 with 0, error[bad-argument]
# ---
a = L.AdaptiveAveragePooling1D(output_size=1)(keras.Input((1, 1)), training=True)  #: (None, 1, 1) float32 of adaptive_average_pooling1d with 0
b = L.AdaptiveAveragePooling1D(output_size=1)(keras.Input(()), training=True)  #: (?, ?, ?) float32 of adaptive_average_pooling1d_1 with 0
c = L.AdaptiveAveragePooling1D(3)(keras.Input((8, 2), dtype='int32'))  #: (None, 3, 2) float32 of adaptive_average_pooling1d_2 with 0
d = L.AdaptiveAveragePooling1D(2, data_format=None)(keras.Input((12, 3)))  #: (None, 2, 3) float32 of adaptive_average_pooling1d_3 with 0
e = L.AdaptiveAveragePooling1D(1, 1)(keras.Input((12, 8)))  #: (?, ?, ?) float32 of adaptive_average_pooling1d_4 with 0, error[bad-argument]
f = L.AdaptiveAveragePooling1D(output_size={})(keras.Input((6, 4)))  #: (None, ?, 4) float32 of adaptive_average_pooling1d_5 with 0, error[bad-argument]
# ---
a = L.AdaptiveAveragePooling2D(output_size=1)(keras.Input((1, 1, 1)), training=True)  #: (None, 1, 1, 1) float32 of adaptive_average_pooling2d with 0
b = L.AdaptiveAveragePooling2D()(keras.Input((1, 1, 1)), training=True)  #: (None, ?, ?, 1) float32 of adaptive_average_pooling2d_1 with 0, error[bad-argument]
c = L.AdaptiveAveragePooling2D()(keras.Input((1, None, 8)))  #: (None, ?, ?, 8) float32 of adaptive_average_pooling2d_2 with 0, error[bad-argument]
# ---
a = L.AdaptiveAveragePooling3D(output_size=1)(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 1, 1, 1, 1) float32 of adaptive_average_pooling3d with 0
b = L.AdaptiveAveragePooling3D(output_size=0)(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 0, 0, 0, 1) float32 of adaptive_average_pooling3d_1 with 0
c = L.AdaptiveAveragePooling3D(output_size=1, data_format=True)(keras.Input((6, 8, 8, 8), batch_size=4))  #: (?, ?, ?, ?, ?) float32 of adaptive_average_pooling3d_2 with 0, error[bad-argument]
d = L.AdaptiveAveragePooling3D(output_size=2, data_format=None)(keras.Input((5, 5, 1, 4)), training=False)  #: (None, 2, 2, 2, 4) float32 of adaptive_average_pooling3d_3 with 0
e = L.AdaptiveAveragePooling3D(2, 1)(keras.Input((4, 6, 4, 3), dtype='int32'))  #: (?, ?, ?, ?, ?) float32 of adaptive_average_pooling3d_4 with 0, error[bad-argument]
f = L.AdaptiveAveragePooling3D(3)(keras.Input(()))  #: (?, ?, ?, ?, ?) float32 of adaptive_average_pooling3d_5 with 0
g = L.AdaptiveAveragePooling3D(output_size=2)(keras.Input((3, 10, 6, 1)))  #: (None, 2, 2, 2, 1) float32 of adaptive_average_pooling3d_6 with 0
# ---
a = L.AdaptiveMaxPooling1D(output_size=1)(keras.Input((1, 1)), training=True)  #: (None, 1, 1) float32 of adaptive_max_pooling1d with 0
b = L.AdaptiveMaxPooling1D((2,))(keras.Input((4, None), batch_size=4))  #: (4, 2, None) float32 of adaptive_max_pooling1d_1 with 0
c = L.AdaptiveMaxPooling1D((2,), data_format=None)(keras.Input((None, 4)))  #: (None, 2, 4) float32 of adaptive_max_pooling1d_2 with 0
d = L.AdaptiveMaxPooling1D(output_size=[3])(keras.Input((5, 3)))  #: (None, 3, 3) float32 of adaptive_max_pooling1d_3 with 0
e = L.AdaptiveMaxPooling1D(output_size=-1)(keras.Input((2, 1), dtype='float16'))  #: ? ? of adaptive_max_pooling1d_4 with 0, error[refused-input]
f = L.AdaptiveMaxPooling1D(2)(keras.Input((2, 1)))  #: (None, 2, 1) float32 of adaptive_max_pooling1d_5 with 0
g = L.AdaptiveMaxPooling1D(output_size=2, data_format=True)(keras.Input((6, 8)))  #: (?, ?, ?) float32 of adaptive_max_pooling1d_6 with 0, error[bad-argument]
# ---
a = L.AdaptiveMaxPooling2D(output_size=1)(keras.Input((1, 1, 1)), training=True)  #: (None, 1, 1, 1) float32 of adaptive_max_pooling2d with 0
b = L.AdaptiveMaxPooling2D(output_size=2)(keras.Input((5, 1, 10), dtype='int32'))  #: (None, 2, 2, 10) float32 of adaptive_max_pooling2d_1 with 0
c = L.AdaptiveMaxPooling2D(1)(keras.Input((1, 4, 8)))  #: (None, 1, 1, 8) float32 of adaptive_max_pooling2d_2 with 0
d = L.AdaptiveMaxPooling2D((2, 2, 2, ))(keras.Input((3, None, 4)), training=False)  #: (None, ?, ?, 4) float32 of adaptive_max_pooling2d_3 with 0, error[bad-argument]
e = L.AdaptiveMaxPooling2D((2, 2, ), data_format='CHANNELS_FIRST')(keras.Input((None, 10, 3)))  #: (None, None, 2, 2) float32 of adaptive_max_pooling2d_4 with 0, error[bad-argument]
# ---
a = L.AdaptiveMaxPooling3D(output_size=1)(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 1, 1, 1, 1) float32 of adaptive_max_pooling3d with 0
b = L.AdaptiveMaxPooling3D(1)(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 1, 1, 1, 1) float32 of adaptive_max_pooling3d_1 with 0
c = L.AdaptiveMaxPooling3D(1, 1)(keras.Input((1, 4, 1, 4)))  #: (?, ?, ?, ?, ?) float32 of adaptive_max_pooling3d_2 with 0, error[bad-argument]
d = L.AdaptiveMaxPooling3D(output_size=2, data_format='channels_last')(keras.Input((2, 4, None, 3)), training=True)  #: (None, 2, 2, 2, 3) float32 of adaptive_max_pooling3d_3 with 0
e = L.AdaptiveMaxPooling3D(output_size=3)(keras.Input((12, 10, 3, 4)))  #: (None, 3, 3, 3, 4) float32 of adaptive_max_pooling3d_4 with 0
f = L.AdaptiveMaxPooling3D(output_size=[])(keras.Input((3, 1, 4, 12), dtype='string'))  #: (None, ?, ?, ?, 12) float32 of adaptive_max_pooling3d_5 with 0, error[bad-argument]
# ---
a = L.Add()([keras.Input((1,)), keras.Input((1,))])  #: (None, 1) float32 of add with 0
b = L.Add()((keras.Input((4,)), keras.Input((3,))))  #: ? ? of add_1 with 0, error[merge-shapes]
c = L.Add()(keras.Input((8,)))  #: ? ? of add_2 with ?, error[refused-input]
d = L.Add()([keras.Input((1,))])  #: (None, 1) float32 of add_3 with 0
e = L.Add()([keras.Input((3, 2, 2))])  #: (None, 3, 2, 2) float32 of add_4 with 0
# ---
a = L.AdditiveAttention()([keras.Input((1, 1)), keras.Input((1, 1))], return_attention_scores=True)  #: ((None, 1, 1) float32 of additive_attention with 1, (None, 1, 1) float32 of additive_attention with 1)
b = L.AdditiveAttention(True, 0.25)([keras.Input((2, 3, 10), dtype='float16'), keras.Input((2, 3, 10), dtype='float16')])  #: (None, 2, 3, 10) float32 of additive_attention_1 with 10
c = L.AdditiveAttention(0, dropout=0.25)([keras.Input((6, 12, 4)), keras.Input((12, 4))])  #: ? float32 of additive_attention_2 with 0
d = L.AdditiveAttention(use_scale=True, dropout=0)([keras.Input((None, 6), dtype='int32'), keras.Input((None, 6), dtype='int32')])  #: (None, None, 6) float32 of additive_attention_3 with 6
e = L.AdditiveAttention(use_scale=False, dropout=0.5)([keras.Input((None,), dtype='float16'), keras.Input((4, None), dtype='float16')])  #: ? float32 of additive_attention_4 with 0
f = L.AdditiveAttention(True, dropout=0)([keras.Input((6, 12)), keras.Input((6, 4))])  #: (None, 6, 4) float32 of additive_attention_5 with 12
g = L.AdditiveAttention()([keras.Input((5, 10), dtype='int32'), keras.Input((5, 10), dtype='int32')])  #: (None, 5, 10) float32 of additive_attention_6 with 10
h = L.AdditiveAttention(False, dropout=0.5, input_shape=(4,))(keras.Input((4, 4)))  #: ? ? of additive_attention_7 with ?, warning[ignored-input-shape], error[refused-input]
# ---
a = L.AlphaDropout(rate=0)(keras.Input((1,)), training=True)  #: (None, 1) float32 of alpha_dropout with 0
b = L.AlphaDropout(rate=-0.1)(keras.Input((1,)), training=True)  #: (None, 1) float32 of alpha_dropout_1 with 0, error[bad-argument]
c = L.AlphaDropout(rate='half', noise_shape=(None,1))(keras.Input((6, 5, 4)))  #: (None, 6, 5, 4) float32 of alpha_dropout_2 with 0, error[bad-argument]
d = L.AlphaDropout(0.25, (1,), 1)(keras.Input((4,), batch_size=4))  #: (4, 4) float32 of alpha_dropout_3 with 0
e = L.AlphaDropout(1, seed=42)(keras.Input((2,), dtype='int32'))  #: (None, 2) float32 of alpha_dropout_4 with 0
f = L.AlphaDropout(1, seed=0)(keras.Input((None, 10)))  #: (None, None, 10) float32 of alpha_dropout_5 with 0
g = L.AlphaDropout(rate=1)(keras.Input((6,)))  #: (None, 6) float32 of alpha_dropout_6 with 0
h = L.AlphaDropout(0.1, (1,))(keras.Input((10, 1), dtype='int32'))  #: (None, 10, 1) float32 of alpha_dropout_7 with 0
# ---
a = L.Attention()([keras.Input((1, 1)), keras.Input((1, 1))], return_attention_scores=True)  #: ((None, 1, 1) float32 of attention with 0, (None, 1, 1) float32 of attention with 0)
b = L.Attention(False, seed=1, score_mode='concat')([keras.Input((3, 4))], use_causal_mask=True)  #: ? ? of attention_1 with ?, error[refused-input]
c = L.Attention(False, seed=None, dropout=0.25)(keras.Input((8, None, None)))  #: ? ? of attention_2 with ?, error[refused-input]
d = L.Attention()([keras.Input((5, 12, 6)), keras.Input((5, 12, 6))], use_causal_mask=True)  #: (None, 5, 12, 6) float32 of attention_3 with 0
e = L.Attention(False, score_mode='concat', dropout=1)([keras.Input((8, 1)), keras.Input((8, None))])  #: (None, 8, None) float32 of attention_4 with 1
f = L.Attention(dropout=0.1)([keras.Input((8, 8)), keras.Input((8, 8)), keras.Input((8, 8))])  #: (None, 8, 8) float32 of attention_5 with 0
g = L.Attention(dropout=0.25)([keras.Input((1, 8)), keras.Input((1, 1, 8))], use_causal_mask=True)  #: ? float32 of attention_6 with 0
h = L.Attention(dropout=0.25)([keras.Input((3, 1)), keras.Input((1, 3, 1))], return_attention_scores=True)  #: (? float32 of attention_7 with 0, ? float32 of attention_7 with 0)
# ---
a = L.AugMix()(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of aug_mix with 0
b = L.AugMix()(keras.Input(()), training=True)  #: (None,) float32 of aug_mix_1 with 0
c = L.AugMix(interpolation='bilinear', factor=1.0)(keras.Input((8, 3)))  #: (None, 8, 3) float32 of aug_mix_2 with 0
d = L.AugMix((-1, 1), factor=0, alpha=0.5)(keras.Input((3,), dtype='int32'), training=False)  #: (None, 3) float32 of aug_mix_3 with 0
e = L.AugMix(seed=1.5, all_ops=False, chain_depth=5)(keras.Input((12, 8, None), dtype='float16'))  #: (None, 12, 8, None) float32 of aug_mix_4 with 0, error[bad-argument]
f = L.AugMix(all_ops=False, chain_depth=(2,))(keras.Input((12, 3), batch_size=4))  #: (4, 12, 3) float32 of aug_mix_5 with 0
g = L.AugMix(num_chains=False)(keras.Input((3, 3), dtype='float16'))  #: (None, 3, 3) float32 of aug_mix_6 with 0
h = L.AugMix(interpolation='bilinear', num_chains=2, chain_depth=3, alpha='a')(keras.Input((12, None, 3)))  #: (None, 12, None, 3) float32 of aug_mix_7 with 0
# ---
a = L.AutoContrast()(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of auto_contrast with 0
b = L.AutoContrast(value_range=(0, 255))(keras.Input((8, None, 3), dtype='int32'))  #: (None, 8, None, 3) float32 of auto_contrast_1 with 0
c = L.AutoContrast()(keras.Input((4, 10, 1)))  #: (None, 4, 10, 1) float32 of auto_contrast_2 with 0
d = L.AutoContrast(value_range=())(keras.Input((None, 6, None), batch_size=4))  #: (4, None, 6, None) float32 of auto_contrast_3 with 0, error[bad-argument]
e = L.AutoContrast()(keras.Input((2, 1, 3)))  #: (None, 2, 1, 3) float32 of auto_contrast_4 with 0
f = L.AutoContrast()(keras.Input((8, 5, 3)))  #: (None, 8, 5, 3) float32 of auto_contrast_5 with 0
g = L.AutoContrast(value_range=None)(keras.Input((1, 10, 4)))  #: (None, 1, 10, 4) float32 of auto_contrast_6 with 0, error[bad-argument]
h = L.AutoContrast()(keras.Input((10, 2, 3), dtype='float16'), training=False)  #: (None, 10, 2, 3) float32 of auto_contrast_7 with 0
# ---
a = L.Average()([keras.Input((1,)), keras.Input((1,))])  #: (None, 1) float32 of average with 0
b = L.Average()((keras.Input((4, 1, 8)), keras.Input((4, 1, 1))))  #: (None, 4, 1, 8) float32 of average_1 with 0
c = L.Average()([keras.Input((4, 5, 8), dtype='int32'), keras.Input((4, 5, 8), dtype='int32')])  #: (None, 4, 5, 8) float32 of average_2 with 0
d = L.Average()(keras.Input((3, 5, 8)))  #: ? ? of average_3 with ?, error[refused-input]
e = L.Average()([keras.Input((3,), dtype='int32'), keras.Input((None,), dtype='int32')])  #: (None, None) float32 of average_4 with 0
f = L.Average(dtype='float')([keras.Input((3, 4, 2)), keras.Input((3, 12, 2))])  #: ? ? of average_5 with 0, error[merge-shapes], error[bad-argument]
g = L.Average()([keras.Input((10, 4, 5), dtype='int32')])  #: (None, 10, 4, 5) float32 of average_6 with 0
h = L.Average()([keras.Input((8, 4, None))])  #: (None, 8, 4, None) float32 of average_7 with 0
# ---
a = L.AveragePooling1D(pool_size=1)(keras.Input((1, 1)), training=True)  #: (None, 1, 1) float32 of average_pooling1d with 0
b = L.AveragePooling1D(pool_size=1)(keras.Input(()), training=True)  #: ? ? of average_pooling1d_1 with ?, error[input-rank]
c = L.AveragePooling1D(pool_size=1)(keras.Input((12, None, None, 4, None)))  #: ? ? of average_pooling1d_2 with ?, error[input-rank]
d = L.AveragePooling1D(pool_size=3, name=None, data_format='channels_last', padding='valid', strides=(2,))(keras.Input((6, 10), batch_size=4))  #: (4, 2, 10) float32 of average_pooling1d_3 with 0
# ---
a = L.AveragePooling2D(pool_size=1)(keras.Input((1, 1, 1)), training=True)  #: (None, 1, 1, 1) float32 of average_pooling2d with 0
b = L.AveragePooling2D(pool_size=1, foo=1)(keras.Input((1, 1, 1)), training=True)  #: (None, 1, 1, 1) float32 of average_pooling2d_1 with 0, error[bad-argument]
c = L.AveragePooling2D(1, strides=[1, 3], batch_input_shape=(None, 4))(keras.Input((3, 5, 4), dtype='int32'))  #: (None, 3, 2, 4) float32 of average_pooling2d_2 with 0, warning[ignored-input-shape], error[bad-argument]
d = L.AveragePooling2D(pool_size=(2, 2, ))(keras.Input((4, 12, None), dtype='string'))  #: (None, 2, 6, None) float32 of average_pooling2d_3 with 0
e = L.AveragePooling2D(pool_size=(2, 2, ), strides=2, name='my_layer')(keras.Input((4, 10, None), dtype='string'))  #: (None, 2, 5, None) float32 of my_layer with 0
f = L.AveragePooling2D(pool_size=[1, 3], padding='valid', data_format='channels_last')(keras.Input((6, 8, None), batch_size=4))  #: (4, 6, 2, None) float32 of average_pooling2d_4 with 0
g = L.AveragePooling2D(pool_size=(2, 2, ))(keras.Input((3, 2, None)))  #: (None, 1, 1, None) float32 of average_pooling2d_5 with 0
h = L.AveragePooling2D(2)(keras.Input((2, 5, 4), dtype='float16'), training=False)  #: (None, 1, 2, 4) float32 of average_pooling2d_6 with 0
# ---
a = L.AveragePooling3D(pool_size=1)(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 1, 1, 1, 1) float32 of average_pooling3d with 0
b = L.AveragePooling3D(1)(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 1, 1, 1, 1) float32 of average_pooling3d_1 with 0
c = L.AveragePooling3D(1, 1, 1)(keras.Input((5, 5, 10, 8), batch_size=4, dtype='float16'))  #: ? ? of average_pooling3d_2 with 0, error[refused-input]
d = L.AveragePooling3D(2, [1, 1, 3], name=None, padding='causal')(keras.Input((12, 6, 6, 8), batch_size=4))  #: ? ? of average_pooling3d_3 with 0, error[refused-input]
e = L.AveragePooling3D(pool_size=1, name='my_layer')(keras.Input((4, None, 8, 4)))  #: (None, 4, None, 8, 4) float32 of my_layer with 0
f = L.AveragePooling3D(1, 3, name=None, data_format='channels_first')(keras.Input((2, 10, 10, 12)))  #: (None, 2, 4, 4, 4) float32 of average_pooling3d_4 with 0
g = L.AveragePooling3D([1, 1, 3])(keras.Input((4, 4, 4, 6)))  #: (None, 4, 4, 1, 6) float32 of average_pooling3d_5 with 0
# ---
a = L.BatchNormalization()(keras.Input((1,)), training=True)  #: (None, 1) float32 of batch_normalization with 4
b = L.BatchNormalization(foo=1)(keras.Input((1,)), training=True)  #: (None, 1) float32 of batch_normalization_1 with 4, error[bad-argument]
c = L.BatchNormalization(input_shape=(4,))(keras.Input((2, 8), batch_size=4))  #: (4, 2, 8) float32 of batch_normalization_2 with 32, warning[ignored-input-shape]
d = L.BatchNormalization(center=False, epsilon=0.9)(keras.Input((4, 5)))  #: (None, 4, 5) float32 of batch_normalization_3 with 15
e = L.BatchNormalization(center=True, gamma_constraint='unit_norm')(keras.Input((10, 8), dtype='int32'))  #: (None, 10, 8) float32 of batch_normalization_4 with 32
f = L.BatchNormalization(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)(keras.Input((4, 10, 6)))  #: (None, 4, 10, 6) float32 of batch_normalization_5 with 16, error[bad-argument]
g = L.BatchNormalization(scale=True, synchronized=True, moving_variance_initializer='ones', gamma_regularizer=None)(keras.Input((4,)))  #: (None, 4) float32 of batch_normalization_6 with 16
h = L.BatchNormalization(momentum=0.001, beta_constraint='max_norm', moving_mean_initializer='glorot_uniform')(keras.Input((4,), batch_size=4))  #: (4, 4) float32 of batch_normalization_7 with 16
# ---
a = L.Bidirectional(layer=L.LSTM(4))(keras.Input((1, 1)), mask=None)  #: (None, 8) float32 of bidirectional with 192
b = L.Bidirectional(L.LSTM(2, return_sequences=True), merge_mode='mul')(keras.Input((1, 3)))  #: (None, 1, 2) float32 of bidirectional_1 with 96
c = L.Bidirectional(L.GRU(2, return_sequences=True, return_state=True), backward_layer=None, kernal_size=3)(keras.Input((4, 5)))  #: ((None, 4, 4) float32 of bidirectional_2 with 108, (None, 2) float32 of bidirectional_2 with 108, (None, 2) float32 of bidirectional_2 with 108), error[bad-argument]
d = L.Bidirectional(L.SimpleRNN(2), backward_layer=L.GRU(3, go_backwards=True), merge_mode='ave')(keras.Input((4, 5), dtype='float16'))  #: ? float32 of bidirectional_3 with 106
e = L.Bidirectional(L.LSTM(4))(keras.Input((1,)))  #: ? ? of bidirectional_4 with ?, error[input-rank]
f = L.Bidirectional(L.LSTM(4))(keras.Input((5, 2), dtype='int32'))  #: (None, 8) float32 of bidirectional_5 with 224
g = L.Bidirectional(layer=L.GRU(3, return_sequences=True), merge_mode='sum')(keras.Input((None, 8)))  #: (None, None, 3) float32 of bidirectional_6 with 234
h = L.Bidirectional(layer=L.LSTM(4), merge_mode='concat')(keras.Input((2, 3)), mask=None)  #: (None, 8) float32 of bidirectional_7 with 256
# ---
a = L.CategoryEncoding()(keras.Input((), dtype='int32'), training=True)  #: (?,) float32 of category_encoding with 0, error[bad-argument]
b = L.CategoryEncoding(num_tokens=0)(keras.Input((), dtype='int32'), training=True)  #: (0,) float32 of category_encoding_1 with 0, error[bad-argument]
c = L.CategoryEncoding(6, output_mode='one_hot', sparse=None)(keras.Input((2, None), dtype='int64'))  #: (None, 2, None, 6) float32 of category_encoding_2 with 0
d = L.CategoryEncoding(2, 'one_hot', sparse=True)(keras.Input((4,)))  #: ? float32 of category_encoding_3 with 0
e = L.CategoryEncoding(num_tokens=12, output_mode='one_hot', sparse=False)(keras.Input((4,), dtype='int32'))  #: (None, 4, 12) float32 of category_encoding_4 with 0
# ---
a = L.CenterCrop(height=1, width=1)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of center_crop with 0
b = L.CenterCrop(height=1, width=1, foo=1)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of center_crop_1 with 0, error[bad-argument]
c = L.CenterCrop(12, 5, data_format=None)(keras.Input((5, 8, 3), dtype='int32'))  #: (None, 12, 5, 3) float32 of center_crop_2 with 0
d = L.CenterCrop(1, 5, 'first')(keras.Input((6, 8, None)))  #: (None, 1, 5, None) float32 of center_crop_3 with 0, error[bad-argument]
# ---
a = L.Concatenate()([keras.Input((1,)), keras.Input((1,))])  #: (None, 2) float32 of concatenate with 0
b = L.Concatenate()([keras.Input(()), keras.Input(())])  #: (None,) float32 of concatenate_1 with 0
c = L.Concatenate(axis=-2)([keras.Input((3, 12, 6, 3), dtype='float16'), keras.Input((3, 12, 6, 3), dtype='float16')])  #: (None, 3, 12, 12, 3) float32 of concatenate_2 with 0
d = L.Concatenate(5)([keras.Input((4, 12, 1), dtype='int32'), keras.Input((4, None, 1), dtype='int32')])  #: ? ? of concatenate_3 with 0, error[merge-shapes]
e = L.Concatenate(axis='a')([keras.Input((6, 2, 8), dtype='int32'), keras.Input((6, 2, 1), dtype='int32'), keras.Input((1, 2, 8), dtype='int32')])  #: ? ? of concatenate_4 with 0, error[refused-input]
f = L.Concatenate()([keras.Input((10, 1), dtype='float16'), keras.Input((10, 1), dtype='float16')])  #: (None, 10, 2) float32 of concatenate_5 with 0
g = L.Concatenate(1)([keras.Input((10,))])  #: (None, 10) float32 of concatenate_6 with 0
h = L.Concatenate(0)((keras.Input((1, None)), keras.Input((1, None))))  #: (None, 1, None) float32 of concatenate_7 with 0
# ---
a = L.ContrastLimitedAdaptiveHistogramEqualization()(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of contrast_limited_adaptive_histogram_equalization with 0
b = L.ContrastLimitedAdaptiveHistogramEqualization()(keras.Input((4, 1)))  #: (None, 4, 1) float32 of contrast_limited_adaptive_histogram_equalization_1 with 0
c = L.ContrastLimitedAdaptiveHistogramEqualization((0, 1), tile_grid_size=(8,8))(keras.Input((2, 12, 3)))  #: (None, 2, 12, 3) float32 of contrast_limited_adaptive_histogram_equalization_2 with 0
d = L.ContrastLimitedAdaptiveHistogramEqualization()(keras.Input((3, 2, 3)))  #: (None, 3, 2, 3) float32 of contrast_limited_adaptive_histogram_equalization_3 with 0
e = L.ContrastLimitedAdaptiveHistogramEqualization(value_range=[0.0, 1.0], clip_limit=4.0, data_format=1)(keras.Input((10, 2, 1), batch_size=4, dtype='float16'))  #: (4, 10, 2, 1) float32 of contrast_limited_adaptive_histogram_equalization_4 with 0, error[bad-argument]
f = L.ContrastLimitedAdaptiveHistogramEqualization((0, 1), tile_grid_size=(2,2))(keras.Input((12, 1, 3)))  #: (None, 12, 1, 3) float32 of contrast_limited_adaptive_histogram_equalization_5 with 0
g = L.ContrastLimitedAdaptiveHistogramEqualization((0, 1), tile_grid_size=(2,2), clip_limit=4.0)(keras.Input((5, 2, 10, 10, None)))  #: (None, 5, 2, 10, 10, None) float32 of contrast_limited_adaptive_histogram_equalization_6 with 0
h = L.ContrastLimitedAdaptiveHistogramEqualization(tile_grid_size=(8,8), clip_limit=2)(keras.Input((4, 3)))  #: (None, 4, 3) float32 of contrast_limited_adaptive_histogram_equalization_7 with 0
# ---
a = L.Conv1D(filters=1, kernel_size=1)(keras.Input((1, 1)), training=True)  #: (None, 1, 1) float32 of conv1d with 2
b = L.Conv1D(filters=8, kernel_size=3)(keras.Input((8, 8), dtype='string'))  #: (None, 6, 8) float32 of conv1d_1 with 200
c = L.Conv1D(4, 2, groups=2, kernel_regularizer='l1')(keras.Input((6, 2)))  #: (None, 5, 4) float32 of conv1d_2 with 12
d = L.Conv1D(filters=6, kernel_size=[3], kernel_regularizer='l1', kernel_initializer='ones', use_bias=False, kernal_size=3)(keras.Input((10, 4), dtype='string'))  #: (None, 8, 6) float32 of conv1d_3 with 72, error[bad-argument]
e = L.Conv1D(4, (2,), groups=4)(keras.Input((2, 3), dtype='float16'))  #: ? ? of conv1d_4 with ?, error[refused-input]
f = L.Conv1D(6, 1, dilation_rate=(2, ), activation='tanh', bias_constraint='unit_norm', use_bias='yes')(keras.Input((4, 1), batch_size=4))  #: (4, 4, 6) float32 of conv1d_5 with ?
g = L.Conv1D(2, 1, activity_regularizer='l2', kernel_constraint='unit_norm')(keras.Input((8, 1)))  #: (None, 8, 2) float32 of conv1d_6 with 4
h = L.Conv1D(1, 2, activity_regularizer=None, kernel_constraint='non_neg')(keras.Input((3, 8)))  #: (None, 2, 1) float32 of conv1d_7 with 17
# ---
a = L.Conv1DTranspose(filters=1, kernel_size=1)(keras.Input((1, 1)), training=True)  #: (None, 1, 1) float32 of conv1d_transpose with 2
b = L.Conv1DTranspose(8, 1)(keras.Input((4, 3), batch_size=4))  #: (4, 4, 8) float32 of conv1d_transpose_1 with 32
c = L.Conv1DTranspose(3, kernel_size=[3], bias_regularizer=None, dilation_rate=2, activation=None, weights=None)(keras.Input((1, None)))  #: ? ? of conv1d_transpose_2 with ?, error[none-dimension], error[bad-argument]
d = L.Conv1DTranspose(False, kernel_size=[3])(keras.Input((8, 12)), training=True)  #: (None, 10, 0) float32 of conv1d_transpose_3 with 0, error[bad-argument]
e = L.Conv1DTranspose(12, kernel_size=2)(keras.Input((1, 12), batch_size=4))  #: (4, 2, 12) float32 of conv1d_transpose_4 with 300
f = L.Conv1DTranspose(1, 3)(keras.Input((6, 8), dtype='string'), training=False)  #: (None, 8, 1) float32 of conv1d_transpose_5 with 25
g = L.Conv1DTranspose(1, (2,), data_format='channels_last')(keras.Input((3, 4)))  #: (None, 4, 1) float32 of conv1d_transpose_6 with 9
h = L.Conv1DTranspose(8, (2, ), bias_regularizer='l1', strides=3, kernel_initializer='he_normal', padding='same', use_bias=1)(keras.Input((3, 6), dtype='float16'))  #: (None, 9, 8) float32 of conv1d_transpose_7 with 104
# ---
a = L.Conv2D(filters=1, kernel_size=1)(keras.Input((1, 1, 1)), training=True)  #: (None, 1, 1, 1) float32 of conv2d with 2
b = L.Conv2D(filters=0, kernel_size=1)(keras.Input((1, 1, 1)), training=True)  #: (None, 1, 1, 0) float32 of conv2d_1 with 0, error[bad-argument]
c = L.Conv2D(5, 3, kernel_regularizer=(1,))(keras.Input((None, 10, 12)))  #: (None, None, 8, 5) float32 of conv2d_2 with 545, error[bad-argument]
d = L.Conv2D(5, 1, 2, bias_initializer='he_normal', use_bias=True)(keras.Input((1, 1, 5)))  #: (None, 1, 1, 5) float32 of conv2d_3 with 30
e = L.Conv2D(5, (3, 2,), 2, kernel_constraint='non_neg', data_format='channels_first')(keras.Input((4, 4, 12), dtype='int32'))  #: (None, 5, 1, 6) float32 of conv2d_4 with 125
f = L.Conv2D(5, (3, 2,), 2, kernel_constraint='non_neg', data_format='channels_first')(keras.Input((4, 4, 4), dtype='int32'))  #: (None, 5, 1, 2) float32 of conv2d_5 with 125
g = L.Conv2D(filters=1, kernel_size=2, strides=(2, 2, ))(keras.Input((2, 2, 2)))  #: (None, 1, 1, 1) float32 of conv2d_6 with 9
h = L.Conv2D(filters=1, kernel_size=1, strides=2)(keras.Input((1, 2, 2)))  #: (None, 1, 1, 1) float32 of conv2d_7 with 3
# ---
a = L.Conv2DTranspose(filters=1, kernel_size=1)(keras.Input((1, 1, 1)), training=True)  #: (None, 1, 1, 1) float32 of conv2d_transpose with 2
b = L.Conv2DTranspose(6, kernel_size=1)(keras.Input((None, 8, 4)))  #: (None, None, 8, 6) float32 of conv2d_transpose_1 with 30
c = L.Conv2DTranspose(1, 1, 1, 1, 1)(keras.Input((4, 6, 12), dtype='float16'))  #: (None, ?, ?, 1) float32 of conv2d_transpose_2 with 13, error[bad-argument]
d = L.Conv2DTranspose(filters=2, kernel_size=(2, 2, ), bias_regularizer=None, output_padding=1)(keras.Input((12, 10, 10)))  #: (None, 14, 12, 2) float32 of conv2d_transpose_3 with 82, error[bad-argument]
e = L.Conv2DTranspose(filters=12, kernel_size=(2, 2, ), activity_regularizer='l2', use_bias=0)(keras.Input((8, 4, 12), dtype='int32'), training=False)  #: (None, 9, 5, 12) float32 of conv2d_transpose_4 with 576
f = L.Conv2DTranspose(3, 2, use_bias=True, activity_regularizer='l2', bias_initializer='glorot_uniform', strides=(3, 2,))(keras.Input((2, 6, 2), batch_size=4))  #: (4, 6, 12, 3) float32 of conv2d_transpose_5 with 27
g = L.Conv2DTranspose(6, (3, 2,))(keras.Input((3, 3, 3)))  #: (None, 5, 4, 6) float32 of conv2d_transpose_6 with 114
# ---
a = L.Conv3D(filters=1, kernel_size=1)(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 1, 1, 1, 1) float32 of conv3d with 2
b = L.Conv3D(3, 1, groups=2, bias_initializer='ones', activation='softmax', bias_constraint='max_norm', seed=1)(keras.Input((4, 8, 4, 5)))  #: ? ? of conv3d_1 with ?, error[refused-input], error[bad-argument], error[bad-argument]
c = L.Conv3D(6, 1, activity_regularizer='l1', groups=-2)(keras.Input((5, 5, None, 10), dtype='float16'))  #: (None, 5, 5, None, 6) float32 of conv3d_2 with 66, error[bad-argument]
d = L.Conv3D(2, kernel_size=(3, 3, 2,), activation='linear', bias_regularizer='l1', dilation_rate=1)(keras.Input((4, 3, 10, 5), dtype='string'))  #: (None, 2, 1, 9, 2) float32 of conv3d_3 with 182
e = L.Conv3D(5, 1, (3, 3, 2,), bias_constraint=None, bias_initializer='zeros')(keras.Input((12, 12, 8, 4), dtype='string'))  #: (None, 4, 4, 4, 5) float32 of conv3d_4 with 25
f = L.Conv3D(8, 2)(keras.Input((8, 5, 6, 4)))  #: (None, 7, 4, 5, 8) float32 of conv3d_5 with 264
g = L.Conv3D(8, kernel_size=2)(keras.Input((8, 5, 6, 4)))  #: (None, 7, 4, 5, 8) float32 of conv3d_6 with 264
h = L.Conv3D(8, kernel_size=2)(keras.Input((8, 5, 6, 5)))  #: (None, 7, 4, 5, 8) float32 of conv3d_7 with 328
# ---
a = L.Conv3DTranspose(filters=1, kernel_size=1)(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 1, 1, 1, 1) float32 of conv3d_transpose with 2
b = L.Conv3DTranspose(filters=5, kernel_size=3, use_bias=True)(keras.Input((6, 4, 4, 8), batch_size=4, dtype='float16'))  #: (4, 8, 6, 6, 5) float32 of conv3d_transpose_1 with 1085
c = L.Conv3DTranspose(5, 2, padding='causal', kernal_size=3)(keras.Input((12, 2, 10, None), dtype='float16'))  #: ? ? of conv3d_transpose_2 with ?, error[none-dimension], error[bad-argument], error[bad-argument]
d = L.Conv3DTranspose(1, 1, 1, 1, 1, 1, 1, 1)(keras.Input((8, 2, None, 4)))  #: ? float32 of conv3d_transpose_3 with ?, error[bad-argument]
e = L.Conv3DTranspose(8, kernel_size=(3, 3, 2,), strides=3, bias_regularizer='l1', kernel_constraint='non_neg', bias_initializer='ones')(keras.Input((2, 1, 8, 5)))  #: (None, 6, 3, 24, 8) float32 of conv3d_transpose_4 with 728
# ---
a = L.ConvLSTM1D(filters=1, kernel_size=1)(keras.Input((1, 1, 1)), mask=None)  #: (None, 1, 1) float32 of conv_lstm1d with 12
b = L.ConvLSTM1D(filters=0, kernel_size=1)(keras.Input((1, 1, 1)), mask=None)  #: (None, 1, 0) float32 of conv_lstm1d_1 with 0
c = L.ConvLSTM1D(5, kernel_size=1, use_bias=True, seed=(1,))(keras.Input((3, 8, 6)))  #: (None, 8, 5) float32 of conv_lstm1d_2 with 240, error[bad-argument]
d = L.ConvLSTM1D(filters=6, kernel_size=[3], bias_regularizer='l2', padding='same', recurrent_activation=('relu',))(keras.Input((10, 2, 1)))  #: (None, 2, 6) float32 of conv_lstm1d_3 with 528, error[bad-argument]
# ---
a = L.ConvLSTM2D(filters=1, kernel_size=1)(keras.Input((1, 1, 1, 1)), mask=None)  #: (None, 1, 1, 1) float32 of conv_lstm2d with 12
b = L.ConvLSTM2D(filters=1, kernel_size=1, foo=1)(keras.Input((1, 1, 1, 1)), mask=None)  #: (None, 1, 1, 1) float32 of conv_lstm2d_1 with 12, error[bad-argument]
c = L.ConvLSTM2D(8, (2, 2, ), go_backwards=True, activity_regularizer='l2')(keras.Input((4, None, 1, 6), dtype='int32'))  #: ? ? of conv_lstm2d_2 with ?, error[refused-input]
# ---
a = L.ConvLSTM3D(filters=1, kernel_size=1)(keras.Input((1, 1, 1, 1, 1)), mask=None)  #: (None, 1, 1, 1, 1) float32 of conv_lstm3d with 12
b = L.ConvLSTM3D(5, kernel_size=1)(keras.Input((6, 4, 10, 1, 1)))  #: (None, 4, 10, 1, 5) float32 of conv_lstm3d_1 with 140
c = L.ConvLSTM3D(6, [1, 1, 3])(keras.Input((12, 8, 5, 5, 1)))  #: (None, 8, 5, 3, 6) float32 of conv_lstm3d_2 with 528
d = L.ConvLSTM3D(1, 2, (3, 3, 2,), 'valid', activation='sigmoid')(keras.Input((2, 1, 12, 2, 8)))  #: ? ? of conv_lstm3d_3 with ?, error[spatial-size]
e = L.ConvLSTM3D(2, 2, recurrent_initializer='ones', bias_constraint='unit_norm', activity_regularizer='l2')(keras.Input((10, 10, 8, None, 8), dtype='float16'))  #: ? ? of conv_lstm3d_4 with ?, error[refused-input]
f = L.ConvLSTM3D(6, kernel_size=1, unit_forget_bias=True, recurrent_dropout=0, bias_regularizer='l1')(keras.Input((8, 12, 1, 4, 12)))  #: (None, 12, 1, 4, 6) float32 of conv_lstm3d_5 with 456
# ---
a = L.Cropping1D()(keras.Input((1, 1)), training=True)  #: ? ? of cropping1d with 0, error[spatial-size]
b = L.Cropping1D()(keras.Input((5, 5), dtype='float16'))  #: (None, 3, 5) float32 of cropping1d_1 with 0
c = L.Cropping1D(((1, 2, 3), (1, 1)))(keras.Input((2, 12), batch_size=4))  #: (4, ?, 12) float32 of cropping1d_2 with 0, error[bad-argument]
d = L.Cropping1D()(keras.Input((3, 5)))  #: (None, 1, 5) float32 of cropping1d_3 with 0
e = L.Cropping1D([0, 1])(keras.Input((10, 6)))  #: (None, 9, 6) float32 of cropping1d_4 with 0
f = L.Cropping1D(cropping=(1, 2))(keras.Input((12, 10), dtype='float16'))  #: (None, 9, 10) float32 of cropping1d_5 with 0
g = L.Cropping1D()(keras.Input((5, None), batch_size=4))  #: (4, 3, None) float32 of cropping1d_6 with 0
h = L.Cropping1D()(keras.Input((5, 5), batch_size=4))  #: (4, 3, 5) float32 of cropping1d_7 with 0
# ---
a = L.Cropping2D()(keras.Input((1, 1, 1)), training=True)  #: (None, 1, 1, 1) float32 of cropping2d with 0
b = L.Cropping2D(cropping=-1)(keras.Input((1, 1, 1)), training=True)  #: (None, ?, ?, 1) float32 of cropping2d_1 with 0, error[bad-argument]
c = L.Cropping2D(cropping=40)(keras.Input((4, 8, 6), batch_size=4), training=False)  #: ? ? of cropping2d_2 with 0, error[spatial-size]
d = L.Cropping2D(data_format='channels_first')(keras.Input((3, None, 2)))  #: (None, 3, None, 2) float32 of cropping2d_3 with 0
e = L.Cropping2D()(keras.Input((5, 8, 12), dtype='float16'))  #: (None, 5, 8, 12) float32 of cropping2d_4 with 0
f = L.Cropping2D()(keras.Input((3, 2, 5)))  #: (None, 3, 2, 5) float32 of cropping2d_5 with 0
g = L.Cropping2D()(keras.Input((3, 5, 5)))  #: (None, 3, 5, 5) float32 of cropping2d_6 with 0
h = L.Cropping2D()(keras.Input((3, 3, 5)))  #: (None, 3, 3, 5) float32 of cropping2d_7 with 0
# ---
a = L.Cropping3D()(keras.Input((1, 1, 1, 1)), training=True)  #: ? ? of cropping3d with 0, error[spatial-size]
b = L.Cropping3D(cropping=-1)(keras.Input((1, 1, 1, 1)), training=True)  #: (None, ?, ?, ?, 1) float32 of cropping3d_1 with 0, error[bad-argument]
c = L.Cropping3D(cropping=0, data_format='channels_first')(keras.Input((3, 10, 4, 5), batch_size=4), training=False)  #: (4, 3, 10, 4, 5) float32 of cropping3d_2 with 0
d = L.Cropping3D(data_format='channels_first')(keras.Input((3, None, 10, None)), training=False)  #: (None, 3, None, 8, None) float32 of cropping3d_3 with 0
e = L.Cropping3D((1, 1, 1, ), 'channels_first')(keras.Input((1, 10, 8, 12)))  #: (None, 1, 8, 6, 10) float32 of cropping3d_4 with 0
f = L.Cropping3D(True, 'channels_first')(keras.Input((10, 8, 12, 6), batch_size=4), training=True)  #: (4, 10, 6, 10, 4) float32 of cropping3d_5 with 0
g = L.Cropping3D(cropping=0)(keras.Input((8, 10, None, 6)))  #: (None, 8, 10, None, 6) float32 of cropping3d_6 with 0
h = L.Cropping3D(True, 'channels_last')(keras.Input((5, 6, 6, 5), dtype='int32'))  #: (None, 3, 4, 4, 5) float32 of cropping3d_7 with 0
# ---
a = L.CutMix()(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of cut_mix with 0
b = L.CutMix(seed=None, data_format=None)(keras.Input((6, 8, 3)))  #: (None, 6, 8, 3) float32 of cut_mix_1 with 0
c = L.CutMix(seed=1)(keras.Input((12, 8, 3)))  #: (None, 12, 8, 3) float32 of cut_mix_2 with 0
d = L.CutMix()(keras.Input((6, 12, None)))  #: (None, 6, 12, None) float32 of cut_mix_3 with 0
e = L.CutMix(seed=None, factor=1.0)(keras.Input((6, 8, 3), dtype='int32'), training=False)  #: (None, 6, 8, 3) float32 of cut_mix_4 with 0
f = L.CutMix([0.2, 0.4])(keras.Input((10, 3), dtype='float16'))  #: (None, 10, 3) float32 of cut_mix_5 with 0
g = L.CutMix(factor=0.5)(keras.Input(()))  #: (None,) float32 of cut_mix_6 with 0
h = L.CutMix(data_format=None)(keras.Input((1, 8, 3), dtype='int32'))  #: (None, 1, 8, 3) float32 of cut_mix_7 with 0
# ---
a = L.Dense(units=1)(keras.Input((1,)), training=True)  #: (None, 1) float32 of dense with 2
b = L.Dense(6)(keras.Input((8, 1), dtype='float16'))  #: (None, 8, 6) float32 of dense_1 with 12
c = L.Dense(12, activation='softmax', quantization_config=3)(keras.Input((8,), dtype='int32'))  #: (None, 12) float32 of dense_2 with 108
d = L.Dense()(keras.Input((2, 6, 8), dtype='float16'))  #: (None, 2, 6, ?) float32 of dense_3 with ?, error[bad-argument]
e = L.Dense(12, kernel_initializer='glorot_uniform')(keras.Input((2, 12, None)), training=True)  #: ? ? of dense_4 with ?, error[none-dimension]
# ---
a = L.DepthwiseConv1D(kernel_size=1)(keras.Input((1, 1)), training=True)  #: (None, 1, 1) float32 of depthwise_conv1d with 2
b = L.DepthwiseConv1D(kernel_size=(2, ), depth_multiplier=2, bias_constraint='non_neg', dilation_rate=1, data_format=None)(keras.Input((12, 12), dtype='string'))  #: (None, 11, 24) float32 of depthwise_conv1d_1 with 72
c = L.DepthwiseConv1D(2, use_bias=True, depthwise_regularizer='l2', strides=1, depth_multiplier=2)(keras.Input((None, 10), batch_size=4))  #: (4, None, 20) float32 of depthwise_conv1d_2 with 60
d = L.DepthwiseConv1D((2, ), bias_initializer='random_normal', depth_multiplier=6, bias_regularizer='l2')(keras.Input((6, 8)))  #: (None, 5, 48) float32 of depthwise_conv1d_3 with 144
e = L.DepthwiseConv1D([3], depth_multiplier=5)(keras.Input((8, None)))  #: ? ? of depthwise_conv1d_4 with ?, error[none-dimension]
f = L.DepthwiseConv1D(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)(keras.Input((4, 5)))  #: ? float32 of depthwise_conv1d_5 with ?, error[bad-argument]
g = L.DepthwiseConv1D(kernel_size=(2, ), bias_regularizer='l2')(keras.Input((4, 8), batch_size=4, dtype='string'))  #: (4, 3, 8) float32 of depthwise_conv1d_6 with 24
h = L.DepthwiseConv1D([3], depthwise_regularizer=None, bias_constraint=None, use_bias=False)(keras.Input((10, 3), batch_size=4))  #: (4, 8, 3) float32 of depthwise_conv1d_7 with 9
# ---
a = L.DepthwiseConv2D(kernel_size=1)(keras.Input((1, 1, 1)), training=True)  #: (None, 1, 1, 1) float32 of depthwise_conv2d with 2
b = L.DepthwiseConv2D(kernel_size=1, foo=1)(keras.Input((1, 1, 1)), training=True)  #: (None, 1, 1, 1) float32 of depthwise_conv2d_1 with 2, error[bad-argument]
c = L.DepthwiseConv2D(kernel_size=2, activation=None, name='a/b')(keras.Input((10, 2, 10), dtype='int32'))  #: (None, 9, 1, 10) float32 of a/b with 50, error[bad-argument]
# ---
a = L.Discretization()(keras.Input(()), training=True)  #: (None,) int32 of discretization with 0, error[bad-argument]
b = L.Discretization(bin_boundaries=3)(keras.Input(()), training=True)  #: (None,) int32 of discretization_1 with 0
c = L.Discretization([], output_mode='multi_hot', dtype=None, epsilon=0.001)(keras.Input((12,), dtype='float16'), training=False)  #: (None, 1) float32 of discretization_2 with 0
d = L.Discretization(sparse=[])(keras.Input((8,)))  #: (None, 8) int32 of discretization_3 with 0, error[bad-argument]
e = L.Discretization(epsilon=1e-5, dtype='float32', bin_boundaries=[0.0,1.0])(keras.Input((4,)))  #: (None, 4) int32 of discretization_4 with 0
f = L.Discretization(1)(keras.Input(()))  #: (None,) int32 of discretization_5 with 0
g = L.Discretization(1)(keras.Input((1, None), dtype='int32'))  #: (None, 1, None) int32 of discretization_6 with 0
h = L.Discretization(1)(keras.Input((1, 1), dtype='int32'))  #: (None, 1, 1) int32 of discretization_7 with 0
# ---
a = L.Dot(axes=-1)([keras.Input((1,)), keras.Input((1,))])  #: (None, 1) float32 of dot with 0
b = L.Dot([1,2])([keras.Input((5, 6, 8)), keras.Input((6, 8))])  #: ? ? of dot_1 with ?, error[merge-shapes]
c = L.Dot(axes=-1)([keras.Input((3, 5, None)), keras.Input((3, 5, None))])  #: (None, 3, 5, 3, 5) float32 of dot_2 with 0
d = L.Dot(axes=(1,1), normalize=False)([keras.Input((4, 3)), keras.Input((4, 10)), keras.Input((None, 3))])  #: ? ? of dot_3 with ?, error[refused-input]
e = L.Dot(axes=1)([keras.Input((8, 6, 8)), keras.Input((8, 6, 8))])  #: (None, 6, 8, 6, 8) float32 of dot_4 with 0
f = L.Dot(axes=(1,1))((keras.Input((2, 10)), keras.Input((2, 10))))  #: (None, 10, 10) float32 of dot_5 with 0
g = L.Dot(axes=-1, normalize=True)([keras.Input((1,)), keras.Input((1,))])  #: (None, 1) float32 of dot_6 with 0
h = L.Dot(axes=-1)([keras.Input((10, 1, 1)), keras.Input((6, 1, 1))])  #: (None, 10, 1, 6, 1) float32 of dot_7 with 0
# ---
a = L.Dropout(rate=0)(keras.Input((1,)), training=True)  #: (None, 1) float32 of dropout with 0
b = L.Dropout(rate=0.25)(keras.Input((8,)))  #: (None, 8) float32 of dropout_1 with 0
c = L.Dropout(rate=0.5, seed=None, noise_shape=(1,))(keras.Input((2,), dtype='int32'), training=False)  #: (None, 2) float32 of dropout_2 with 0
d = L.Dropout()(keras.Input((8,)))  #: (None, 8) float32 of dropout_3 with 0, error[bad-argument]
e = L.Dropout(rate=2)(keras.Input((4, 5, 8), dtype='float16'))  #: (None, 4, 5, 8) float32 of dropout_4 with 0, error[bad-argument]
# ---
a = L.ELU()(keras.Input((1,)), training=True)  #: (None, 1) float32 of elu with 0
b = L.ELU(1)(keras.Input((1,)), training=True)  #: (None, 1) float32 of elu_1 with 0
c = L.ELU(1)(keras.Input((4, 4)))  #: (None, 4, 4) float32 of elu_2 with 0
d = L.ELU(alpha=0.0)(keras.Input((2, 4, 10)))  #: (None, 2, 4, 10) float32 of elu_3 with 0
e = L.ELU()(keras.Input((12, 3)))  #: (None, 12, 3) float32 of elu_4 with 0
f = L.ELU(2)(keras.Input((8,), dtype='float16'))  #: (None, 8) float32 of elu_5 with 0
g = L.ELU((1,))(keras.Input((4, 8), dtype='float16'))  #: (None, 4, 8) float32 of elu_6 with 0
h = L.ELU((1,))(keras.Input((8, 3), dtype='float16'), training=False)  #: (None, 8, 3) float32 of elu_7 with 0
# ---
a = L.EinsumDense(equation='ab,bc->ac', output_shape=4)(keras.Input((1,)), training=True)  #: (None, 4) float32 of einsum_dense with 4
b = L.EinsumDense(equation='ab,bc->ac', output_shape=4)(keras.Input(()), training=True)  #: ? ? of einsum_dense_1 with ?, error[refused-input]
c = L.EinsumDense('a...b,bc->a...c', output_shape=(4,), bias_axes='d')(keras.Input((1, 8, 12, 3)))  #: ? ? of einsum_dense_2 with ?, error[refused-input]
# ---
a = L.Embedding(input_dim=1, output_dim=1)(keras.Input((), dtype='int32'), training=True)  #: (None, 1) float32 of embedding with 1
b = L.Embedding(1, 2, weights=None, embeddings_initializer='random_normal', embeddings_constraint='max_norm')(keras.Input((), batch_size=4))  #: (4, 2) float32 of embedding_1 with 2
c = L.Embedding(4, output_dim=3, lora_rank=None, embeddings_regularizer='l1')(keras.Input((2, 8), dtype='string'))  #: (None, 2, 8, 3) float32 of embedding_2 with 12
d = L.Embedding(5, output_dim=1, embeddings_initializer='zeros', mask_zero=True)(keras.Input((8, 8), dtype='uint8'))  #: (None, 8, 8, 1) float32 of embedding_3 with 5
e = L.Embedding(2, -1, embeddings_regularizer=None, quantization_config=None)(keras.Input(()))  #: (None, -1) float32 of embedding_4 with -2, error[bad-argument]
f = L.Embedding([2], output_dim=6, quantization_config=None)(keras.Input((4, 12), dtype='string'))  #: (None, 4, 12, 6) float32 of embedding_5 with ?, error[bad-argument]
# ---
a = L.Flatten()(keras.Input((1,)), training=True)  #: (None, 1) float32 of flatten with 0
b = L.Flatten()(keras.Input((1, 8), dtype='int32'))  #: (None, 8) int32 of flatten_1 with 0
c = L.Flatten(data_format='channels_first')(keras.Input((2, 1, 1, 5, 10)))  #: (None, 100) float32 of flatten_2 with 0
d = L.Flatten()(keras.Input((8,), dtype='int32'))  #: (None, 8) int32 of flatten_3 with 0
e = L.Flatten('channels_first')(keras.Input((8,)), training=True)  #: (None, 8) float32 of flatten_4 with 0
f = L.Flatten(data_format=None)(keras.Input((8, 8, None), dtype='int32'))  #: (None, None) int32 of flatten_5 with 0
g = L.Flatten('channels_first')(keras.Input((4, 1, 6), batch_size=4))  #: (4, 24) float32 of flatten_6 with 0
h = L.Flatten()(keras.Input((5, 8, 1), batch_size=4, dtype='float16'))  #: (4, 40) float32 of flatten_7 with 0
# ---
a = L.GRU(units=1)(keras.Input((1, 1)), mask=None)  #: (None, 1) float32 of gru with 12
b = L.GRU(units=0)(keras.Input((1, 1)), mask=None)  #: (None, 0) float32 of gru_1 with 0, error[bad-argument]
c = L.GRU({}, kernel_constraint='non_neg', stateful=True, return_sequences=True, bias_regularizer='l1')(keras.Input((None, 4)))  #: ? ? of gru_2 with ?, error[stateful-batch-size], error[bad-argument]
# ---
a = L.GRUCell(3, use_bias=True, seed='a')(keras.Input((2,)), states=[keras.Input((2,)), keras.Input((2,))])  #: ? float32 of gru_cell with 63, error[bad-argument]
b = L.GRUCell(1, seed=42, recurrent_regularizer='l2', reset_after=True)(keras.Input(()), [keras.Input(()), keras.Input(())])  #: ? ? of gru_cell_1 with ?, error[none-dimension]
# ---
a = L.GaussianDropout(rate=0)(keras.Input((1,)), training=True)  #: (None, 1) float32 of gaussian_dropout with 0
b = L.GaussianDropout(rate=-0.1)(keras.Input((1,)), training=True)  #: (None, 1) float32 of gaussian_dropout_1 with 0, error[bad-argument]
c = L.GaussianDropout(rate=1.5)(keras.Input((6, 3, 8), dtype='int32'))  #: (None, 6, 3, 8) float32 of gaussian_dropout_2 with 0, error[bad-argument]
d = L.GaussianDropout(1, None)(keras.Input((4, 8), batch_size=4))  #: (4, 4, 8) float32 of gaussian_dropout_3 with 0
e = L.GaussianDropout(rate=0.25, seed=42)(keras.Input((8, 6, 4), dtype='float16'))  #: (None, 8, 6, 4) float32 of gaussian_dropout_4 with 0
f = L.GaussianDropout(1)(keras.Input((1, 2, 4), batch_size=4, dtype='float16'))  #: (4, 1, 2, 4) float32 of gaussian_dropout_5 with 0
# ---
a = L.GaussianNoise(stddev=0.0)(keras.Input((1,)), training=True)  #: (None, 1) float32 of gaussian_noise with 0
b = L.GaussianNoise(stddev=0.5)(keras.Input((1,), dtype='float16'), training=True)  #: (None, 1) float32 of gaussian_noise_1 with 0
c = L.GaussianNoise(0.0, dtype='float64')(keras.Input((6,), batch_size=4))  #: (4, 6) float64 of gaussian_noise_2 with 0
d = L.GaussianNoise(1.0, None, input_dim=4)(keras.Input((4,), batch_size=4))  #: (4, 4) float32 of gaussian_noise_3 with 0
e = L.GaussianNoise(-1)(keras.Input((6, 12, 12)))  #: (None, 6, 12, 12) float32 of gaussian_noise_4 with 0, error[bad-argument]
f = L.GaussianNoise(0.0, seed=0)(keras.Input((None, 4, 2), dtype='int32'))  #: (None, None, 4, 2) float32 of gaussian_noise_5 with 0
g = L.GaussianNoise(0.0, None)(keras.Input((3, 4)))  #: (None, 3, 4) float32 of gaussian_noise_6 with 0
h = L.GaussianNoise(-0.5, seed=None)(keras.Input((8,)))  #: (None, 8) float32 of gaussian_noise_7 with 0, error[bad-argument]
# ---
a = L.GlobalAveragePooling1D()(keras.Input((1, 1)), training=True)  #: (None, 1) float32 of global_average_pooling1d with 0
b = L.GlobalAveragePooling1D(keepdims=False)(keras.Input((2, None)))  #: (None, None) float32 of global_average_pooling1d_1 with 0
c = L.GlobalAveragePooling1D(keepdims=True)(keras.Input((8, 2, 8, 8, 2), dtype='float16'), training=False)  #: ? ? of global_average_pooling1d_2 with ?, error[input-rank]
d = L.GlobalAveragePooling1D(keepdims=True)(keras.Input((1, 4), dtype='int32'))  #: (None, 1, 4) float32 of global_average_pooling1d_3 with 0
e = L.GlobalAveragePooling1D(keepdims=True, data_format=None)(keras.Input((12, 5)))  #: (None, 1, 5) float32 of global_average_pooling1d_4 with 0
f = L.GlobalAveragePooling1D(keepdims=False)(keras.Input((2, 8)))  #: (None, 8) float32 of global_average_pooling1d_5 with 0
g = L.GlobalAveragePooling1D(keepdims='yes')(keras.Input((2, 12), batch_size=4))  #: ? float32 of global_average_pooling1d_6 with 0
h = L.GlobalAveragePooling1D(1, 1)(keras.Input((3, 1), dtype='string'))  #: (?, ?, ?) float32 of global_average_pooling1d_7 with 0, error[bad-argument]
# ---
a = L.GlobalAveragePooling2D()(keras.Input((1, 1, 1)), training=True)  #: (None, 1) float32 of global_average_pooling2d with 0
b = L.GlobalAveragePooling2D(keepdims=True)(keras.Input((8, 10, 2)))  #: (None, 1, 1, 2) float32 of global_average_pooling2d_1 with 0
c = L.GlobalAveragePooling2D('channels_first', keepdims=True)(keras.Input((None, 4, 3), batch_size=4, dtype='int32'))  #: (4, None, 1, 1) float32 of global_average_pooling2d_2 with 0
d = L.GlobalAveragePooling2D('channels_last', False, trainable=False)(keras.Input((2, 4, 8)))  #: (None, 8) float32 of global_average_pooling2d_3 with 0
e = L.GlobalAveragePooling2D('CHANNELS_FIRST')(keras.Input((None, 5, 6), batch_size=4, dtype='string'))  #: (4, None) float32 of global_average_pooling2d_4 with 0
f = L.GlobalAveragePooling2D('NHWC', False)(keras.Input((12, 12, None), dtype='string'))  #: (None, None) float32 of global_average_pooling2d_5 with 0, error[bad-argument]
g = L.GlobalAveragePooling2D(data_format='CHANNELS_FIRST')(keras.Input((12, 1, 1)))  #: (None, 12) float32 of global_average_pooling2d_6 with 0
h = L.GlobalAveragePooling2D('channels_last', [])(keras.Input((10, 3, 8)))  #: ? float32 of global_average_pooling2d_7 with 0
# ---
a = L.GlobalAveragePooling3D()(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 1) float32 of global_average_pooling3d with 0
b = L.GlobalAveragePooling3D(data_format='channel_last')(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 1) float32 of global_average_pooling3d_1 with 0, error[bad-argument]
c = L.GlobalAveragePooling3D(True)(keras.Input((12, 2, 12, 8)))  #: (?, ?) float32 of global_average_pooling3d_2 with 0, error[bad-argument]
d = L.GlobalAveragePooling3D(data_format='channels_first')(keras.Input((2, 2, 4, None)))  #: (None, 2) float32 of global_average_pooling3d_3 with 0
e = L.GlobalAveragePooling3D(None)(keras.Input((4, 6, 8, 6)))  #: (None, 6) float32 of global_average_pooling3d_4 with 0
f = L.GlobalAveragePooling3D(keepdims=True)(keras.Input((4, 8, 3, 5), batch_size=4))  #: (4, 1, 1, 1, 5) float32 of global_average_pooling3d_5 with 0
# ---
a = L.GlobalMaxPooling1D()(keras.Input((1, 1)), training=True)  #: (None, 1) float32 of global_max_pooling1d with 0
b = L.GlobalMaxPooling1D(1)(keras.Input((1, 1)), training=True)  #: (?, ?) float32 of global_max_pooling1d_1 with 0, error[bad-argument]
c = L.GlobalMaxPooling1D(1, 1)(keras.Input((8, 10), dtype='float16'))  #: (?, ?, ?) float32 of global_max_pooling1d_2 with 0, error[bad-argument]
d = L.GlobalMaxPooling1D('channels_first', 0)(keras.Input((5, 2), dtype='string'))  #: (None, 5) float32 of global_max_pooling1d_3 with 0
e = L.GlobalMaxPooling1D(keepdims=True)(keras.Input((3, 8), batch_size=4))  #: (4, 1, 8) float32 of global_max_pooling1d_4 with 0
f = L.GlobalMaxPooling1D(keepdims=False)(keras.Input((1, 4), batch_size=4))  #: (4, 4) float32 of global_max_pooling1d_5 with 0
g = L.GlobalMaxPooling1D()(keras.Input((3, 8)))  #: (None, 8) float32 of global_max_pooling1d_6 with 0
h = L.GlobalMaxPooling1D('channels_first', True)(keras.Input((8, 2), dtype='string'))  #: (None, 8, 1) float32 of global_max_pooling1d_7 with 0
# ---
a = L.GlobalMaxPooling2D()(keras.Input((1, 1, 1)), training=True)  #: (None, 1) float32 of global_max_pooling2d with 0
b = L.GlobalMaxPooling2D(data_format='channel_last')(keras.Input((1, 1, 1)), training=True)  #: (None, 1) float32 of global_max_pooling2d_1 with 0, error[bad-argument]
c = L.GlobalMaxPooling2D(data_format='channel_last')(keras.Input((6, 4, 2), batch_size=4))  #: (4, 2) float32 of global_max_pooling2d_2 with 0, error[bad-argument]
d = L.GlobalMaxPooling2D(keepdims=[], data_format='channels_last')(keras.Input((4, 5, 4), dtype='string'))  #: ? float32 of global_max_pooling2d_3 with 0
e = L.GlobalMaxPooling2D('channels_last', True)(keras.Input((5, 1, 3), dtype='float16'))  #: (None, 1, 1, 3) float32 of global_max_pooling2d_4 with 0
f = L.GlobalMaxPooling2D()(keras.Input((4, None, 10)))  #: (None, 10) float32 of global_max_pooling2d_5 with 0
g = L.GlobalMaxPooling2D(None, keepdims=True)(keras.Input((12, 4, 6), batch_size=4))  #: (4, 1, 1, 6) float32 of global_max_pooling2d_6 with 0
h = L.GlobalMaxPooling2D(data_format=None)(keras.Input((12, 5, 12), dtype='int32'))  #: (None, 12) float32 of global_max_pooling2d_7 with 0
# ---
a = L.GlobalMaxPooling3D()(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 1) float32 of global_max_pooling3d with 0
b = L.GlobalMaxPooling3D(data_format='channel_last')(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 1) float32 of global_max_pooling3d_1 with 0, error[bad-argument]
c = L.GlobalMaxPooling3D(keepdims=[])(keras.Input((None, 4, 4, 10)))  #: ? float32 of global_max_pooling3d_2 with 0
d = L.GlobalMaxPooling3D(keepdims=True, data_format='channel_last')(keras.Input((12, 6, 12, 4)))  #: (None, 1, 1, 1, 4) float32 of global_max_pooling3d_3 with 0, error[bad-argument]
e = L.GlobalMaxPooling3D()(keras.Input((8, 5, 5, 8), dtype='float16'))  #: (None, 8) float32 of global_max_pooling3d_4 with 0
f = L.GlobalMaxPooling3D()(keras.Input((6, 8, 4, 6), dtype='int32'))  #: (None, 6) float32 of global_max_pooling3d_5 with 0
g = L.GlobalMaxPooling3D()(keras.Input((None, 6, 1, 8)))  #: (None, 8) float32 of global_max_pooling3d_6 with 0
h = L.GlobalMaxPooling3D(None, True)(keras.Input((3, 12, 3, 6), dtype='string'))  #: (None, 1, 1, 1, 6) float32 of global_max_pooling3d_7 with 0
# ---
a = L.GroupNormalization()(keras.Input((1,)), training=True)  #: ? ? of group_normalization with ?, error[refused-input]
b = L.GroupNormalization(epsilon=1e-5, gamma_regularizer=None)(keras.Input((None, 3), batch_size=4), training=True)  #: ? ? of group_normalization_1 with ?, error[refused-input]
c = L.GroupNormalization(1, scale=False)(keras.Input((6,)))  #: (None, 6) float32 of group_normalization_2 with 6
d = L.GroupNormalization(scale=True, groups=2)(keras.Input((1, 6)))  #: (None, 1, 6) float32 of group_normalization_3 with 12
e = L.GroupNormalization(1, scale=True)(keras.Input((2,)))  #: (None, 2) float32 of group_normalization_4 with 4
# ---
a = L.GroupQueryAttention(head_dim=1, num_query_heads=1, num_key_value_heads=1)(keras.Input((1, 1)), keras.Input((1, 1)), return_attention_scores=True)  #: ((None, 1, 1) float32 of grouped_query_attention with 8, (None, 1, 1, 1) float32 of grouped_query_attention with 8)
b = L.GroupQueryAttention(head_dim=3, num_query_heads=3, num_key_value_heads=6, bias_regularizer='l1', flash_attention=None)(keras.Input((8,), dtype='float16'))  #: ? ? of grouped_query_attention_1 with ?, error[refused-input], error[bad-argument]
c = L.GroupQueryAttention(1, 3, num_key_value_heads=6, bias_initializer='glorot_uniform')(keras.Input((5, 1)), keras.Input((5, 1)))  #: (None, 5, 1) float32 of grouped_query_attention_2 with 34, error[bad-argument]
d = L.GroupQueryAttention(head_dim=1, num_query_heads=1, num_key_value_heads=1, use_gate=True)(keras.Input((2, 1)), keras.Input((2, 1)))  #: (None, 2, 1) float32 of grouped_query_attention_3 with 10
# ---
a = L.HashedCrossing(num_bins=1)((keras.Input((), dtype='string'), keras.Input((), dtype='string')), training=True)  #: (None,) int64 of hashed_crossing with 0
b = L.HashedCrossing(6, name='my_layer')((keras.Input((), dtype='string'), keras.Input((4,), dtype='string')))  #: ? ? of my_layer with ?, error[refused-input]
c = L.HashedCrossing(1, name='my_layer', dtype='float16', sparse=True, output_mode='int')((keras.Input((3,), dtype='string'), keras.Input((1,), dtype='string')))  #: ? ? of my_layer with ?, error[refused-input]
d = L.HashedCrossing(num_bins=2.5, dtype='float64', sparse=True)([keras.Input((), dtype='string'), keras.Input((), dtype='string')])  #: ? float64 of hashed_crossing_1 with 0
e = L.HashedCrossing(5, 'int', True, 'a', dtype='int')([keras.Input(()), keras.Input(())])  #: ? ? of a with 0
f = L.HashedCrossing(3)((keras.Input((8, 4, 1), dtype='string'), keras.Input((4, 1), dtype='string')))  #: ? int64 of hashed_crossing_2 with 0
g = L.HashedCrossing(3)((keras.Input((8, 8, 1), dtype='string'), keras.Input((8, 1), dtype='string')))  #: ? int64 of hashed_crossing_3 with 0
h = L.HashedCrossing(num_bins=3)((keras.Input((8, 8, 1), dtype='string'), keras.Input((8, 1), dtype='string')))  #: ? int64 of hashed_crossing_4 with 0
# ---
a = L.Hashing(num_bins=1)(keras.Input((), dtype='string'), training=True)  #: (None,) int64 of hashing with 0
b = L.Hashing(num_bins=0)(keras.Input((), dtype='string'), training=True)  #: (None,) int64 of hashing_1 with 0, error[bad-argument]
c = L.Hashing(4, 0, output_mode='int', salt=1, sparse=0)(keras.Input((), dtype='string'))  #: (None,) int64 of hashing_2 with 0
d = L.Hashing(num_bins=12)(keras.Input((4,)))  #: (None, 4) int64 of hashing_3 with 0
e = L.Hashing(4, mask_value=0)(keras.Input((), dtype='string'))  #: (None,) int64 of hashing_4 with 0
f = L.Hashing(num_bins=8, salt=None)(keras.Input((None,), dtype='string'))  #: (None, None) int64 of hashing_5 with 0
g = L.Hashing(num_bins=2)(keras.Input((5,), dtype='int32'))  #: (None, 5) int64 of hashing_6 with 0
h = L.Hashing(3, salt=None, mask_value='', trainable=False)(keras.Input((2,), dtype='int64'))  #: (None, 2) int64 of hashing_7 with 0
# ---
a = L.Identity()(keras.Input((1,)), training=True)  #: (None, 1) float32 of identity with 0
b = L.Identity()(keras.Input((2,)))  #: (None, 2) float32 of identity_1 with 0
c = L.Identity(1)(keras.Input((8,)))  #: (None, 8) float32 of identity_2 with 0, error[bad-argument]
d = L.Identity(1)(keras.Input((None, 1, 8), dtype='int32'))  #: (None, None, 1, 8) int32 of identity_3 with 0, error[bad-argument]
# ---
a = L.IntegerLookup()(keras.Input((), dtype='int32'), training=True)  #: (None,) int64 of integer_lookup with 0
b = L.IntegerLookup(foo=1)(keras.Input((), dtype='int32'), training=True)  #: (None,) int64 of integer_lookup_1 with 0, error[bad-argument]
c = L.IntegerLookup(invert=True, mask_token=0, dynamic=False)(keras.Input((12, 4), dtype='string'))  #: (None, 12, 4) int64 of integer_lookup_2 with 0, error[bad-argument]
# ---
a = L.LSTM(units=1)(keras.Input((1, 1)), mask=None)  #: (None, 1) float32 of lstm with 12
b = L.LSTM(units=1)(keras.Input(()), mask=None)  #: ? ? of lstm_1 with ?, error[input-rank]
c = L.LSTM(units=3, kernel_initializer='ones')(keras.Input((12, 6)), training=True)  #: (None, 3) float32 of lstm_2 with 120
d = L.LSTM(2, return_sequences=2.5)(keras.Input((None, 4)))  #: ? float32 of lstm_3 with 56
e = L.LSTM(6)(keras.Input((2, 4)))  #: (None, 6) float32 of lstm_4 with 264
f = L.LSTM(units=2, use_bias=True, return_state=1)(keras.Input((8, 4)))  #: ((None, 2) float32 of lstm_5 with 56, (None, 2) float32 of lstm_5 with 56, (None, 2) float32 of lstm_5 with 56)
g = L.LSTM(1, return_state=False, use_cudnn=1)(keras.Input((3, 8)))  #: (None, 1) float32 of lstm_6 with 40
h = L.LSTM(3, recurrent_activation='sigmoid', go_backwards=True, recurrent_initializer='zeros')(keras.Input((5, 10), batch_size=4))  #: (4, 3) float32 of lstm_7 with 168
# ---
a = L.LSTMCell(units=1)(keras.Input(()), [keras.Input(())], training=True)  #: ? ? of lstm_cell with ?, error[none-dimension]
b = L.LSTMCell(units=5, bias_constraint='max_norm', bias_regularizer='l2', dropout=0.1, use_bias=False, recurrent_constraint=True)(keras.Input((4,)))  #: ? float32 of lstm_cell_1 with 180, error[bad-argument]
# ---
a = L.Lambda(function=lambda x: x * 2)(keras.Input((1,)), training=True)  #: (None, 1) float32 of lambda with 0, warning[lambda-layer]
b = L.Lambda(function=None)(keras.Input((1,)), training=True)  #: ? float32 of lambda_1 with ?, error[bad-argument]
c = L.Lambda('relu', (3,), None, arguments={})(keras.Input((12, 3), dtype='float16'))  #: (None, 3) float32 of lambda_2 with ?, error[bad-argument]
d = L.Lambda(keras.activations.relu, (3,), 3, arguments={})(keras.Input((4,), batch_size=4, dtype='int32'))  #: (4, 3) float32 of lambda_3 with 0
e = L.Lambda(function=lambda x: x[:, 0], arguments={})(keras.Input((10,)))  #: (None,) float32 of lambda_4 with 0, warning[lambda-layer]
# ---
a = L.LayerNormalization()(keras.Input((1,)), training=True)  #: (None, 1) float32 of layer_normalization with 2
b = L.LayerNormalization(scale=True, beta_regularizer='l2', gamma_regularizer='l2', gamma_initializer='random_normal')(keras.Input((4, 6, 2)))  #: (None, 4, 6, 2) float32 of layer_normalization_1 with 4
c = L.LayerNormalization(beta_initializer='glorot_uniform')(keras.Input((5,)))  #: (None, 5) float32 of layer_normalization_2 with 10
d = L.LayerNormalization(center=True, gamma_initializer='glorot_uniform')(keras.Input((4, 4), dtype='float16'))  #: (None, 4, 4) float32 of layer_normalization_3 with 8
e = L.LayerNormalization(center=True, epsilon=1e-5, gamma_initializer='glorot_uniform', beta_constraint=None)(keras.Input((5, 4, 8)))  #: (None, 5, 4, 8) float32 of layer_normalization_4 with 16
f = L.LayerNormalization()(keras.Input((10, 3, None)))  #: ? ? of layer_normalization_5 with ?, error[none-dimension]
g = L.LayerNormalization()(keras.Input((4, None, 2)))  #: (None, 4, None, 2) float32 of layer_normalization_6 with 4
h = L.LayerNormalization(1, beta_constraint='max_norm')(keras.Input((12, None)))  #: (None, 12, None) float32 of layer_normalization_7 with 24
# ---
a = L.LeakyReLU()(keras.Input((1,)), training=True)  #: (None, 1) float32 of leaky_re_lu with 0
b = L.LeakyReLU(1.0)(keras.Input((2, 5, 2), dtype='int32'))  #: (None, 2, 5, 2) float32 of leaky_re_lu_1 with 0
c = L.LeakyReLU(negative_slope='a')(keras.Input((10, 5), dtype='float16'))  #: (None, 10, 5) float32 of leaky_re_lu_2 with 0, error[bad-argument]
d = L.LeakyReLU()(keras.Input((12,)))  #: (None, 12) float32 of leaky_re_lu_3 with 0
e = L.LeakyReLU(negative_slope=-0.5)(keras.Input((5, 3, 10)))  #: (None, 5, 3, 10) float32 of leaky_re_lu_4 with 0, error[bad-argument]
f = L.LeakyReLU(0.5)(keras.Input((2, 12)))  #: (None, 2, 12) float32 of leaky_re_lu_5 with 0
g = L.LeakyReLU(negative_slope=0.5)(keras.Input((6, 6, 6)))  #: (None, 6, 6, 6) float32 of leaky_re_lu_6 with 0
h = L.LeakyReLU()(keras.Input((3, 4, 4)), training=True)  #: (None, 3, 4, 4) float32 of leaky_re_lu_7 with 0
# ---
a = L.Masking()(keras.Input((1,)), training=True)  #: (None, 1) float32 of masking with 0
b = L.Masking()(keras.Input(()), training=True)  #: (None,) float32 of masking_1 with 0
c = L.Masking()(keras.Input((), batch_size=4, dtype='int32'))  #: (4,) float32 of masking_2 with 0
d = L.Masking(0.0)(keras.Input((4,), dtype='int32'), training=False)  #: (None, 4) float32 of masking_3 with 0
e = L.Masking(2)(keras.Input((1, 12, 2)))  #: (None, 1, 12, 2) float32 of masking_4 with 0
f = L.Masking(-0.5)(keras.Input((3, 12)), training=True)  #: (None, 3, 12) float32 of masking_5 with 0
g = L.Masking(1.0, input_dim=4)(keras.Input((6, 10, 4)))  #: (None, 6, 10, 4) float32 of masking_6 with 0
h = L.Masking()(keras.Input((5, 8)))  #: (None, 5, 8) float32 of masking_7 with 0
# ---
a = L.MaxPooling1D()(keras.Input((1, 1)), training=True)  #: ? ? of max_pooling1d with 0, error[spatial-size]
b = L.MaxPooling1D(1)(keras.Input((1, 1)), training=True)  #: (None, 1, 1) float32 of max_pooling1d_1 with 0
c = L.MaxPooling1D(1, 1)(keras.Input((8, None)))  #: (None, 8, None) float32 of max_pooling1d_2 with 0
d = L.MaxPooling1D([3], strides=(2,), data_format='channels_first', name='a')(keras.Input((6, 8)))  #: (None, 6, 3) float32 of a with 0
e = L.MaxPooling1D(pool_size=(2,), strides=2, activity_regularizer='l2')(keras.Input((5, 3), batch_size=4))  #: (4, 2, 3) float32 of max_pooling1d_3 with 0
f = L.MaxPooling1D(2)(keras.Input((8, 12), batch_size=4))  #: (4, 4, 12) float32 of max_pooling1d_4 with 0
g = L.MaxPooling1D(strides=(2, 2, ))(keras.Input((8, 6), batch_size=4))  #: (4, ?, 6) float32 of max_pooling1d_5 with 0, error[bad-argument]
h = L.MaxPooling1D((2, ))(keras.Input((5, None), dtype='int32'))  #: (None, 2, None) float32 of max_pooling1d_6 with 0
# ---
a = L.MaxPooling2D()(keras.Input((1, 1, 1)), training=True)  #: ? ? of max_pooling2d with 0, error[spatial-size]
b = L.MaxPooling2D()(keras.Input(()), training=True)  #: ? ? of max_pooling2d_1 with ?, error[input-rank]
c = L.MaxPooling2D()(keras.Input((3, 6, None)))  #: (None, 1, 3, None) float32 of max_pooling2d_2 with 0
d = L.MaxPooling2D(data_format='channels_first', padding='valid')(keras.Input((8, 3, 5), dtype='int32'))  #: (None, 8, 1, 2) float32 of max_pooling2d_3 with 0
e = L.MaxPooling2D(data_format='channels_first', name=None)(keras.Input((3, 4, 8)), training=True)  #: (None, 3, 2, 4) float32 of max_pooling2d_4 with 0
f = L.MaxPooling2D(data_format='channels_last', name='my_layer')(keras.Input((4, 4, 4)))  #: (None, 2, 2, 4) float32 of my_layer with 0
# ---
a = L.MaxPooling3D()(keras.Input((1, 1, 1, 1)), training=True)  #: ? ? of max_pooling3d with 0, error[spatial-size]
b = L.MaxPooling3D(pool_size=0)(keras.Input((1, 1, 1, 1)), training=True)  #: (None, ?, ?, ?, 1) float32 of max_pooling3d_1 with 0, error[bad-argument]
# ---
a = L.Maximum()([keras.Input((1,)), keras.Input((1,))])  #: (None, 1) float32 of maximum with 0
b = L.Maximum()(keras.Input((1,)))  #: ? ? of maximum_1 with ?, error[refused-input]
c = L.Maximum()([keras.Input((3,), dtype='float16'), keras.Input((3,), dtype='float16')])  #: (None, 3) float32 of maximum_2 with 0
d = L.Maximum()([keras.Input((5, 2, 8)), keras.Input((2, 8))])  #: (None, 5, 2, 8) float32 of maximum_3 with 0
e = L.Maximum()((keras.Input((8, 8)), keras.Input((8,))))  #: (None, 8, 8) float32 of maximum_4 with 0
f = L.Maximum(1)([keras.Input((6,), batch_size=4, dtype='int32'), keras.Input((), batch_size=4, dtype='int32')])  #: (4, 6) float32 of maximum_5 with 0, error[bad-argument]
# ---
a = L.MelSpectrogram()(keras.Input((32,)), training=True)  #: (None, 128, 1) float32 of mel_spectrogram with 0
b = L.MelSpectrogram(num_mel_bins=2, power_to_db=False, fft_length=16)(keras.Input((2, 32)))  #: (None, 2, 1) float32 of mel_spectrogram_1 with 0
c = L.MelSpectrogram()(keras.Input((12, 16)))  #: (None, 128, 1) float32 of mel_spectrogram_2 with 0
d = L.MelSpectrogram(sequence_length=8, num_mel_bins=6)(keras.Input((10, None), dtype='int32'))  #: (None, 6, 1) float32 of mel_spectrogram_3 with 0
e = L.MelSpectrogram(sequence_length=4, power_to_db=2.5)(keras.Input((None,)))  #: (None, 128, None) float32 of mel_spectrogram_4 with 0
f = L.MelSpectrogram(power_to_db=True, sequence_length=2, sequence_stride=8, num_mel_bins=2)(keras.Input((32,), dtype='int32'))  #: (None, 2, 5) float32 of mel_spectrogram_5 with 0
g = L.MelSpectrogram(16)(keras.Input((None, 32)))  #: (None, 128, None) float32 of mel_spectrogram_6 with 0
h = L.MelSpectrogram()(keras.Input((6, None), batch_size=4))  #: (4, 128, 1) float32 of mel_spectrogram_7 with 0
# ---
a = L.Minimum()([keras.Input((1,)), keras.Input((1,))])  #: (None, 1) float32 of minimum with 0
b = L.Minimum()([keras.Input((5, 10)), keras.Input((5, 10))])  #: (None, 5, 10) float32 of minimum_1 with 0
c = L.Minimum()((keras.Input((12,), dtype='float16'), keras.Input((4,), dtype='float16')))  #: ? ? of minimum_2 with 0, error[merge-shapes]
d = L.Minimum()([keras.Input((5, 1), batch_size=4, dtype='int32')])  #: (4, 5, 1) float32 of minimum_3 with 0
e = L.Minimum()((keras.Input((4,)), keras.Input((4,))))  #: (None, 4) float32 of minimum_4 with 0
f = L.Minimum()(keras.Input((), batch_size=4, dtype='float16'))  #: ? ? of minimum_5 with ?, error[refused-input]
g = L.Minimum()((keras.Input((10, 10)), keras.Input((10,))))  #: (None, 10, 10) float32 of minimum_6 with 0
h = L.Minimum()([keras.Input((10,)), keras.Input((10,))])  #: (None, 10) float32 of minimum_7 with 0
# ---
a = L.MixUp()(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of mix_up with 0
b = L.MixUp(data_format='channels_first', seed=42)(keras.Input((6, None, 4), dtype='int32'))  #: (None, 6, None, 4) float32 of mix_up_1 with 0
c = L.MixUp(0.5, 'channels_first', 42)(keras.Input((1, 5, 4)))  #: (None, 1, 5, 4) float32 of mix_up_2 with 0
d = L.MixUp(0.5, seed=1, data_format='channels_first')(keras.Input((1, 8, 3), dtype='int32'))  #: (None, 1, 8, 3) float32 of mix_up_3 with 0
e = L.MixUp(seed=1.5)(keras.Input((1, 8, 3), batch_size=4))  #: (4, 1, 8, 3) float32 of mix_up_4 with 0, error[bad-argument]
f = L.MixUp()(keras.Input((8, 8, 3), dtype='int32'))  #: (None, 8, 8, 3) float32 of mix_up_5 with 0
g = L.MixUp(0.5, 'channels_first', seed=42)(keras.Input((4, 6, 3)))  #: (None, 4, 6, 3) float32 of mix_up_6 with 0
h = L.MixUp(2, data_format='channels_last')(keras.Input((4, 10, 3)), training=False)  #: (None, 4, 10, 3) float32 of mix_up_7 with 0
# ---
a = L.MultiHeadAttention(num_heads=1, key_dim=1)(keras.Input((1, 1)), keras.Input((1, 1)), return_attention_scores=True)  #: ((None, 1, 1) float32 of multi_head_attention with 8, (None, 1, 1, 1) float32 of multi_head_attention with 8)
b = L.MultiHeadAttention(12, key_dim=12, kernel_constraint=None)(keras.Input((4, None)), keras.Input((2, None)), keras.Input((None,)))  #: ? ? of multi_head_attention_1 with ?, error[refused-input]
c = L.MultiHeadAttention(2, key_dim=6, flash_attention=None, seed=-1)(keras.Input((4, None), dtype='int32'))  #: ? ? of multi_head_attention_2 with ?, error[refused-input]
d = L.MultiHeadAttention(num_heads=1, key_dim=2, use_bias=False, output_shape=None, activity_regularizer='l2')(keras.Input((2, 6, 6)), keras.Input((2, 6, 6)))  #: (None, 2, 6, 6) float32 of multi_head_attention_3 with 48
e = L.MultiHeadAttention(num_heads=12, key_dim=1)(keras.Input((5, 5)), keras.Input((5, 5)), keras.Input((5, 5)))  #: (None, 5, 5) float32 of multi_head_attention_4 with 281
f = L.MultiHeadAttention(3, 2, bias_initializer='he_normal', bias_regularizer=None)(keras.Input((5, 4)), keras.Input((5, 4)))  #: (None, 5, 4) float32 of multi_head_attention_5 with 118
g = L.MultiHeadAttention(1, 1)(keras.Input((1, 3)), keras.Input((1, 3)))  #: (None, 1, 3) float32 of multi_head_attention_6 with 18
# ---
a = L.Multiply()([keras.Input((1,)), keras.Input((1,))])  #: (None, 1) float32 of multiply with 0
b = L.Multiply()((keras.Input((4, 5, 8)), keras.Input((4, 5, 8))))  #: (None, 4, 5, 8) float32 of multiply_1 with 0
c = L.Multiply()([keras.Input((8, 12, 5)), keras.Input((12, 5)), keras.Input((2, 8, 12, 5))])  #: (None, 2, 8, 12, 5) float32 of multiply_2 with 0
d = L.Multiply(1)([keras.Input((None, 5, 8), batch_size=4)])  #: (4, None, 5, 8) float32 of multiply_3 with 0, error[bad-argument]
e = L.Multiply(1)([keras.Input((5, 2, 8), batch_size=4), keras.Input((5, 2, 8), batch_size=4), keras.Input((5, 2, 1), batch_size=4)])  #: (4, 5, 2, 8) float32 of multiply_4 with 0, error[bad-argument]
# ---
a = L.Normalization()(keras.Input(()), training=True)  #: ? ? of normalization with ?, error[none-dimension]
b = L.Normalization(axis=0)(keras.Input(()), training=True)  #: ? ? of normalization_1 with ?, error[none-dimension]
c = L.Normalization([1], 0.0, variance=2)(keras.Input((8,)))  #: (None, 8) float32 of normalization_2 with 0
d = L.Normalization(axis=[1])(keras.Input((10, 1, 8, 8), dtype='int32'))  #: (None, 10, 1, 8, 8) float32 of normalization_3 with 21
e = L.Normalization()(keras.Input((8,), dtype='float16'))  #: (None, 8) float32 of normalization_4 with 17
f = L.Normalization(1)(keras.Input((12,), dtype='int32'))  #: (None, 12) float32 of normalization_5 with 25
g = L.Normalization(1)(keras.Input((2,)))  #: (None, 2) float32 of normalization_6 with 5
h = L.Normalization(1, 1, 1, 1)(keras.Input((2,)))  #: (None, 2) float32 of normalization_7 with 0
# ---
a = L.PReLU()(keras.Input((1,)), training=True)  #: (None, 1) float32 of p_re_lu with 1
b = L.PReLU('glorot_uniform', 'l2', 'unit_norm', shared_axes=None)(keras.Input((5, 10), batch_size=4, dtype='int32'))  #: (4, 5, 10) float32 of p_re_lu_1 with 50
c = L.PReLU(shared_axes=None)(keras.Input((None, 8)))  #: ? ? of p_re_lu_2 with ?, error[none-dimension]
d = L.PReLU(alpha_constraint=None)(keras.Input((4, 6, 2)))  #: (None, 4, 6, 2) float32 of p_re_lu_3 with 48
e = L.PReLU(alpha_constraint='max_norm')(keras.Input((6, 10)))  #: (None, 6, 10) float32 of p_re_lu_4 with 60
f = L.PReLU()(keras.Input((4, 3, 6), dtype='float16'))  #: (None, 4, 3, 6) float32 of p_re_lu_5 with 72
g = L.PReLU('glorot_uniform', 0.01, 'max_norm')(keras.Input((1,), dtype='int32'))  #: (None, 1) float32 of p_re_lu_6 with 1, error[bad-argument]
h = L.PReLU('random_normal', 'l1', 'non_neg', 1)(keras.Input((8,), dtype='float16'))  #: (None, 8) float32 of p_re_lu_7 with 1
# ---
a = L.Permute(dims=(1,))(keras.Input((1,)), training=True)  #: (None, 1) float32 of permute with 0
b = L.Permute(dims=(1,))(keras.Input(()), training=True)  #: ? ? of permute_1 with ?, error[input-rank]
c = L.Permute([2,1])(keras.Input(()))  #: ? ? of permute_2 with ?, error[input-rank]
d = L.Permute((1,))(keras.Input((6,)))  #: (None, 6) float32 of permute_3 with 0
e = L.Permute((2,1))(keras.Input((4, 4)))  #: (None, 4, 4) float32 of permute_4 with 0
f = L.Permute(dims=(1,))(keras.Input((6,), batch_size=4), training=True)  #: (4, 6) float32 of permute_5 with 0
# ---
a = L.Pipeline(layers=[L.Dense(3), L.Flatten()])(keras.Input((1,)), training=True)  #: (None, 3) float32 of pipeline with 6
b = L.Pipeline(1, 1, 1)(keras.Input((1, 8, None)))  #: ? float32 of pipeline_1 with ?, error[bad-argument]
c = L.Pipeline()(keras.Input((8,)))  #: ? float32 of pipeline_2 with ?, error[bad-argument]
d = L.Pipeline([L.Rescaling(2)], name='a')(keras.Input((8, 8, 4), dtype='int32'), training=True)  #: (None, 8, 8, 4) float32 of a with 0
e = L.Pipeline([L.Rescaling(2)], 'a')(keras.Input((5, 12, 10)))  #: (None, 5, 12, 10) float32 of a with 0
# ---
a = L.RMSNormalization()(keras.Input((1,)), training=True)  #: (None, 1) float32 of rms_normalization with 1
b = L.RMSNormalization(axis=[-1])(keras.Input((4, 8)))  #: (None, 4, 8) float32 of rms_normalization_1 with 8
c = L.RMSNormalization(1, 1e-5)(keras.Input((8,), dtype='int32'), training=False)  #: (None, 8) float32 of rms_normalization_2 with 8
d = L.RMSNormalization(epsilon=0)(keras.Input((5, 2, 2), dtype='int32'))  #: (None, 5, 2, 2) float32 of rms_normalization_3 with 2
e = L.RMSNormalization([-1], epsilon=1e-5)(keras.Input((4,), batch_size=4))  #: (4, 4) float32 of rms_normalization_4 with 4
f = L.RMSNormalization()(keras.Input((4, 8, None)))  #: ? ? of rms_normalization_5 with ?, error[none-dimension]
g = L.RMSNormalization(epsilon=0.001, axis=(1,2))(keras.Input((10, 12), dtype='float16'))  #: (None, 10, 12) float32 of rms_normalization_6 with 120
h = L.RMSNormalization(epsilon=0.001, axis=1)(keras.Input((6, 4, 10)))  #: (None, 6, 4, 10) float32 of rms_normalization_7 with 6
# ---
a = L.RNN(cell=L.SimpleRNNCell(3))(keras.Input((1, 1)), mask=None)  #: (None, 3) float32 of rnn with 15
b = L.RNN(cell=L.Dense(3))(keras.Input((1, 1)), mask=None)  #: ? float32 of rnn_1 with ?, error[bad-argument]
c = L.RNN(L.StackedRNNCells([L.GRUCell(2), L.LSTMCell(3)]), stateful=True, batch_size=2)(keras.Input((None, 4), batch_size=4, dtype='int32'))  #: (4, 3) float32 of rnn_2 with 120, error[bad-argument]
# ---
a = L.RandAugment()(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of rand_augment with 0
b = L.RandAugment(data_format='channels_last', value_range=(0, 1))(keras.Input((2, 6, 1)))  #: (None, 2, 6, 1) float32 of rand_augment_1 with 0
c = L.RandAugment(num_ops=12)(keras.Input((10, 8, 5, 1)))  #: (None, 10, 8, 5, 1) float32 of rand_augment_2 with 0
d = L.RandAugment(factor=0.5, value_range=(-1, 1), interpolation='bilinear', num_ops=12)(keras.Input(()))  #: (None,) float32 of rand_augment_3 with 0
e = L.RandAugment(factor=0.2, data_format=None, input_shape=(4,))(keras.Input((6, 4, 1), dtype='int32'))  #: (None, 6, 4, 1) float32 of rand_augment_4 with 0, warning[ignored-input-shape]
f = L.RandAugment()(keras.Input((8, 6, 3)), training=True)  #: (None, 8, 6, 3) float32 of rand_augment_5 with 0
g = L.RandAugment(1, 1, 1, 1, 1)(keras.Input((5, 3), batch_size=4, dtype='int32'))  #: (4, 5, 3) float32 of rand_augment_6 with 0, error[bad-argument]
h = L.RandAugment((-1, 1), 1, seed=1, factor=0.5)(keras.Input((2, 3)), training=True)  #: (None, 2, 3) float32 of rand_augment_7 with 0
# ---
a = L.RandomBrightness(factor=0.2)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_brightness with 0
b = L.RandomBrightness(factor=2.5)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_brightness_1 with 0, error[bad-argument]
c = L.RandomBrightness((-0.1, 0.3), (-1, 1), seed=-1)(keras.Input((10, 4, 3)))  #: (None, 10, 4, 3) float32 of random_brightness_2 with 0
d = L.RandomBrightness(factor=0.5, value_range=(-1, 1))(keras.Input((8, 8, 3)))  #: (None, 8, 8, 3) float32 of random_brightness_3 with 0
e = L.RandomBrightness(0.2, seed=1, value_range=(0,))(keras.Input((12, None, 1)))  #: (None, 12, None, 1) float32 of random_brightness_4 with 0, error[bad-argument]
f = L.RandomBrightness([-0.2, 0.4], (-1, 1))(keras.Input((8, 2, 4)), training=False)  #: (None, 8, 2, 4) float32 of random_brightness_5 with 0
g = L.RandomBrightness(factor=[-0.2, 0.4])(keras.Input((10, 2, 3)))  #: (None, 10, 2, 3) float32 of random_brightness_6 with 0
h = L.RandomBrightness(0.2, (0, 1), 0)(keras.Input((1, 4)))  #: (None, 1, 4) float32 of random_brightness_7 with 0
# ---
a = L.RandomColorDegeneration(factor=0.2)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_color_degeneration with 0
b = L.RandomColorDegeneration((0.1, 0.3), (-1, 1), seed=42)(keras.Input((4, 8, None)))  #: (None, 4, 8, None) float32 of random_color_degeneration_1 with 0
c = L.RandomColorDegeneration(factor=(0.1, 0.3), data_format=None, seed=0)(keras.Input((4, 5, 4), dtype='int32'))  #: ? ? of random_color_degeneration_2 with ?, error[refused-input]
d = L.RandomColorDegeneration(factor=1.0)(keras.Input((4, 4, 3)), training=False)  #: (None, 4, 4, 3) float32 of random_color_degeneration_3 with 0
e = L.RandomColorDegeneration('a', data_format='channels_last')(keras.Input((4, 3), batch_size=4, dtype='float16'), training=False)  #: (4, 4, 3) float32 of random_color_degeneration_4 with 0, error[bad-argument]
f = L.RandomColorDegeneration(factor=(0.1, 0.3), seed=1)(keras.Input((6, 10, 3)), training=True)  #: (None, 6, 10, 3) float32 of random_color_degeneration_5 with 0
g = L.RandomColorDegeneration([0.2, 0.4], (0, 1), seed=0, data_format='channels_first')(keras.Input((4, 3)))  #: (None, 4, 3) float32 of random_color_degeneration_6 with 0
h = L.RandomColorDegeneration(factor=1.0)(keras.Input((8, None, None), dtype='int32'))  #: (None, 8, None, None) float32 of random_color_degeneration_7 with 0
# ---
a = L.RandomColorJitter()(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_color_jitter with 0
b = L.RandomColorJitter(hue_factor=[0.2, 0.4], seed=1)(keras.Input((8, None, 3), batch_size=4))  #: (4, 8, None, 3) float32 of random_color_jitter_1 with 0
c = L.RandomColorJitter(saturation_factor=0.5, value_range=[0.0, 1.0], contrast_factor=0)(keras.Input((3, 8, 3)))  #: (None, 3, 8, 3) float32 of random_color_jitter_2 with 0
d = L.RandomColorJitter(seed=0)(keras.Input((4, 6, 4), batch_size=4))  #: (4, 4, 6, 4) float32 of random_color_jitter_3 with 0
e = L.RandomColorJitter(data_format='channels_first')(keras.Input((3,), batch_size=4))  #: (4, 3) float32 of random_color_jitter_4 with 0
f = L.RandomColorJitter(contrast_factor=0, data_format='channels_last', saturation_factor=1.0)(keras.Input((4, 5, 3)))  #: (None, 4, 5, 3) float32 of random_color_jitter_5 with 0
g = L.RandomColorJitter(brightness_factor=(0.1, 0.3), contrast_factor=0.5)(keras.Input((8, 10, None)))  #: (None, 8, 10, None) float32 of random_color_jitter_6 with 0
h = L.RandomColorJitter(hue_factor=None, contrast_factor=[0.2, 0.4], saturation_factor=1.0, data_format='channels_first')(keras.Input((10, 3), dtype='float16'))  #: (None, 10, 3) float32 of random_color_jitter_7 with 0
# ---
a = L.RandomContrast(factor=0.2)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_contrast with 0
b = L.RandomContrast(factor=1.5)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_contrast_1 with 0, error[bad-argument]
c = L.RandomContrast((0.5, 0.1), value_range=(0, 255))(keras.Input((5, 3)))  #: (None, 5, 3) float32 of random_contrast_2 with 0
d = L.RandomContrast(factor=(0.1, 0.3), seed=None, value_range=(-1, 1))(keras.Input((2, 3, 4), dtype='int32'))  #: (None, 2, 3, 4) float32 of random_contrast_3 with 0
e = L.RandomContrast('a', (-1, 1), 42)(keras.Input((2, 3)))  #: (None, 2, 3) float32 of random_contrast_4 with 0, error[bad-argument]
f = L.RandomContrast(factor=1.0, value_range=(0, 1))(keras.Input((8, 8, 3)))  #: (None, 8, 8, 3) float32 of random_contrast_5 with 0
g = L.RandomContrast(factor=0.2, seed=0)(keras.Input((3, 2, 3)))  #: (None, 3, 2, 3) float32 of random_contrast_6 with 0
h = L.RandomContrast(factor=1.0, seed=None, value_range=(0, 1))(keras.Input((8, None)))  #: (None, 8, None) float32 of random_contrast_7 with 0
# ---
a = L.RandomCrop(height=1, width=1)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_crop with 0
b = L.RandomCrop(height=1, width=1, foo=1)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_crop_1 with 0, error[bad-argument]
c = L.RandomCrop(6, 2, 1, None, activity_regularizer='l2')(keras.Input((None, 6, 1), dtype='float16'))  #: (None, 6, 2, 1) float32 of random_crop_2 with 0
d = L.RandomCrop(1, 1, 1, 1)(keras.Input((10, 8, 3)))  #: ? float32 of random_crop_3 with 0, error[bad-argument]
e = L.RandomCrop(6, 2, 0, name='two_words')(keras.Input((12, 4, 1), dtype='int32'))  #: (None, 6, 2, 1) float32 of two_words with 0
f = L.RandomCrop(4, 2, 1, None, name='a')(keras.Input((2, 8, 3), batch_size=4))  #: (4, 4, 2, 3) float32 of a with 0
g = L.RandomCrop(1, 4, 1, 'channels_first', 'my_layer')(keras.Input((4, 3, 3), batch_size=4))  #: (4, 4, 1, 4) float32 of my_layer with 0
h = L.RandomCrop(height=5, width=4)(keras.Input((None, 3, 3)))  #: (None, 5, 4, 3) float32 of random_crop_4 with 0
# ---
a = L.RandomElasticTransform()(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_elastic_transform with 0
b = L.RandomElasticTransform(1)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_elastic_transform_1 with 0
c = L.RandomElasticTransform(1, 1)(keras.Input((6, 12, 1)), training=False)  #: (None, 6, 12, 1) float32 of random_elastic_transform_2 with 0
d = L.RandomElasticTransform(scale=(0.1,0.2), value_range=(0, 1))(keras.Input((1, 8, None), dtype='int32'), training=False)  #: (None, 1, 8, None) float32 of random_elastic_transform_3 with 0
e = L.RandomElasticTransform(interpolation='bilinear')(keras.Input((4, 5, 3)))  #: (None, 4, 5, 3) float32 of random_elastic_transform_4 with 0
f = L.RandomElasticTransform(factor=1.0, value_range=(0, 1), fill_mode='reflect')(keras.Input((4, 10, 3)))  #: (None, 4, 10, 3) float32 of random_elastic_transform_5 with 0
g = L.RandomElasticTransform()(keras.Input((6, 1)))  #: (None, 6, 1) float32 of random_elastic_transform_6 with 0
h = L.RandomElasticTransform(seed=1, fill_mode='nearest', scale=(0.1,0.2), interpolation='nearest')(keras.Input((4, None), batch_size=4))  #: (4, 4, None) float32 of random_elastic_transform_7 with 0
# ---
a = L.RandomErasing()(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_erasing with 0
b = L.RandomErasing()(keras.Input(()), training=True)  #: (None,) float32 of random_erasing_1 with 0
c = L.RandomErasing(0.2, data_format='channels_first', scale=(0.1,0.2))(keras.Input((1, 1, 8, 4, 4), batch_size=4))  #: (4, 1, 1, 8, 4, 4) float32 of random_erasing_2 with 0
d = L.RandomErasing(factor=0, seed=0, fill_value=0.0)(keras.Input((3, 3, 3), dtype='float16'))  #: (None, 3, 3, 3) float32 of random_erasing_3 with 0
e = L.RandomErasing(1.0, data_format='channels_first', fill_value=5, seed=1)(keras.Input((6, 2, 6, None), dtype='int32'))  #: (None, 6, 2, 6, None) float32 of random_erasing_4 with 0
f = L.RandomErasing(1, 1, 1, 1, 1, 1)(keras.Input((8, 3, 1)))  #: (None, 8, 3, 1) float32 of random_erasing_5 with 0, error[bad-argument]
g = L.RandomErasing(0, fill_value=5, seed=None)(keras.Input((1, 12, 6, 1)))  #: (None, 1, 12, 6, 1) float32 of random_erasing_6 with 0
h = L.RandomErasing(0, (0.1,0.2), value_range=(-1, 1), seed=None)(keras.Input((5, 1, 3)))  #: (None, 5, 1, 3) float32 of random_erasing_7 with 0
# ---
a = L.RandomFlip()(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_flip with 0
b = L.RandomFlip(foo=1)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_flip_1 with 0, error[bad-argument]
c = L.RandomFlip(data_format='channels_last')(keras.Input((8, 3, 3)))  #: (None, 8, 3, 3) float32 of random_flip_2 with 0
d = L.RandomFlip('vertical', 1, 'channels_last')(keras.Input((1, 2, 4), dtype='float16'))  #: (None, 1, 2, 4) float32 of random_flip_3 with 0
e = L.RandomFlip('vertical', data_format='channels_first', seed=42)(keras.Input((4, 3)))  #: (None, 4, 3) float32 of random_flip_4 with 0
f = L.RandomFlip(data_format='channels_first')(keras.Input((4, 10, 3)))  #: (None, 4, 10, 3) float32 of random_flip_5 with 0
g = L.RandomFlip(3)(keras.Input((4, 1, 3)))  #: (None, 4, 1, 3) float32 of random_flip_6 with 0
h = L.RandomFlip('vertical', data_format='channels_last', seed=1)(keras.Input((8, 4, 3), dtype='float16'))  #: (None, 8, 4, 3) float32 of random_flip_7 with 0
# ---
a = L.RandomGaussianBlur()(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_gaussian_blur with 0
b = L.RandomGaussianBlur()(keras.Input(()), training=True)  #: (None,) float32 of random_gaussian_blur_1 with 0
c = L.RandomGaussianBlur()(keras.Input((4, 4, 1)), training=True)  #: (None, 4, 4, 1) float32 of random_gaussian_blur_2 with 0
d = L.RandomGaussianBlur(seed=0, factor=1.0, data_format='channels_first')(keras.Input((5, 10, 1)))  #: (None, 5, 10, 1) float32 of random_gaussian_blur_3 with 0
e = L.RandomGaussianBlur(value_range=(-1, 1), kernel_size=2)(keras.Input((10, 3)))  #: (None, 10, 3) float32 of random_gaussian_blur_4 with 0, error[bad-argument]
f = L.RandomGaussianBlur(1, 1, 1)(keras.Input((4, 1, 3)), training=True)  #: (None, 4, 1, 3) float32 of random_gaussian_blur_5 with 0
g = L.RandomGaussianBlur(1, 1, 1, 1, 1, 1)(keras.Input((5, 1, None), dtype='float16'))  #: (None, 5, 1, None) float32 of random_gaussian_blur_6 with 0, error[bad-argument]
h = L.RandomGaussianBlur(True, kernel_size=5, value_range=[0.0, 1.0], data_format='channels_last')(keras.Input((5, 8, 3)))  #: (None, 5, 8, 3) float32 of random_gaussian_blur_7 with 0
# ---
a = L.RandomGrayscale()(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_grayscale with 0
b = L.RandomGrayscale(factor=[0.2, 0.4])(keras.Input((2, None, 3)))  #: (None, 2, None, 3) float32 of random_grayscale_1 with 0, error[bad-argument]
c = L.RandomGrayscale((0.1, 0.3), 'channels_last', seed=1)(keras.Input((6, 8, 3)), training=True)  #: (None, 6, 8, 3) float32 of random_grayscale_2 with 0, error[bad-argument]
d = L.RandomGrayscale(data_format=None, seed=0)(keras.Input((2, 8, 3), dtype='float16'), training=True)  #: (None, 2, 8, 3) float32 of random_grayscale_3 with 0
e = L.RandomGrayscale(seed=1, data_format=None)(keras.Input((10, 1), dtype='int32'))  #: (None, 10, 1) int32 of random_grayscale_4 with 0
f = L.RandomGrayscale(input_shape=(4,))(keras.Input((1, 1, 3)))  #: (None, 1, 1, 3) float32 of random_grayscale_5 with 0, warning[ignored-input-shape]
g = L.RandomGrayscale(factor=0.2, data_format='CHANNELS_FIRST')(keras.Input((2, 6, None), batch_size=4))  #: (4, 2, 6, None) float32 of random_grayscale_6 with 0
h = L.RandomGrayscale()(keras.Input((1,)))  #: (None, 1) float32 of random_grayscale_7 with 0
# ---
a = L.RandomHue(factor=0.2)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_hue with 0
b = L.RandomHue(factor=0.2)(keras.Input(()), training=True)  #: (None,) float32 of random_hue_1 with 0
c = L.RandomHue(factor=0)(keras.Input((None,)))  #: (None, None) float32 of random_hue_2 with 0
d = L.RandomHue(factor=-2, seed=1)(keras.Input((5, 4, 1), batch_size=4, dtype='float16'))  #: (4, 5, 4, 1) float32 of random_hue_3 with 0, error[bad-argument]
e = L.RandomHue((0.1, 0.2, 0.3), seed=None)(keras.Input((2, 5, 1)))  #: (None, 2, 5, 1) float32 of random_hue_4 with 0, error[bad-argument]
f = L.RandomHue(0.5)(keras.Input((5, 8, None, 3), batch_size=4), training=True)  #: (4, 5, 8, None, 3) float32 of random_hue_5 with 0
g = L.RandomHue(0)(keras.Input((8, 3), dtype='float16'))  #: (None, 8, 3) float32 of random_hue_6 with 0
h = L.RandomHue([0.2, 0.4])(keras.Input((3, 3)))  #: (None, 3, 3) float32 of random_hue_7 with 0
# ---
a = L.RandomInvert()(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_invert with 0
b = L.RandomInvert(data_format='channels_last', factor=0.2, value_range=[0.0, 1.0], seed=42)(keras.Input((12, None, 4), dtype='int32'), training=True)  #: (None, 12, None, 4) float32 of random_invert_1 with 0
c = L.RandomInvert(0, value_range=(0, 1))(keras.Input((4, None, 3), dtype='float16'))  #: (None, 4, None, 3) float32 of random_invert_2 with 0
d = L.RandomInvert(value_range=(-1, 1), seed=1.5)(keras.Input((4, 3)))  #: (None, 4, 3) float32 of random_invert_3 with 0, error[bad-argument]
e = L.RandomInvert(data_format='channels_first')(keras.Input((8, 3), batch_size=4))  #: (4, 8, 3) float32 of random_invert_4 with 0
f = L.RandomInvert(factor=1.0, value_range=(0, 1), seed=None, data_format='channels_first')(keras.Input((4, 10, None), batch_size=4, dtype='float16'))  #: (4, 4, 10, None) float32 of random_invert_5 with 0
g = L.RandomInvert(value_range=5)(keras.Input((10, 3)))  #: (None, 10, 3) float32 of random_invert_6 with 0
h = L.RandomInvert(1, 1, 1, 1, 1)(keras.Input((1, 4, 3)))  #: (None, 1, 4, 3) float32 of random_invert_7 with 0, error[bad-argument]
# ---
a = L.RandomPerspective()(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_perspective with 0
b = L.RandomPerspective(factor=1.5)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_perspective_1 with 0, error[bad-argument]
c = L.RandomPerspective(seed=0, factor=(0.1, 0.2, 0.3), interpolation='bilinear', fill_value=1.0)(keras.Input((None, 6, 4), dtype='float16'))  #: (None, None, 6, 4) float32 of random_perspective_2 with 0, error[bad-argument]
d = L.RandomPerspective(interpolation='nearest', fill_value=1.0)(keras.Input((6, 8, 1)), training=False)  #: (None, 6, 8, 1) float32 of random_perspective_3 with 0
e = L.RandomPerspective()(keras.Input((6, 8, 3), dtype='float16'))  #: (None, 6, 8, 3) float32 of random_perspective_4 with 0
f = L.RandomPerspective(seed=0, factor=1.0)(keras.Input((10, 12, 3)), training=False)  #: (None, 10, 12, 3) float32 of random_perspective_5 with 0
g = L.RandomPerspective()(keras.Input((3, 3, 4), batch_size=4))  #: (4, 3, 3, 4) float32 of random_perspective_6 with 0
h = L.RandomPerspective()(keras.Input((None, 4, 4)))  #: (None, None, 4, 4) float32 of random_perspective_7 with 0
# ---
a = L.RandomPosterization(factor=0.2)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_posterization with 0, error[bad-argument]
b = L.RandomPosterization(factor=0.2, data_format='channels_first')(keras.Input((8, 8, 4), batch_size=4, dtype='int32'))  #: (4, 8, 8, 4) float32 of random_posterization_1 with 0, error[bad-argument]
c = L.RandomPosterization(1.0, seed=0)(keras.Input((4, 1, 4)))  #: (None, 4, 1, 4) float32 of random_posterization_2 with 0
# ---
a = L.RandomRotation(factor=0.2)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_rotation with 0
b = L.RandomRotation()(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_rotation_1 with 0, error[bad-argument]
c = L.RandomRotation(fill_mode='nearest', fill_value=1.0, interpolation='bilinear', seed=None)(keras.Input((2, 1, 1)))  #: (None, 2, 1, 1) float32 of random_rotation_2 with 0, error[bad-argument]
# ---
a = L.RandomSaturation(factor=0.2)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_saturation with 0
b = L.RandomSaturation(factor=0)(keras.Input((8, 5, 4)))  #: (None, 8, 5, 4) float32 of random_saturation_1 with 0
c = L.RandomSaturation(0.2, data_format='channels_first', value_range=(0, 255), seed=0)(keras.Input((8, 2, None)))  #: (None, 8, 2, None) float32 of random_saturation_2 with 0
d = L.RandomSaturation(factor=0, data_format='channels_first')(keras.Input((2, 3, None), dtype='float16'))  #: (None, 2, 3, None) float32 of random_saturation_3 with 0
e = L.RandomSaturation((0.1, 0.3), data_format=None, seed=0)(keras.Input((3, 4, 4), batch_size=4))  #: (4, 3, 4, 4) float32 of random_saturation_4 with 0
f = L.RandomSaturation((0.1, 0.3), (-1, 1), 'channels_first', 0)(keras.Input((None, 10, None, None, 1), dtype='int32'))  #: (None, None, 10, None, None, 1) float32 of random_saturation_5 with 0
g = L.RandomSaturation(1, 1, 1)(keras.Input((5, None, None), batch_size=4, dtype='int32'))  #: (4, 5, None, None) float32 of random_saturation_6 with 0, error[bad-argument]
h = L.RandomSaturation(0, value_range=(-1, 1), data_format=None)(keras.Input((5, 1, None)), training=True)  #: (None, 5, 1, None) float32 of random_saturation_7 with 0
# ---
a = L.RandomSharpness(factor=0.2)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_sharpness with 0
b = L.RandomSharpness(factor=1.5)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_sharpness_1 with 0, error[bad-argument]
c = L.RandomSharpness(factor=-2, value_range=(0, 255), seed=None, data_format=None)(keras.Input((3, 3), dtype='int32'))  #: (None, 3, 3) float32 of random_sharpness_2 with 0, error[bad-argument]
d = L.RandomSharpness((0.1, 0.3), value_range=[0.0, 1.0], seed=1, name='other')(keras.Input((4, 3)))  #: (None, 4, 3) float32 of other with 0
e = L.RandomSharpness(factor=1.0, data_format=None, seed=42, value_range=(-1, 1))(keras.Input((1, 1, None), batch_size=4))  #: (4, 1, 1, None) float32 of random_sharpness_3 with 0
f = L.RandomSharpness((0.1, 0.3), (-1, 1), None, None)(keras.Input((8, 1)))  #: (None, 8, 1) float32 of random_sharpness_4 with 0
g = L.RandomSharpness(factor=[0.2, 0.4], seed=1, value_range=[0.0, 1.0])(keras.Input((None, None, 4), dtype='float16'))  #: (None, None, None, 4) float32 of random_sharpness_5 with 0
# ---
a = L.RandomShear()(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_shear with 0
b = L.RandomShear(x_factor=1.5)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_shear_1 with 0, error[bad-argument]
c = L.RandomShear(y_factor=(0.3,))(keras.Input((8, 3)), training=False)  #: (None, 8, 3) float32 of random_shear_2 with 0, error[bad-argument]
d = L.RandomShear()(keras.Input((6, 6, 1, 4, 1)))  #: (None, 6, 6, 1, 4, 1) float32 of random_shear_3 with 0
e = L.RandomShear(data_format='channels_last', seed=0, interpolation='bilinear', fill_value=None)(keras.Input((3, 3)))  #: (None, 3, 3) float32 of random_shear_4 with 0
f = L.RandomShear(0, fill_value=0.0, seed=None, fill_mode='wrap')(keras.Input((4, 8, 4)))  #: (None, 4, 8, 4) float32 of random_shear_5 with 0
g = L.RandomShear(x_factor=0.5, data_format='channels_last')(keras.Input((None, 12, 3)), training=True)  #: (None, None, 12, 3) float32 of random_shear_6 with 0
h = L.RandomShear()(keras.Input((12, 4, 3)))  #: (None, 12, 4, 3) float32 of random_shear_7 with 0
# ---
a = L.RandomTranslation(height_factor=0.2, width_factor=0.2)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_translation with 0
b = L.RandomTranslation((-0.1, 0.3), 0.5)(keras.Input((3, 4, None)))  #: (None, 3, 4, None) float32 of random_translation_1 with 0
c = L.RandomTranslation(1.0, 0.5, seed=1)(keras.Input((4, 3, None), dtype='int32'))  #: (None, 4, 3, None) float32 of random_translation_2 with 0
d = L.RandomTranslation(1, 1, 1)(keras.Input((None, 8, 3), dtype='int32'))  #: (None, None, 8, 3) float32 of random_translation_3 with 0, error[bad-argument]
e = L.RandomTranslation(0.2, 0.2, interpolation=None)(keras.Input((8, 2, 3), batch_size=4, dtype='int32'))  #: (4, 8, 2, 3) float32 of random_translation_4 with 0, error[bad-argument]
f = L.RandomTranslation(1, 1)(keras.Input((6, 3), batch_size=4))  #: (4, 6, 3) float32 of random_translation_5 with 0
g = L.RandomTranslation((-0.1, 0.3), 1.0, 'constant')(keras.Input((4, 1, 4), batch_size=4))  #: (4, 4, 1, 4) float32 of random_translation_6 with 0
h = L.RandomTranslation(1.0, width_factor=1.0, data_format='CHANNELS_FIRST')(keras.Input((8, 1, 3)))  #: (None, 8, 1, 3) float32 of random_translation_7 with 0
# ---
a = L.RandomZoom(height_factor=0.2)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_zoom with 0
b = L.RandomZoom(0.2, interpolation='nearest', seed=0)(keras.Input((10, 3, 4), batch_size=4))  #: (4, 10, 3, 4) float32 of random_zoom_1 with 0
c = L.RandomZoom(0.2)(keras.Input((8, 6, 3), dtype='int32'))  #: (None, 8, 6, 3) float32 of random_zoom_2 with 0
d = L.RandomZoom(1.0, interpolation='nearest', fill_value=1.0, seed=None)(keras.Input((12, 3), dtype='float16'))  #: (None, 12, 3) float32 of random_zoom_3 with 0
e = L.RandomZoom(1.0, fill_mode='constant', interpolation='nearest')(keras.Input((8, 4)))  #: (None, 8, 4) float32 of random_zoom_4 with 0
f = L.RandomZoom(height_factor=0.5, interpolation='nearest', fill_value=5, data_format=None, seed=1)(keras.Input((5, 3)))  #: (None, 5, 3) float32 of random_zoom_5 with 0
g = L.RandomZoom([-0.2, 0.4], data_format='NHWC')(keras.Input((6, 12, 3)))  #: (None, 6, 12, 3) float32 of random_zoom_6 with 0, error[bad-argument]
h = L.RandomZoom(0.2, interpolation='nearest', seed=0, width_factor=(-0.1, 0.3), fill_mode='wrap')(keras.Input((8, 3)))  #: (None, 8, 3) float32 of random_zoom_7 with 0
# ---
a = L.ReLU()(keras.Input((1,)), training=True)  #: (None, 1) float32 of re_lu with 0
b = L.ReLU(6, threshold=1.0)(keras.Input((4, 8), dtype='float16'), training=True)  #: (None, 4, 8) float32 of re_lu_1 with 0
c = L.ReLU(negative_slope=0.1, threshold=0.1)(keras.Input((2, 4, 2, None, 8)))  #: (None, 2, 4, 2, None, 8) float32 of re_lu_2 with 0
d = L.ReLU(1.0)(keras.Input((4, 8), batch_size=4))  #: (4, 4, 8) float32 of re_lu_3 with 0
e = L.ReLU(activity_regularizer='l2')(keras.Input((4, 3, 8)))  #: (None, 4, 3, 8) float32 of re_lu_4 with 0
f = L.ReLU(threshold='a', negative_slope=0.1)(keras.Input((6, 10), dtype='int32'))  #: (None, 6, 10) float32 of re_lu_5 with 0, error[bad-argument]
g = L.ReLU(None, negative_slope=0.1, threshold=0.1)(keras.Input((6, 4, 4)))  #: (None, 6, 4, 4) float32 of re_lu_6 with 0
h = L.ReLU(max_value=None, threshold=0.5, name='a/b')(keras.Input((12,), dtype='float16'))  #: (None, 12) float32 of a/b with 0, error[bad-argument]
# ---
a = L.RepeatVector(n=1)(keras.Input((1,)), training=True)  #: (None, 1, 1) float32 of repeat_vector with 0
b = L.RepeatVector(n=1)(keras.Input(()), training=True)  #: ? ? of repeat_vector_1 with ?, error[input-rank]
c = L.RepeatVector(8)(keras.Input((None, 6, 3), dtype='float16'))  #: ? ? of repeat_vector_2 with ?, error[input-rank]
d = L.RepeatVector(n=5)(keras.Input((8,), dtype='float16'))  #: (None, 5, 8) float32 of repeat_vector_3 with 0
e = L.RepeatVector(2)(keras.Input((6,)))  #: (None, 2, 6) float32 of repeat_vector_4 with 0
f = L.RepeatVector(n=2)(keras.Input((4,)))  #: (None, 2, 4) float32 of repeat_vector_5 with 0
g = L.RepeatVector(1)(keras.Input((1,), dtype='float16'))  #: (None, 1, 1) float32 of repeat_vector_6 with 0
h = L.RepeatVector(8)(keras.Input((6,)))  #: (None, 8, 6) float32 of repeat_vector_7 with 0
# ---
a = L.Rescaling(scale=2.0)(keras.Input((1,)), training=True)  #: (None, 1) float32 of rescaling with 0
b = L.Rescaling(scale=[1.0,2.0,3.0])(keras.Input((8, 2)))  #: (None, 8, 2) float32 of rescaling_1 with 0
c = L.Rescaling(scale=[1.0,2.0,3.0], offset=[1.0,2.0,3.0], batch_size=2)(keras.Input((1,), batch_size=4, dtype='int32'))  #: (4, 1) float32 of rescaling_2 with 0, error[bad-argument]
d = L.Rescaling(2.0, offset=0.5)(keras.Input((8,)))  #: (None, 8) float32 of rescaling_3 with 0
e = L.Rescaling(None, offset=0.5)(keras.Input((8,)))  #: (None, 8) float32 of rescaling_4 with 0
f = L.Rescaling(None)(keras.Input((4, 4, 6), dtype='float16'), training=True)  #: (None, 4, 4, 6) float32 of rescaling_5 with 0
g = L.Rescaling(1, offset=1)(keras.Input(()))  #: (None,) float32 of rescaling_6 with 0
h = L.Rescaling([1.0,2.0,3.0], offset=0.5)(keras.Input((4, 4, 2), batch_size=4))  #: (4, 4, 4, 2) float32 of rescaling_7 with 0
# ---
a = L.Reshape(target_shape=(-1,))(keras.Input((1,)), training=True)  #: (None, 1) float32 of reshape with 0
b = L.Reshape((1,-1,1))(keras.Input((4, 3)))  #: (None, 1, 12, 1) float32 of reshape_1 with 0
c = L.Reshape(1)(keras.Input((4, 8, 3)))  #: ? float32 of reshape_2 with 0, error[bad-argument]
d = L.Reshape(target_shape=(1,-1,1))(keras.Input((4, 1)))  #: (None, 1, 4, 1) float32 of reshape_3 with 0
e = L.Reshape((None,2))(keras.Input((2, 12, 5)))  #: (None, None, 2) float32 of reshape_4 with 0
f = L.Reshape(target_shape=(2,2))(keras.Input((3,)))  #: ? ? of reshape_5 with 0, error[reshape-size]
g = L.Reshape((1.5,))(keras.Input((4, 2)))  #: (None, ?) float32 of reshape_6 with 0
h = L.Reshape((1,-1,1))(keras.Input((8,), batch_size=4), training=False)  #: (4, 1, 8, 1) float32 of reshape_7 with 0
# ---
a = L.Resizing(height=1, width=1)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of resizing with 0
b = L.Resizing(6, 4, pad_to_aspect_ratio=True, fill_mode='reflect', data_format='channels_first')(keras.Input((1, None), dtype='int32'))  #: (None, 6, 4) float32 of resizing_1 with 0
c = L.Resizing(height=2, width=2, data_format='channels_first')(keras.Input((8, 8, 3)), training=False)  #: (None, 8, 2, 2) float32 of resizing_2 with 0
d = L.Resizing(1, 12, fill_mode='constant', data_format=None)(keras.Input((12, 3, 4, 2, None), dtype='int32'))  #: ? float32 of resizing_3 with 0
e = L.Resizing(12, 6, 'nearest', pad_to_aspect_ratio=True, fill_mode=1)(keras.Input((8, 5, 4)))  #: (None, 12, 6, 4) float32 of resizing_4 with 0
f = L.Resizing(None, width=1, data_format='channels_last')(keras.Input((4, 12, 3)))  #: (None, ?, 1, 3) float32 of resizing_5 with 0
g = L.Resizing(3, 12, fill_mode='reflect', fill_value=0.0, pad_to_aspect_ratio=True)(keras.Input((8, 2, 4)))  #: (None, 3, 12, 4) float32 of resizing_6 with 0
h = L.Resizing(2, width=12)(keras.Input((6, 4, 3)))  #: (None, 2, 12, 3) float32 of resizing_7 with 0
# ---
a = L.ReversibleEmbedding(input_dim=1, output_dim=1)(keras.Input((), dtype='int32'), training=True)  #: (None, 1) float32 of reversible_embedding with 1
b = L.ReversibleEmbedding(input_dim=3, output_dim=5)(keras.Input((8, 4, 5, 8), dtype='int32'))  #: (None, 8, 4, 5, 8, 5) float32 of reversible_embedding_1 with 15
c = L.ReversibleEmbedding(2, output_dim=5, logit_soft_cap=None)(keras.Input((4, 1), dtype='uint8'))  #: (None, 4, 1, 5) float32 of reversible_embedding_2 with 10
d = L.ReversibleEmbedding(5, 12, embeddings_constraint='max_norm', embeddings_initializer='ones')(keras.Input((), dtype='string'))  #: (None, 12) float32 of reversible_embedding_3 with 60
e = L.ReversibleEmbedding(3, output_dim=8, mask_zero=True, logit_soft_cap=None, embeddings_regularizer='l2', tie_weights=False)(keras.Input(()))  #: (None, 8) float32 of reversible_embedding_4 with 48
f = L.ReversibleEmbedding(3, 4, False, reverse_dtype=None, logit_soft_cap=None)(keras.Input((3, None), dtype='int64'))  #: (None, 3, None, 4) float32 of reversible_embedding_5 with 24
g = L.ReversibleEmbedding(4, output_dim=6, logit_soft_cap=None, reverse_dtype=None)(keras.Input((3,), dtype='int32'))  #: (None, 3, 6) float32 of reversible_embedding_6 with 24
h = L.ReversibleEmbedding(1)(keras.Input((2, 8), dtype='uint8'))  #: (None, 2, 8, ?) float32 of reversible_embedding_7 with ?, error[bad-argument]
# ---
a = L.STFTSpectrogram()(keras.Input((32,)), training=True)  #: ? ? of stft_spectrogram with ?, error[input-rank]
b = L.STFTSpectrogram(mode='a')(keras.Input((32,)), training=True)  #: ? ? of stft_spectrogram_1 with ?, error[input-rank], error[bad-argument]
# ---
a = L.SeparableConv1D(filters=1, kernel_size=1)(keras.Input((1, 1)), training=True)  #: (None, 1, 1) float32 of separable_conv1d with 3
b = L.SeparableConv1D(1)(keras.Input((1, 1)), training=True)  #: (None, ?, 1) float32 of separable_conv1d_1 with ?, error[bad-argument]
c = L.SeparableConv1D(1, 1, 1, 1, 1, 1)(keras.Input((2, 4)))  #: ? float32 of separable_conv1d_2 with ?, error[bad-argument]
# ---
a = L.SeparableConv2D(filters=1, kernel_size=1)(keras.Input((1, 1, 1)), training=True)  #: (None, 1, 1, 1) float32 of separable_conv2d with 3
b = L.SeparableConv2D(filters=0, kernel_size=1)(keras.Input((1, 1, 1)), training=True)  #: (None, 1, 1, 0) float32 of separable_conv2d_1 with 1, error[bad-argument]
c = L.SeparableConv2D(6, kernel_size=[1, 3])(keras.Input(()))  #: ? ? of separable_conv2d_2 with ?, error[input-rank]
d = L.SeparableConv2D(3, kernel_size=2)(keras.Input((4, 12, 5)), training=False)  #: (None, 3, 11, 3) float32 of separable_conv2d_3 with 38
e = L.SeparableConv2D(12, 1, 1, depth_multiplier=5, pointwise_initializer='he_normal', dilation_rate=[1, 3])(keras.Input((2, 1, 8), dtype='string'))  #: (None, 2, 1, 12) float32 of separable_conv2d_4 with 532
f = L.SeparableConv2D(3, kernel_size=(3, 2,), depth_multiplier=6, activation=None, depthwise_regularizer='l2', use_bias=True)(keras.Input((4, 10, 2)))  #: (None, 2, 9, 3) float32 of separable_conv2d_5 with 111
g = L.SeparableConv2D(6, kernel_size=(3, 2,), depth_multiplier=6, activation=None, depthwise_regularizer='l2', use_bias=True)(keras.Input((4, 10, 2)))  #: (None, 2, 9, 6) float32 of separable_conv2d_6 with 150
h = L.SeparableConv2D(6, kernel_size=(3, 2,), depth_multiplier=6, activation=None, depthwise_regularizer='l2', use_bias=True)(keras.Input((4, 10, 10)))  #: (None, 2, 9, 6) float32 of separable_conv2d_7 with 726
# ---
a = L.SimpleRNN(units=1)(keras.Input((1, 1)), mask=None)  #: (None, 1) float32 of simple_rnn with 3
b = L.SimpleRNN(units=1, foo=1)(keras.Input((1, 1)), mask=None)  #: (None, 1) float32 of simple_rnn_1 with 3, error[bad-argument]
c = L.SimpleRNN(units=8, trainable=False)(keras.Input((8, 3)))  #: (None, 8) float32 of simple_rnn_2 with 96
d = L.SimpleRNN(units=8)(keras.Input((4, None), batch_size=4, dtype='float16'))  #: ? ? of simple_rnn_3 with ?, error[none-dimension]
e = L.SimpleRNN(6, bias_constraint='non_neg', seed=1, unroll=True)(keras.Input((4, 4)))  #: (None, 6) float32 of simple_rnn_4 with 66
# ---
a = L.SimpleRNNCell(units=0)(keras.Input((1,)), [keras.Input((1,))], training=True)  #: ? float32 of simple_rnn_cell with 0, error[bad-argument]
b = L.SimpleRNNCell(units=5, bias_constraint='unit_norm', kernel_regularizer=(1,))(keras.Input((3,)), [keras.Input((3,))])  #: ? float32 of simple_rnn_cell_1 with 45, error[bad-argument]
# ---
a = L.Softmax()(keras.Input((1,)), training=True)  #: (None, 1) float32 of softmax with 0
b = L.Softmax()(keras.Input(()), training=True)  #: (None,) float32 of softmax_1 with 0
c = L.Softmax()(keras.Input((4, 1, None), dtype='float16'))  #: (None, 4, 1, None) float32 of softmax_2 with 0
d = L.Softmax(axis=2)(keras.Input((1, 1, 3)))  #: (None, 1, 1, 3) float32 of softmax_3 with 0
e = L.Softmax([-1])(keras.Input((3, 10)))  #: (None, 3, 10) float32 of softmax_4 with 0
f = L.Softmax()(keras.Input((5, 1)))  #: (None, 5, 1) float32 of softmax_5 with 0
g = L.Softmax()(keras.Input((4, 2, 6)), training=True)  #: (None, 4, 2, 6) float32 of softmax_6 with 0
h = L.Softmax(data_format='channels_last')(keras.Input((3, 4), dtype='float16'))  #: (None, 3, 4) float32 of softmax_7 with 0, error[bad-argument]
# ---
a = L.Solarization()(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of solarization with 0
b = L.Solarization(addition_factor=1.5)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of solarization_1 with 0, error[bad-argument]
c = L.Solarization(1.0, seed=1.5)(keras.Input((5, 8, 1), dtype='float16'))  #: (None, 5, 8, 1) float32 of solarization_2 with 0, error[bad-argument]
d = L.Solarization(0.2, [0.2, 0.4])(keras.Input((6, 4, None), dtype='int32'))  #: (None, 6, 4, None) float32 of solarization_3 with 0
e = L.Solarization(value_range=(0, 255))(keras.Input((8, 6, 3)))  #: (None, 8, 6, 3) float32 of solarization_4 with 0
f = L.Solarization((0.1, 0.3), [0.2, 0.4], (0, 1), 0)(keras.Input((None, 4, None, None)))  #: (None, None, 4, None, None) float32 of solarization_5 with 0
g = L.Solarization(seed=None, threshold_factor=(0.1, 0.3))(keras.Input((8, 10, 3), dtype='float16'))  #: (None, 8, 10, 3) float32 of solarization_6 with 0
h = L.Solarization(1)(keras.Input((3, 1, 3), dtype='float16'))  #: (None, 3, 1, 3) float32 of solarization_7 with 0
# ---
a = L.SpatialDropout1D(rate=0)(keras.Input((1, 1)), training=True)  #: (None, 1, 1) float32 of spatial_dropout1d with 0
b = L.SpatialDropout1D(rate=-0.1)(keras.Input((1, 1)), training=True)  #: (None, 1, 1) float32 of spatial_dropout1d_1 with 0, error[bad-argument]
c = L.SpatialDropout1D(0.5, 0, 'a/b', dtype='float16')(keras.Input((8, 8)))  #: (None, 8, 8) float16 of a/b with 0, error[bad-argument]
d = L.SpatialDropout1D(0.5, seed=42, dtype=None)(keras.Input((None, None)), training=False)  #: (None, None, None) float32 of spatial_dropout1d_2 with 0
e = L.SpatialDropout1D(0.5, name=None)(keras.Input((1, 4)))  #: (None, 1, 4) float32 of spatial_dropout1d_3 with 0
f = L.SpatialDropout1D(rate=0, seed='a', dtype='float32', name='my_layer')(keras.Input((3, 8)))  #: (None, 3, 8) float32 of my_layer with 0
g = L.SpatialDropout1D(0.5, name='my_layer')(keras.Input((3, 3), dtype='int32'), training=False)  #: (None, 3, 3) float32 of my_layer with 0
h = L.SpatialDropout1D(0.5, 1, 'my_layer', None)(keras.Input((5, 4), dtype='float16'))  #: (None, 5, 4) float32 of my_layer with 0
# ---
a = L.SpatialDropout2D(rate=0)(keras.Input((1, 1, 1)), training=True)  #: (None, 1, 1, 1) float32 of spatial_dropout2d with 0
b = L.SpatialDropout2D(0.1)(keras.Input((4, 1, 8), dtype='float16'))  #: (None, 4, 1, 8) float32 of spatial_dropout2d_1 with 0
c = L.SpatialDropout2D(rate=1, dtype='float64')(keras.Input((4, 3, 6), dtype='int32'))  #: (None, 4, 3, 6) float64 of spatial_dropout2d_2 with 0
d = L.SpatialDropout2D(0.1, 'channels_last', dtype='float16', name='two_words', seed=1)(keras.Input((4, 4, 8, 3, 4)))  #: ? ? of two_words with ?, error[input-rank]
e = L.SpatialDropout2D(0.1, name=None)(keras.Input((8, 2, 8), dtype='int32'))  #: (None, 8, 2, 8) float32 of spatial_dropout2d_3 with 0
f = L.SpatialDropout2D(0.25, name='a')(keras.Input((5, 1, 10)))  #: (None, 5, 1, 10) float32 of a with 0
g = L.SpatialDropout2D(0.25, None, seed=None, dtype=None)(keras.Input((10, 4, 1)))  #: (None, 10, 4, 1) float32 of spatial_dropout2d_4 with 0
h = L.SpatialDropout2D(rate=0.1, seed=None)(keras.Input((8, 6, 1), batch_size=4, dtype='int32'))  #: (4, 8, 6, 1) float32 of spatial_dropout2d_5 with 0
# ---
a = L.SpatialDropout3D(rate=0)(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 1, 1, 1, 1) float32 of spatial_dropout3d with 0
b = L.SpatialDropout3D()(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 1, 1, 1, 1) float32 of spatial_dropout3d_1 with 0, error[bad-argument]
c = L.SpatialDropout3D()(keras.Input((6, 1, 2, 3), dtype='float16'))  #: (None, 6, 1, 2, 3) float32 of spatial_dropout3d_2 with 0, error[bad-argument]
d = L.SpatialDropout3D(0.1, None, name='two_words', seed=1)(keras.Input((1, 8, 8, 4)))  #: (None, 1, 8, 8, 4) float32 of two_words with 0
e = L.SpatialDropout3D(0.25, dtype='float16', name='a', data_format=None)(keras.Input((5, 8, 5, 12)))  #: (None, 5, 8, 5, 12) float16 of a with 0
f = L.SpatialDropout3D(0.25, dtype='float16', name='a', data_format=None)(keras.Input((5, 8, 5, 5)))  #: (None, 5, 8, 5, 5) float16 of a with 0
# ---
a = L.SpectralNormalization(layer=L.Dense(3))(keras.Input((1,)), training=True)  #: (None, 3) float32 of spectral_normalization with 9
b = L.SpectralNormalization(layer=L.Conv2D(2, 2), power_iterations=4)(keras.Input((8, 5), dtype='float16'))  #: ? ? of spectral_normalization_1 with ?, error[input-rank]
c = L.SpectralNormalization(L.Conv2D(2, 2))(keras.Input((4,)))  #: ? ? of spectral_normalization_2 with ?, error[input-rank]
d = L.SpectralNormalization(layer=L.Embedding(5, 3))(keras.Input((12, 12, 4, 4, 8)))  #: (None, 12, 12, 4, 4, 8, 3) float32 of spectral_normalization_3 with 18
e = L.SpectralNormalization(L.Embedding(5, 3), power_iterations=8)(keras.Input((8, 5, 10), dtype='float16'))  #: (None, 8, 5, 10, 3) float32 of spectral_normalization_4 with 18
# ---
a = L.StringLookup()(keras.Input((), dtype='string'), training=True)  #: (None,) int64 of string_lookup with 0
b = L.StringLookup(max_tokens=0)(keras.Input((), dtype='string'), training=True)  #: (None,) int64 of string_lookup_1 with 0, error[bad-argument]
c = L.StringLookup(mask_token='', num_oov_indices=2, output_mode=3)(keras.Input((), dtype='int64'))  #: ? ? of string_lookup_2 with 0, error[bad-argument]
d = L.StringLookup(sparse=False, name='my_layer')(keras.Input((), dtype='string'))  #: (None,) int64 of my_layer with 0
# ---
a = L.Subtract()([keras.Input((1,)), keras.Input((1,))])  #: (None, 1) float32 of subtract with 0
b = L.Subtract()([keras.Input(()), keras.Input(())])  #: (None,) float32 of subtract_1 with 0
c = L.Subtract()([keras.Input((2, 10, 5, 4)), keras.Input((None, 10, 5, 4)), keras.Input((2, 10, 1, 4))])  #: ? ? of subtract_2 with ?, error[refused-input]
d = L.Subtract()([keras.Input((4, 4, 4), dtype='float16'), keras.Input((4, 4, 4), dtype='float16')])  #: (None, 4, 4, 4) float32 of subtract_3 with 0
e = L.Subtract()([keras.Input((12, 1, 4)), keras.Input((8, 12, 1, 4))])  #: (None, 8, 12, 1, 4) float32 of subtract_4 with 0
f = L.Subtract()([keras.Input((4, None)), keras.Input((1, None))])  #: (None, 4, None) float32 of subtract_5 with 0
g = L.Subtract()((keras.Input((12,)), keras.Input((12,))))  #: (None, 12) float32 of subtract_6 with 0
h = L.Subtract()([keras.Input((8,), dtype='float16'), keras.Input((1,), dtype='float16'), keras.Input((8,), dtype='float16')])  #: ? ? of subtract_7 with ?, error[refused-input]
# ---
a = L.TextVectorization()(keras.Input((), dtype='string'), training=True)  #: (None, None) int64 of text_vectorization with 0
b = L.TextVectorization(output_sequence_length=6, sparse=False, standardize='lower_and_strip_punctuation')(keras.Input((5,), dtype='string'))  #: (None, 6) int64 of text_vectorization_1 with 0
c = L.TextVectorization(data_format='channels_last')(keras.Input((3,), dtype='string'))  #: (None, None) int64 of text_vectorization_2 with 0, error[bad-argument]
d = L.TextVectorization(ragged=True)(keras.Input((10,), dtype='string'))  #: ? int64 of text_vectorization_3 with 0
e = L.TextVectorization(ngrams=0)(keras.Input((None, 8), dtype='string'))  #: (None, None) int64 of text_vectorization_4 with 0
f = L.TextVectorization(ngrams=None, name='two_words', standardize='lower', idf_weights=[0.1,0.2,0.3])(keras.Input((None,), dtype='int64'))  #: (None, None) int64 of two_words with 0, error[bad-argument]
g = L.TextVectorization()(keras.Input((4,), batch_size=4, dtype='string'))  #: (4, None) int64 of text_vectorization_5 with 0
h = L.TextVectorization(split='whitespace', autocast=False)(keras.Input((3,), dtype='string'))  #: (None, None) int64 of text_vectorization_6 with 0
# ---
a = L.TimeDistributed(layer=L.Dense(3))(keras.Input((1, 1)), training=True)  #: (None, 1, 3) float32 of time_distributed with 6
b = L.TimeDistributed(layer=L.Dropout(0.1))(keras.Input((5, 4, 5, 10)))  #: (None, 5, 4, 5, 10) float32 of time_distributed_1 with 0
c = L.TimeDistributed(3)(keras.Input((3, 10)))  #: ? float32 of time_distributed_2 with ?, error[bad-argument]
d = L.TimeDistributed(layer='lstm')(keras.Input((2, 2, 12)))  #: ? float32 of time_distributed_3 with ?, error[bad-argument]
# ---
a = L.UnitNormalization()(keras.Input((1,)), training=True)  #: (None, 1) float32 of unit_normalization with 0
b = L.UnitNormalization()(keras.Input((4, 5)))  #: (None, 4, 5) float32 of unit_normalization_1 with 0
c = L.UnitNormalization()(keras.Input((6, 10)))  #: (None, 6, 10) float32 of unit_normalization_2 with 0
d = L.UnitNormalization(5)(keras.Input((10, 10, 6)))  #: ? ? of unit_normalization_3 with ?, error[refused-input]
e = L.UnitNormalization(weights=None)(keras.Input((5, 10, 4)))  #: (None, 5, 10, 4) float32 of unit_normalization_4 with 0, error[bad-argument]
f = L.UnitNormalization()(keras.Input((None, 10)))  #: (None, None, 10) float32 of unit_normalization_5 with 0
g = L.UnitNormalization()(keras.Input((2, 5)))  #: (None, 2, 5) float32 of unit_normalization_6 with 0
h = L.UnitNormalization()(keras.Input((6, 4), dtype='int32'))  #: (None, 6, 4) float32 of unit_normalization_7 with 0
# ---
a = L.UpSampling1D()(keras.Input((1, 1)), training=True)  #: (None, 2, 1) float32 of up_sampling1d with 0
b = L.UpSampling1D()(keras.Input(()), training=True)  #: ? ? of up_sampling1d_1 with ?, error[input-rank]
c = L.UpSampling1D()(keras.Input((1, 8)))  #: (None, 2, 8) float32 of up_sampling1d_2 with 0
d = L.UpSampling1D()(keras.Input((8, 3)), training=False)  #: (None, 16, 3) float32 of up_sampling1d_3 with 0
e = L.UpSampling1D(size=[2])(keras.Input((2, 5)))  #: (None, ?, 5) float32 of up_sampling1d_4 with 0, error[bad-argument]
f = L.UpSampling1D(size=4)(keras.Input((1, 4), dtype='int32'))  #: (None, 4, 4) float32 of up_sampling1d_5 with 0
g = L.UpSampling1D()(keras.Input((2, 8)))  #: (None, 4, 8) float32 of up_sampling1d_6 with 0
h = L.UpSampling1D(4)(keras.Input((3, 8)))  #: (None, 12, 8) float32 of up_sampling1d_7 with 0
# ---
a = L.UpSampling2D()(keras.Input((1, 1, 1)), training=True)  #: (None, 2, 2, 1) float32 of up_sampling2d with 0
b = L.UpSampling2D((2, 2, ), data_format='channels_first', interpolation='bilinear')(keras.Input((None, 12, 3)))  #: (None, None, 24, 6) float32 of up_sampling2d_1 with 0
c = L.UpSampling2D((3, 2,), 'channels_last', interpolation='area')(keras.Input((12, 2, 6)), training=True)  #: (None, 36, 4, 6) float32 of up_sampling2d_2 with 0
d = L.UpSampling2D(data_format='channel_last', size=[1, 3], interpolation='nearest')(keras.Input((3, 1, 12)))  #: (None, 3, 3, 12) float32 of up_sampling2d_3 with 0, error[bad-argument]
e = L.UpSampling2D(3)(keras.Input((5, 12, 8), batch_size=4))  #: (4, 15, 36, 8) float32 of up_sampling2d_4 with 0
f = L.UpSampling2D(2, kernal_size=3)(keras.Input((None, 1, 12), batch_size=4))  #: (4, None, 2, 12) float32 of up_sampling2d_5 with 0, error[bad-argument]
g = L.UpSampling2D(3, data_format='channels_last', interpolation='bilinear')(keras.Input((6, None, 8), dtype='float16'), training=True)  #: (None, 18, None, 8) float32 of up_sampling2d_6 with 0
h = L.UpSampling2D(data_format='channels_last')(keras.Input((4, 12, 8), batch_size=4))  #: (4, 8, 24, 8) float32 of up_sampling2d_7 with 0
# ---
a = L.UpSampling3D()(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 2, 2, 2, 1) float32 of up_sampling3d with 0
b = L.UpSampling3D(1)(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 1, 1, 1, 1) float32 of up_sampling3d_1 with 0
c = L.UpSampling3D(1, 1, 1)(keras.Input((12, 12, 5, 4)))  #: (?, ?, ?, ?, ?) float32 of up_sampling3d_2 with 0, error[bad-argument]
d = L.UpSampling3D((2, 2, ), data_format='channels_last')(keras.Input((1, 4, 1, 8)))  #: (None, ?, ?, ?, 8) float32 of up_sampling3d_3 with 0, error[bad-argument]
# ---
a = L.ZeroPadding1D()(keras.Input((1, 1)), training=True)  #: (None, 3, 1) float32 of zero_padding1d with 0
b = L.ZeroPadding1D(padding=1)(keras.Input((3, None), batch_size=4, dtype='int32'))  #: (4, 5, None) float32 of zero_padding1d_1 with 0
c = L.ZeroPadding1D(2, unit=3)(keras.Input((3, 2)))  #: (None, 7, 2) float32 of zero_padding1d_2 with 0, error[bad-argument]
d = L.ZeroPadding1D()(keras.Input((3, 10, 3, 4)), training=False)  #: ? ? of zero_padding1d_3 with ?, error[input-rank]
e = L.ZeroPadding1D([0, 1], data_format=None)(keras.Input((3, 6)), training=False)  #: (None, 4, 6) float32 of zero_padding1d_4 with 0
f = L.ZeroPadding1D()(keras.Input((4, 10), batch_size=4))  #: (4, 6, 10) float32 of zero_padding1d_5 with 0
g = L.ZeroPadding1D(1, 'CHANNELS_FIRST')(keras.Input((3, 12), batch_size=4))  #: (4, 3, 14) float32 of zero_padding1d_6 with 0
h = L.ZeroPadding1D(data_format=None)(keras.Input((8, 3)))  #: (None, 10, 3) float32 of zero_padding1d_7 with 0
# ---
a = L.ZeroPadding2D()(keras.Input((1, 1, 1)), training=True)  #: (None, 3, 3, 1) float32 of zero_padding2d with 0
b = L.ZeroPadding2D()(keras.Input(()), training=True)  #: ? ? of zero_padding2d_1 with ?, error[input-rank]
c = L.ZeroPadding2D((1, 1, ), None)(keras.Input((None, 12), dtype='float16'))  #: ? ? of zero_padding2d_2 with ?, error[input-rank]
d = L.ZeroPadding2D(padding=1)(keras.Input((5, 10, 5), batch_size=4))  #: (4, 7, 12, 5) float32 of zero_padding2d_3 with 0
e = L.ZeroPadding2D(2, data_format='channels_last')(keras.Input((8, 10, 4)))  #: (None, 12, 14, 4) float32 of zero_padding2d_4 with 0
f = L.ZeroPadding2D(padding=(1, 1, ), data_format='channels_last')(keras.Input((1, 6, 5)))  #: (None, 3, 8, 5) float32 of zero_padding2d_5 with 0
g = L.ZeroPadding2D(data_format=None)(keras.Input((6, 4, 6)))  #: (None, 8, 6, 6) float32 of zero_padding2d_6 with 0
h = L.ZeroPadding2D()(keras.Input((10, 8, 4)))  #: (None, 12, 10, 4) float32 of zero_padding2d_7 with 0
# ---
a = L.ZeroPadding3D()(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 3, 3, 3, 1) float32 of zero_padding3d with 0
b = L.ZeroPadding3D(40, data_format=None)(keras.Input((12, 1, 4, 8), dtype='int32'))  #: (None, 92, 81, 84, 8) float32 of zero_padding3d_1 with 0
c = L.ZeroPadding3D(data_format='channels_first')(keras.Input((6, None, 2, 4)), training=True)  #: (None, 6, None, 4, 6) float32 of zero_padding3d_2 with 0
d = L.ZeroPadding3D()(keras.Input((6, 6, 1, 4)))  #: (None, 8, 8, 3, 4) float32 of zero_padding3d_3 with 0
e = L.ZeroPadding3D(1, data_format=None)(keras.Input((8, 4, 3, 8)))  #: (None, 10, 6, 5, 8) float32 of zero_padding3d_4 with 0
f = L.ZeroPadding3D(data_format=True)(keras.Input((6, None, 6, 4), dtype='float16'))  #: (?, ?, ?, ?, ?) float32 of zero_padding3d_5 with 0, error[bad-argument]
g = L.ZeroPadding3D()(keras.Input((4, 1, 1, 4)))  #: (None, 6, 3, 3, 4) float32 of zero_padding3d_6 with 0
h = L.ZeroPadding3D(data_format=None, padding=None)(keras.Input((2, 3, None, 8), batch_size=4, dtype='int32'))  #: (4, ?, ?, None, 8) float32 of zero_padding3d_7 with 0, error[bad-argument]
# ---
x0 = keras.Input((12, 5, 5, 8), dtype='int64')  #: (None, 12, 5, 5, 8) int64 of input_layer with 0
layer = L.CategoryEncoding(num_tokens=3, output_mode='onehot', sparse=0)  #: CategoryEncoding category_encoding with ?, error[bad-argument]
# ---
x0 = keras.Input((32,))  #: (None, 32) float32 of input_layer with 0
layer = L.MelSpectrogram(4, power_to_db=True, sequence_length=8)  #: MelSpectrogram mel_spectrogram with ?, error[bad-argument]
# ---
x0 = keras.Input((2, 5, 4))  #: (None, 2, 5, 4) float32 of input_layer with 0
layer = L.RandomPerspective(factor=(0.1, 0.3), scale=(0.1,0.2))  #: RandomPerspective random_perspective with ?, error[bad-argument]
# ---
x0 = keras.Input((2, 8))  #: (None, 2, 8) float32 of input_layer with 0
x1 = keras.Input((2, 2, 8))  #: (None, 2, 2, 8) float32 of input_layer_1 with 0
layer = L.MultiHeadAttention(num_heads=2, key_dim=3.0)  #: MultiHeadAttention multi_head_attention with ?, error[bad-argument]
# ---
x0 = keras.Input((16,))  #: (None, 16) float32 of input_layer with 0
layer = L.STFTSpectrogram(frame_step=-1)  #: STFTSpectrogram stft_spectrogram with ?, error[bad-argument]
y = layer(x0)  #: ? ? of stft_spectrogram with ?, error[input-rank]
# ---
x0 = keras.Input((8, 4))  #: (None, 8, 4) float32 of input_layer with 0
layer = L.SpatialDropout1D(rate=1, seed='a', dtype=None, name='a')  #: SpatialDropout1D a with ?, error[bad-argument]
# ---
x0 = keras.Input((4, 12, 2, 1, 3), batch_size=4, dtype='string')  #: (4, 4, 12, 2, 1, 3) string of input_layer with 0
layer = L.TextVectorization(idf_weights='a', output_mode='multi_hot', split='word')  #: TextVectorization text_vectorization with ?, error[bad-argument]
# ---
x0 = keras.Input((8, 8, 8), batch_size=4)  #: (4, 8, 8, 8) float32 of input_layer with 0
layer = L.GroupNormalization(groups=(2,))  #: GroupNormalization group_normalization with ?, error[bad-argument]
# ---
x0 = keras.Input((5, 5, 4))  #: (None, 5, 5, 4) float32 of input_layer with 0
layer = L.RandomShear(fill_mode=1)  #: RandomShear random_shear with ?, error[bad-argument]
# ---
x0 = keras.Input((1, 1, 3))  #: (None, 1, 1, 3) float32 of input_layer with 0
layer = L.RandomInvert(factor=1.5)  #: RandomInvert random_invert with ?, error[bad-argument]
# ---
x0 = keras.Input((4, 8, 12, 8, 8))  #: (None, 4, 8, 12, 8, 8) float32 of input_layer with 0
layer = L.ReLU(negative_slope=(1,))  #: ReLU re_lu with ?, error[bad-argument]
# ---
x0 = keras.Input((4, 2, 6))  #: (None, 4, 2, 6) float32 of input_layer with 0
layer = L.BatchNormalization(epsilon='a')  #: BatchNormalization batch_normalization with ?, error[bad-argument]
# ---
x0 = keras.Input((4, 2, 4), dtype='int32')  #: (None, 4, 2, 4) int32 of input_layer with 0
layer = L.RandomElasticTransform(interpolation='cubic')  #: RandomElasticTransform random_elastic_transform with ?, error[bad-argument]
# ---
x0 = keras.Input((4, 2, 4), dtype='int32')  #: (None, 4, 2, 4) int32 of input_layer with 0
layer = L.RandomElasticTransform(value_range=[0.0, 1.0], fill_mode='zeros', factor=1.0)  #: RandomElasticTransform random_elastic_transform with ?, error[bad-argument]
# ---
x0 = keras.Input((8, 5, 8, 5))  #: (None, 8, 5, 8, 5) float32 of input_layer with 0
layer = L.Conv3D(filters=12, kernel_size=(2, 2, 2), strides=(2, 2, ))  #: Conv3D conv3d with ?, error[bad-argument]
# ---
x0 = keras.Input((8, 4, 3), dtype='float16')  #: (None, 8, 4, 3) float16 of input_layer with 0
layer = L.RandomPosterization(factor=1.0, value_range=(0,))  #: RandomPosterization random_posterization with ?, error[bad-argument]
# ---
x0 = keras.Input((2, 6, 4, 8), batch_size=4)  #: (4, 2, 6, 4, 8) float32 of input_layer with 0
layer = L.GaussianDropout(rate=0.5, seed='a')  #: GaussianDropout gaussian_dropout with ?, error[bad-argument]
# ---
x0 = keras.Input((6, None, 5, 10, 6), dtype='string')  #: (None, 6, None, 5, 10, 6) string of input_layer with 0
layer = L.Hashing(num_bins=8, output_mode='one_hot', salt=None)  #: Hashing hashing with 0
y = layer(x0)  #: (None, 6, None, 5, 10, 8) float32 of hashing with 0
# ---
x0 = keras.Input((5, None), dtype='float16')  #: (None, 5, None) float16 of input_layer with 0
layer = L.STFTSpectrogram(fft_length=0)  #: STFTSpectrogram stft_spectrogram with ?, error[bad-argument]
y = layer(x0)  #: ? ? of stft_spectrogram with ?, error[spatial-size]
# ---
x0 = keras.Input((6,), batch_size=4, dtype='int32')  #: (4, 6) int32 of input_layer with 0
layer = L.Reshape((-1,2))  #: Reshape reshape with 0
y = layer(x0)  #: (4, 3, 2) int32 of reshape with 0
# ---
x0 = keras.Input((4, 12, 2, 1, 3), batch_size=4, dtype='string')  #: (4, 4, 12, 2, 1, 3) string of input_layer with 0
layer = L.TextVectorization(standardize='up')  #: TextVectorization text_vectorization with ?, error[bad-argument]
# ---
x0 = keras.Input((2, 8))  #: (None, 2, 8) float32 of input_layer with 0
x1 = keras.Input((2, 2, 8))  #: (None, 2, 2, 8) float32 of input_layer_1 with 0
layer = L.MultiHeadAttention(num_heads=2, key_dim=2, value_dim=-1)  #: MultiHeadAttention multi_head_attention with ?, error[bad-argument]
# ---
x0 = keras.Input((8, 12, 6), batch_size=4, dtype='float16')  #: (4, 8, 12, 6) float16 of input_layer with 0
layer = L.Concatenate(5)  #: Concatenate concatenate with ?
y = layer(x0)  #: ? ? of concatenate with ?, error[refused-input]
# ---
x0 = keras.Input((6, 5, 3), dtype='float16')  #: (None, 6, 5, 3) float16 of input_layer with 0
layer = L.RandomErasing(scale=(0.1,))  #: RandomErasing random_erasing with ?, error[bad-argument]
# ---
x0 = keras.Input((1, 1, 3))  #: (None, 1, 1, 3) float32 of input_layer with 0
layer = L.RandomSharpness(1, 1)  #: RandomSharpness random_sharpness with ?, error[bad-argument]
# ---
x0 = keras.Input((5, 5, 12, 12))  #: (None, 5, 5, 12, 12) float32 of input_layer with 0
layer = L.Conv3DTranspose(filters=6, kernel_size=3, output_padding='a')  #: Conv3DTranspose conv3d_transpose with ?, error[bad-argument]
# ---
x0 = keras.Input(())  #: (None,) float32 of input_layer with 0
layer = L.ConvLSTM1D(1, kernel_size=1, dropout=0)  #: ConvLSTM1D conv_lstm1d with ?
y = layer(x0, mask=None)  #: ? ? of conv_lstm1d with ?, error[input-rank]
# ---
x0 = keras.Input((4, 6, 4), batch_size=4, dtype='float16')  #: (4, 4, 6, 4) float16 of input_layer with 0
layer = L.RandAugment(interpolation='NEAREST', value_range=(0, 255), num_ops=8)  #: RandAugment rand_augment with ?, error[bad-argument]
# ---
x0 = keras.Input((4, 3))  #: (None, 4, 3) float32 of input_layer with 0
layer = L.Discretization(num_bins=3, sparse=False, bin_boundaries=[0.0,1.0])  #: Discretization discretization with ?, error[bad-argument]
# ---
y0 = L.ActivityRegularization(l1=0.1).l1  #: 0.1
y1 = L.ActivityRegularization(l2=0.1).l2  #: 0.1
# ---
y0 = L.AdaptiveAveragePooling1D(output_size=(2, )).output_size  #: (2)
y1 = L.AdaptiveAveragePooling1D(output_size=1, data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.AdaptiveAveragePooling2D(output_size=(2, 2, )).output_size  #: (2, 2)
y1 = L.AdaptiveAveragePooling2D(output_size=1, data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.AdaptiveAveragePooling3D(output_size=(2, 2, 2, )).output_size  #: (2, 2, 2)
y1 = L.AdaptiveAveragePooling3D(output_size=1, data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.AdaptiveMaxPooling1D(output_size=(2, )).output_size  #: (2)
y1 = L.AdaptiveMaxPooling1D(output_size=1, data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.AdaptiveMaxPooling2D(output_size=(2, 2, )).output_size  #: (2, 2)
y1 = L.AdaptiveMaxPooling2D(output_size=1, data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.AdaptiveMaxPooling3D(output_size=(2, 2, 2, )).output_size  #: (2, 2, 2)
y1 = L.AdaptiveMaxPooling3D(output_size=1, data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.AdditiveAttention(use_scale=False).use_scale  #: False
y1 = L.AdditiveAttention(dropout=0).dropout  #: 0
# ---
y0 = L.AlphaDropout(rate=0).rate  #: 0
y1 = L.AlphaDropout(rate=0, noise_shape=(None,1)).noise_shape  #: (None, 1)
y2 = L.AlphaDropout(rate=0, seed=1).seed  #: 1
# ---
y0 = L.Attention(use_scale=True).use_scale  #: True
y1 = L.Attention(score_mode='concat').score_mode  #: 'concat'
y2 = L.Attention(dropout=0).dropout  #: 0
y3 = L.Attention(seed=1).seed  #: 1
# ---
y0 = L.AugMix(value_range=(0, 1)).value_range  #: ?
y1 = L.AugMix(num_chains=1).num_chains  #: 1
y2 = L.AugMix(chain_depth=1).chain_depth  #: 1
y3 = L.AugMix(factor=(0.1, 0.3)).factor  #: ?
y4 = L.AugMix(alpha=0.0).alpha  #: 0.0
y5 = L.AugMix(all_ops=False).all_ops  #: False
y6 = L.AugMix(interpolation='nearest').interpolation  #: 'nearest'
y7 = L.AugMix(seed=1).seed  #: ?
y8 = L.AugMix(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.AutoContrast(value_range=(0, 1)).value_range  #: ?
# ---
y0 = L.AveragePooling1D(pool_size=(2, )).pool_size  #: (2)
y1 = L.AveragePooling1D(pool_size=1, strides=(2, )).strides  #: (2)
y2 = L.AveragePooling1D(pool_size=1, padding='same').padding  #: 'same'
y3 = L.AveragePooling1D(pool_size=1, data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.AveragePooling2D(pool_size=(2, 2, )).pool_size  #: (2, 2)
y1 = L.AveragePooling2D(pool_size=1, strides=(2, 2, )).strides  #: (2, 2)
y2 = L.AveragePooling2D(pool_size=1, padding='same').padding  #: 'same'
y3 = L.AveragePooling2D(pool_size=1, data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.AveragePooling3D(pool_size=(2, 2, 2, )).pool_size  #: (2, 2, 2)
y1 = L.AveragePooling3D(pool_size=1, strides=(2, 2, 2, )).strides  #: (2, 2, 2)
y2 = L.AveragePooling3D(pool_size=1, padding='same').padding  #: 'same'
y3 = L.AveragePooling3D(pool_size=1, data_format='channels_last').data_format  #: 'channels_last'
# ---
y1 = L.BatchNormalization(momentum=0.001).momentum  #: 0.001
y2 = L.BatchNormalization(epsilon=0.9).epsilon  #: 0.9
y3 = L.BatchNormalization(center=False).center  #: False
y4 = L.BatchNormalization(scale=False).scale  #: False
y5 = L.BatchNormalization(beta_initializer='ones').beta_initializer  #: ?
y6 = L.BatchNormalization(gamma_initializer='zeros').gamma_initializer  #: ?
y7 = L.BatchNormalization(moving_mean_initializer='ones').moving_mean_initializer  #: ?
y8 = L.BatchNormalization(moving_variance_initializer='zeros').moving_variance_initializer  #: ?
y9 = L.BatchNormalization(beta_regularizer='l2').beta_regularizer  #: ?
y10 = L.BatchNormalization(gamma_regularizer='l2').gamma_regularizer  #: ?
y11 = L.BatchNormalization(beta_constraint='non_neg').beta_constraint  #: ?
y12 = L.BatchNormalization(gamma_constraint='non_neg').gamma_constraint  #: ?
y13 = L.BatchNormalization(renorm=None).renorm  #: None
y14 = L.BatchNormalization(renorm_clipping=False).renorm_clipping  #: ?
y15 = L.BatchNormalization(renorm_momentum=0.001).renorm_momentum  #: 0.001
y16 = L.BatchNormalization(synchronized=True).synchronized  #: True
# ---
y0 = L.Bidirectional(layer=L.LSTM(4)).layer  #: ?, error[missing-member]
y1 = L.Bidirectional(layer=L.LSTM(4), merge_mode='sum').merge_mode  #: 'sum'
y2 = L.Bidirectional(layer=L.LSTM(4), backward_layer=L.LSTM(4, go_backwards=True)).backward_layer  #: ?
# ---
y0 = L.CategoryEncoding(num_tokens=1).num_tokens  #: 1
y1 = L.CategoryEncoding(output_mode='one_hot').output_mode  #: 'one_hot', error[bad-argument]
y2 = L.CategoryEncoding(sparse=True).sparse  #: True, error[bad-argument]
# ---
y0 = L.CenterCrop(height=1, width=1).height  #: 1
y1 = L.CenterCrop(height=1, width=1).width  #: 1
y2 = L.CenterCrop(height=1, width=1, data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.Concatenate(axis=1).axis  #: 1
# ---
y0 = L.ContrastLimitedAdaptiveHistogramEqualization(value_range=(0, 1)).value_range  #: ?
y1 = L.ContrastLimitedAdaptiveHistogramEqualization(clip_limit=2).clip_limit  #: 2
y2 = L.ContrastLimitedAdaptiveHistogramEqualization(tile_grid_size=(8,8)).tile_grid_size  #: (8, 8)
y3 = L.ContrastLimitedAdaptiveHistogramEqualization(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.Conv1D(filters=1, kernel_size=1).filters  #: 1
y1 = L.Conv1D(filters=1, kernel_size=(2, )).kernel_size  #: (2)
y2 = L.Conv1D(filters=1, kernel_size=1, strides=(2, )).strides  #: (2)
y3 = L.Conv1D(filters=1, kernel_size=1, padding='same').padding  #: 'same'
y4 = L.Conv1D(filters=1, kernel_size=1, data_format='channels_last').data_format  #: 'channels_last'
y5 = L.Conv1D(filters=1, kernel_size=1, dilation_rate=(2, )).dilation_rate  #: (2)
y6 = L.Conv1D(filters=1, kernel_size=1, groups=2).groups  #: 2, error[bad-argument]
y7 = L.Conv1D(filters=1, kernel_size=1, use_bias=False).use_bias  #: False
y8 = L.Conv1D(filters=1, kernel_size=1, kernel_initializer='zeros').kernel_initializer  #: ?
y9 = L.Conv1D(filters=1, kernel_size=1, bias_initializer='ones').bias_initializer  #: ?
y10 = L.Conv1D(filters=1, kernel_size=1, kernel_regularizer='l2').kernel_regularizer  #: ?
y11 = L.Conv1D(filters=1, kernel_size=1, bias_regularizer='l2').bias_regularizer  #: ?
y12 = L.Conv1D(filters=1, kernel_size=1, activity_regularizer='l2').activity_regularizer  #: ?
y13 = L.Conv1D(filters=1, kernel_size=1, kernel_constraint='non_neg').kernel_constraint  #: ?
y14 = L.Conv1D(filters=1, kernel_size=1, bias_constraint='non_neg').bias_constraint  #: ?
# ---
y0 = L.Conv1DTranspose(filters=1, kernel_size=1).filters  #: 1
y1 = L.Conv1DTranspose(filters=1, kernel_size=(2, )).kernel_size  #: (2)
y2 = L.Conv1DTranspose(filters=1, kernel_size=1, strides=(2, )).strides  #: (2)
y3 = L.Conv1DTranspose(filters=1, kernel_size=1, padding='same').padding  #: 'same'
y4 = L.Conv1DTranspose(filters=1, kernel_size=1, output_padding=(1,)).output_padding  #: (1), error[bad-argument]
y5 = L.Conv1DTranspose(filters=1, kernel_size=1, data_format='channels_last').data_format  #: 'channels_last'
y6 = L.Conv1DTranspose(filters=1, kernel_size=1, dilation_rate=(2, )).dilation_rate  #: (2)
y7 = L.Conv1DTranspose(filters=1, kernel_size=1, use_bias=False).use_bias  #: False
y8 = L.Conv1DTranspose(filters=1, kernel_size=1, kernel_initializer='zeros').kernel_initializer  #: ?
y9 = L.Conv1DTranspose(filters=1, kernel_size=1, bias_initializer='ones').bias_initializer  #: ?
y10 = L.Conv1DTranspose(filters=1, kernel_size=1, kernel_regularizer='l2').kernel_regularizer  #: ?
y11 = L.Conv1DTranspose(filters=1, kernel_size=1, bias_regularizer='l2').bias_regularizer  #: ?
y12 = L.Conv1DTranspose(filters=1, kernel_size=1, activity_regularizer='l2').activity_regularizer  #: ?
y13 = L.Conv1DTranspose(filters=1, kernel_size=1, kernel_constraint='non_neg').kernel_constraint  #: ?
y14 = L.Conv1DTranspose(filters=1, kernel_size=1, bias_constraint='non_neg').bias_constraint  #: ?
# ---
y0 = L.Conv2D(filters=1, kernel_size=1).filters  #: 1
y1 = L.Conv2D(filters=1, kernel_size=(2, 2, )).kernel_size  #: (2, 2)
y2 = L.Conv2D(filters=1, kernel_size=1, strides=(2, 2, )).strides  #: (2, 2)
y3 = L.Conv2D(filters=1, kernel_size=1, padding='same').padding  #: 'same'
y4 = L.Conv2D(filters=1, kernel_size=1, data_format='channels_last').data_format  #: 'channels_last'
y5 = L.Conv2D(filters=1, kernel_size=1, dilation_rate=(2, 2, )).dilation_rate  #: (2, 2)
y6 = L.Conv2D(filters=1, kernel_size=1, groups=2).groups  #: 2, error[bad-argument]
y7 = L.Conv2D(filters=1, kernel_size=1, use_bias=False).use_bias  #: False
y8 = L.Conv2D(filters=1, kernel_size=1, kernel_initializer='zeros').kernel_initializer  #: ?
y9 = L.Conv2D(filters=1, kernel_size=1, bias_initializer='ones').bias_initializer  #: ?
y10 = L.Conv2D(filters=1, kernel_size=1, kernel_regularizer='l2').kernel_regularizer  #: ?
y11 = L.Conv2D(filters=1, kernel_size=1, bias_regularizer='l2').bias_regularizer  #: ?
y12 = L.Conv2D(filters=1, kernel_size=1, activity_regularizer='l2').activity_regularizer  #: ?
y13 = L.Conv2D(filters=1, kernel_size=1, kernel_constraint='non_neg').kernel_constraint  #: ?
y14 = L.Conv2D(filters=1, kernel_size=1, bias_constraint='non_neg').bias_constraint  #: ?
# ---
y0 = L.Conv2DTranspose(filters=1, kernel_size=1).filters  #: 1
y1 = L.Conv2DTranspose(filters=1, kernel_size=(2, 2, )).kernel_size  #: (2, 2)
y2 = L.Conv2DTranspose(filters=1, kernel_size=1, strides=(2, 2, )).strides  #: (2, 2)
y3 = L.Conv2DTranspose(filters=1, kernel_size=1, padding='same').padding  #: 'same'
y4 = L.Conv2DTranspose(filters=1, kernel_size=1, output_padding=(1,1,)).output_padding  #: (1, 1), error[bad-argument]
y5 = L.Conv2DTranspose(filters=1, kernel_size=1, data_format='channels_last').data_format  #: 'channels_last'
y6 = L.Conv2DTranspose(filters=1, kernel_size=1, dilation_rate=(2, 2, )).dilation_rate  #: (2, 2)
y7 = L.Conv2DTranspose(filters=1, kernel_size=1, use_bias=False).use_bias  #: False
y8 = L.Conv2DTranspose(filters=1, kernel_size=1, kernel_initializer='zeros').kernel_initializer  #: ?
y9 = L.Conv2DTranspose(filters=1, kernel_size=1, bias_initializer='ones').bias_initializer  #: ?
y10 = L.Conv2DTranspose(filters=1, kernel_size=1, kernel_regularizer='l2').kernel_regularizer  #: ?
y11 = L.Conv2DTranspose(filters=1, kernel_size=1, bias_regularizer='l2').bias_regularizer  #: ?
y12 = L.Conv2DTranspose(filters=1, kernel_size=1, activity_regularizer='l2').activity_regularizer  #: ?
y13 = L.Conv2DTranspose(filters=1, kernel_size=1, kernel_constraint='non_neg').kernel_constraint  #: ?
y14 = L.Conv2DTranspose(filters=1, kernel_size=1, bias_constraint='non_neg').bias_constraint  #: ?
# ---
y0 = L.Conv3D(filters=1, kernel_size=1).filters  #: 1
y1 = L.Conv3D(filters=1, kernel_size=(2, 2, 2, )).kernel_size  #: (2, 2, 2)
y2 = L.Conv3D(filters=1, kernel_size=1, strides=(2, 2, 2, )).strides  #: (2, 2, 2)
y3 = L.Conv3D(filters=1, kernel_size=1, padding='same').padding  #: 'same'
y4 = L.Conv3D(filters=1, kernel_size=1, data_format='channels_last').data_format  #: 'channels_last'
y5 = L.Conv3D(filters=1, kernel_size=1, dilation_rate=(2, 2, 2, )).dilation_rate  #: (2, 2, 2)
y6 = L.Conv3D(filters=1, kernel_size=1, groups=2).groups  #: 2, error[bad-argument]
y7 = L.Conv3D(filters=1, kernel_size=1, use_bias=False).use_bias  #: False
y8 = L.Conv3D(filters=1, kernel_size=1, kernel_initializer='zeros').kernel_initializer  #: ?
y9 = L.Conv3D(filters=1, kernel_size=1, bias_initializer='ones').bias_initializer  #: ?
y10 = L.Conv3D(filters=1, kernel_size=1, kernel_regularizer='l2').kernel_regularizer  #: ?
y11 = L.Conv3D(filters=1, kernel_size=1, bias_regularizer='l2').bias_regularizer  #: ?
y12 = L.Conv3D(filters=1, kernel_size=1, activity_regularizer='l2').activity_regularizer  #: ?
y13 = L.Conv3D(filters=1, kernel_size=1, kernel_constraint='non_neg').kernel_constraint  #: ?
y14 = L.Conv3D(filters=1, kernel_size=1, bias_constraint='non_neg').bias_constraint  #: ?
# ---
y0 = L.Conv3DTranspose(filters=1, kernel_size=1).filters  #: 1
y1 = L.Conv3DTranspose(filters=1, kernel_size=(2, 2, 2, )).kernel_size  #: (2, 2, 2)
y2 = L.Conv3DTranspose(filters=1, kernel_size=1, strides=(2, 2, 2, )).strides  #: (2, 2, 2)
y3 = L.Conv3DTranspose(filters=1, kernel_size=1, padding='same').padding  #: 'same'
y4 = L.Conv3DTranspose(filters=1, kernel_size=1, data_format='channels_last').data_format  #: 'channels_last'
y5 = L.Conv3DTranspose(filters=1, kernel_size=1, output_padding=(1,1,1,)).output_padding  #: (1, 1, 1), error[bad-argument]
y6 = L.Conv3DTranspose(filters=1, kernel_size=1, dilation_rate=(2, 2, 2, )).dilation_rate  #: (2, 2, 2)
y7 = L.Conv3DTranspose(filters=1, kernel_size=1, use_bias=False).use_bias  #: False
y8 = L.Conv3DTranspose(filters=1, kernel_size=1, kernel_initializer='zeros').kernel_initializer  #: ?
y9 = L.Conv3DTranspose(filters=1, kernel_size=1, bias_initializer='ones').bias_initializer  #: ?
y10 = L.Conv3DTranspose(filters=1, kernel_size=1, kernel_regularizer='l2').kernel_regularizer  #: ?
y11 = L.Conv3DTranspose(filters=1, kernel_size=1, bias_regularizer='l2').bias_regularizer  #: ?
y12 = L.Conv3DTranspose(filters=1, kernel_size=1, activity_regularizer='l2').activity_regularizer  #: ?
y13 = L.Conv3DTranspose(filters=1, kernel_size=1, kernel_constraint='non_neg').kernel_constraint  #: ?
y14 = L.Conv3DTranspose(filters=1, kernel_size=1, bias_constraint='non_neg').bias_constraint  #: ?
# ---
y0 = L.ConvLSTM1D(filters=1, kernel_size=1).filters  #: 1
y1 = L.ConvLSTM1D(filters=1, kernel_size=(2, )).kernel_size  #: (2)
y2 = L.ConvLSTM1D(filters=1, kernel_size=1, strides=(2, )).strides  #: (2)
y3 = L.ConvLSTM1D(filters=1, kernel_size=1, padding='same').padding  #: 'same'
y4 = L.ConvLSTM1D(filters=1, kernel_size=1, data_format='channels_last').data_format  #: 'channels_last'
y5 = L.ConvLSTM1D(filters=1, kernel_size=1, dilation_rate=(2, )).dilation_rate  #: (2)
y6 = L.ConvLSTM1D(filters=1, kernel_size=1, use_bias=False).use_bias  #: False
y7 = L.ConvLSTM1D(filters=1, kernel_size=1, kernel_initializer='zeros').kernel_initializer  #: ?
y8 = L.ConvLSTM1D(filters=1, kernel_size=1, recurrent_initializer='zeros').recurrent_initializer  #: ?
y9 = L.ConvLSTM1D(filters=1, kernel_size=1, bias_initializer='ones').bias_initializer  #: ?
y10 = L.ConvLSTM1D(filters=1, kernel_size=1, unit_forget_bias=False).unit_forget_bias  #: False
y11 = L.ConvLSTM1D(filters=1, kernel_size=1, kernel_regularizer='l2').kernel_regularizer  #: ?
y12 = L.ConvLSTM1D(filters=1, kernel_size=1, recurrent_regularizer='l2').recurrent_regularizer  #: ?
y13 = L.ConvLSTM1D(filters=1, kernel_size=1, bias_regularizer='l2').bias_regularizer  #: ?
y14 = L.ConvLSTM1D(filters=1, kernel_size=1, activity_regularizer='l2').activity_regularizer  #: ?
y15 = L.ConvLSTM1D(filters=1, kernel_size=1, kernel_constraint='non_neg').kernel_constraint  #: ?
y16 = L.ConvLSTM1D(filters=1, kernel_size=1, recurrent_constraint='non_neg').recurrent_constraint  #: ?
y17 = L.ConvLSTM1D(filters=1, kernel_size=1, bias_constraint='non_neg').bias_constraint  #: ?
y18 = L.ConvLSTM1D(filters=1, kernel_size=1, dropout=0).dropout  #: 0.0
y19 = L.ConvLSTM1D(filters=1, kernel_size=1, recurrent_dropout=0).recurrent_dropout  #: 0.0
y20 = L.ConvLSTM1D(filters=1, kernel_size=1, seed=1).seed  #: ?, error[missing-member]
y21 = L.ConvLSTM1D(filters=1, kernel_size=1, return_sequences=True).return_sequences  #: True
y22 = L.ConvLSTM1D(filters=1, kernel_size=1, return_state=True).return_state  #: True
y23 = L.ConvLSTM1D(filters=1, kernel_size=1, go_backwards=True).go_backwards  #: True
y24 = L.ConvLSTM1D(filters=1, kernel_size=1, stateful=True).stateful  #: True
# ---
y0 = L.ConvLSTM2D(filters=1, kernel_size=1).filters  #: 1
y1 = L.ConvLSTM2D(filters=1, kernel_size=(2, 2, )).kernel_size  #: (2, 2)
y2 = L.ConvLSTM2D(filters=1, kernel_size=1, strides=(2, 2, )).strides  #: (2, 2)
y3 = L.ConvLSTM2D(filters=1, kernel_size=1, padding='same').padding  #: 'same'
y4 = L.ConvLSTM2D(filters=1, kernel_size=1, data_format='channels_last').data_format  #: 'channels_last'
y5 = L.ConvLSTM2D(filters=1, kernel_size=1, dilation_rate=(2, 2, )).dilation_rate  #: (2, 2)
y6 = L.ConvLSTM2D(filters=1, kernel_size=1, use_bias=False).use_bias  #: False
y7 = L.ConvLSTM2D(filters=1, kernel_size=1, kernel_initializer='zeros').kernel_initializer  #: ?
y8 = L.ConvLSTM2D(filters=1, kernel_size=1, recurrent_initializer='zeros').recurrent_initializer  #: ?
y9 = L.ConvLSTM2D(filters=1, kernel_size=1, bias_initializer='ones').bias_initializer  #: ?
y10 = L.ConvLSTM2D(filters=1, kernel_size=1, unit_forget_bias=False).unit_forget_bias  #: False
y11 = L.ConvLSTM2D(filters=1, kernel_size=1, kernel_regularizer='l2').kernel_regularizer  #: ?
y12 = L.ConvLSTM2D(filters=1, kernel_size=1, recurrent_regularizer='l2').recurrent_regularizer  #: ?
y13 = L.ConvLSTM2D(filters=1, kernel_size=1, bias_regularizer='l2').bias_regularizer  #: ?
y14 = L.ConvLSTM2D(filters=1, kernel_size=1, activity_regularizer='l2').activity_regularizer  #: ?
y15 = L.ConvLSTM2D(filters=1, kernel_size=1, kernel_constraint='non_neg').kernel_constraint  #: ?
y16 = L.ConvLSTM2D(filters=1, kernel_size=1, recurrent_constraint='non_neg').recurrent_constraint  #: ?
y17 = L.ConvLSTM2D(filters=1, kernel_size=1, bias_constraint='non_neg').bias_constraint  #: ?
y18 = L.ConvLSTM2D(filters=1, kernel_size=1, dropout=0).dropout  #: 0.0
y19 = L.ConvLSTM2D(filters=1, kernel_size=1, recurrent_dropout=0).recurrent_dropout  #: 0.0
y20 = L.ConvLSTM2D(filters=1, kernel_size=1, seed=1).seed  #: ?, error[missing-member]
y21 = L.ConvLSTM2D(filters=1, kernel_size=1, return_sequences=True).return_sequences  #: True
y22 = L.ConvLSTM2D(filters=1, kernel_size=1, return_state=True).return_state  #: True
y23 = L.ConvLSTM2D(filters=1, kernel_size=1, go_backwards=True).go_backwards  #: True
y24 = L.ConvLSTM2D(filters=1, kernel_size=1, stateful=True).stateful  #: True
# ---
y0 = L.ConvLSTM3D(filters=1, kernel_size=1).filters  #: 1
y1 = L.ConvLSTM3D(filters=1, kernel_size=(2, 2, 2, )).kernel_size  #: (2, 2, 2)
y2 = L.ConvLSTM3D(filters=1, kernel_size=1, strides=(2, 2, 2, )).strides  #: (2, 2, 2)
y3 = L.ConvLSTM3D(filters=1, kernel_size=1, padding='same').padding  #: 'same'
y4 = L.ConvLSTM3D(filters=1, kernel_size=1, data_format='channels_last').data_format  #: 'channels_last'
y5 = L.ConvLSTM3D(filters=1, kernel_size=1, dilation_rate=(2, 2, 2, )).dilation_rate  #: (2, 2, 2)
y6 = L.ConvLSTM3D(filters=1, kernel_size=1, use_bias=False).use_bias  #: False
y7 = L.ConvLSTM3D(filters=1, kernel_size=1, kernel_initializer='zeros').kernel_initializer  #: ?
y8 = L.ConvLSTM3D(filters=1, kernel_size=1, recurrent_initializer='zeros').recurrent_initializer  #: ?
y9 = L.ConvLSTM3D(filters=1, kernel_size=1, bias_initializer='ones').bias_initializer  #: ?
y10 = L.ConvLSTM3D(filters=1, kernel_size=1, unit_forget_bias=False).unit_forget_bias  #: False
y11 = L.ConvLSTM3D(filters=1, kernel_size=1, kernel_regularizer='l2').kernel_regularizer  #: ?
y12 = L.ConvLSTM3D(filters=1, kernel_size=1, recurrent_regularizer='l2').recurrent_regularizer  #: ?
y13 = L.ConvLSTM3D(filters=1, kernel_size=1, bias_regularizer='l2').bias_regularizer  #: ?
y14 = L.ConvLSTM3D(filters=1, kernel_size=1, activity_regularizer='l2').activity_regularizer  #: ?
y15 = L.ConvLSTM3D(filters=1, kernel_size=1, kernel_constraint='non_neg').kernel_constraint  #: ?
y16 = L.ConvLSTM3D(filters=1, kernel_size=1, recurrent_constraint='non_neg').recurrent_constraint  #: ?
y17 = L.ConvLSTM3D(filters=1, kernel_size=1, bias_constraint='non_neg').bias_constraint  #: ?
y18 = L.ConvLSTM3D(filters=1, kernel_size=1, dropout=0).dropout  #: 0.0
y19 = L.ConvLSTM3D(filters=1, kernel_size=1, recurrent_dropout=0).recurrent_dropout  #: 0.0
y20 = L.ConvLSTM3D(filters=1, kernel_size=1, seed=1).seed  #: ?, error[missing-member]
y21 = L.ConvLSTM3D(filters=1, kernel_size=1, return_sequences=True).return_sequences  #: True
y22 = L.ConvLSTM3D(filters=1, kernel_size=1, return_state=True).return_state  #: True
y23 = L.ConvLSTM3D(filters=1, kernel_size=1, go_backwards=True).go_backwards  #: True
y24 = L.ConvLSTM3D(filters=1, kernel_size=1, stateful=True).stateful  #: True
# ---
y0 = L.Cropping1D(cropping=(1, 2)).cropping  #: (1, 2)
# ---
y0 = L.Cropping2D(cropping=(1, 1, )).cropping  #: ((1, 1), (1, 1))
y1 = L.Cropping2D(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.Cropping3D(cropping=(1, 1, 1, )).cropping  #: ((1, 1), (1, 1), (1, 1))
y1 = L.Cropping3D(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.CutMix(factor=(0.1, 0.3)).factor  #: ?
y1 = L.CutMix(seed=1).seed  #: ?
y2 = L.CutMix(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.Dense(units=1).units  #: 1
y1 = L.Dense(units=1, use_bias=False).use_bias  #: False
y2 = L.Dense(units=1, kernel_initializer='zeros').kernel_initializer  #: ?
y3 = L.Dense(units=1, bias_initializer='ones').bias_initializer  #: ?
y4 = L.Dense(units=1, kernel_regularizer='l2').kernel_regularizer  #: ?
y5 = L.Dense(units=1, bias_regularizer='l2').bias_regularizer  #: ?
y6 = L.Dense(units=1, activity_regularizer='l2').activity_regularizer  #: ?
y7 = L.Dense(units=1, kernel_constraint='non_neg').kernel_constraint  #: ?
y8 = L.Dense(units=1, bias_constraint='non_neg').bias_constraint  #: ?
y9 = L.Dense(units=1, lora_rank=2).lora_rank  #: 2
# ---
y0 = L.DepthwiseConv1D(kernel_size=(2, )).kernel_size  #: (2)
y1 = L.DepthwiseConv1D(kernel_size=1, strides=(2, )).strides  #: (2)
y2 = L.DepthwiseConv1D(kernel_size=1, padding='same').padding  #: 'same'
y3 = L.DepthwiseConv1D(kernel_size=1, depth_multiplier=2).depth_multiplier  #: 2
y4 = L.DepthwiseConv1D(kernel_size=1, data_format='channels_last').data_format  #: 'channels_last'
y5 = L.DepthwiseConv1D(kernel_size=1, dilation_rate=(2, )).dilation_rate  #: (2)
y6 = L.DepthwiseConv1D(kernel_size=1, use_bias=False).use_bias  #: False
y7 = L.DepthwiseConv1D(kernel_size=1, depthwise_initializer='zeros').depthwise_initializer  #: ?
y8 = L.DepthwiseConv1D(kernel_size=1, bias_initializer='ones').bias_initializer  #: ?
y9 = L.DepthwiseConv1D(kernel_size=1, depthwise_regularizer='l2').depthwise_regularizer  #: ?
y10 = L.DepthwiseConv1D(kernel_size=1, bias_regularizer='l2').bias_regularizer  #: ?
y11 = L.DepthwiseConv1D(kernel_size=1, activity_regularizer='l2').activity_regularizer  #: ?
y12 = L.DepthwiseConv1D(kernel_size=1, depthwise_constraint='non_neg').depthwise_constraint  #: ?
y13 = L.DepthwiseConv1D(kernel_size=1, bias_constraint='non_neg').bias_constraint  #: ?
# ---
y0 = L.DepthwiseConv2D(kernel_size=(2, 2, )).kernel_size  #: (2, 2)
y1 = L.DepthwiseConv2D(kernel_size=1, strides=(2, 2, )).strides  #: (2, 2)
y2 = L.DepthwiseConv2D(kernel_size=1, padding='same').padding  #: 'same'
y3 = L.DepthwiseConv2D(kernel_size=1, depth_multiplier=2).depth_multiplier  #: 2
y4 = L.DepthwiseConv2D(kernel_size=1, data_format='channels_last').data_format  #: 'channels_last'
y5 = L.DepthwiseConv2D(kernel_size=1, dilation_rate=(2, 2, )).dilation_rate  #: (2, 2)
y6 = L.DepthwiseConv2D(kernel_size=1, use_bias=False).use_bias  #: False
y7 = L.DepthwiseConv2D(kernel_size=1, depthwise_initializer='zeros').depthwise_initializer  #: ?
y8 = L.DepthwiseConv2D(kernel_size=1, bias_initializer='ones').bias_initializer  #: ?
y9 = L.DepthwiseConv2D(kernel_size=1, depthwise_regularizer='l2').depthwise_regularizer  #: ?
y10 = L.DepthwiseConv2D(kernel_size=1, bias_regularizer='l2').bias_regularizer  #: ?
y11 = L.DepthwiseConv2D(kernel_size=1, activity_regularizer='l2').activity_regularizer  #: ?
y12 = L.DepthwiseConv2D(kernel_size=1, depthwise_constraint='non_neg').depthwise_constraint  #: ?
y13 = L.DepthwiseConv2D(kernel_size=1, bias_constraint='non_neg').bias_constraint  #: ?
# ---
y0 = L.Discretization(bin_boundaries=[0.0,1.0]).bin_boundaries  #: [0.0, 1.0]
y1 = L.Discretization(num_bins=3).num_bins  #: 3
y2 = L.Discretization(epsilon=0.001).epsilon  #: 0.001, error[bad-argument]
y3 = L.Discretization(output_mode='one_hot').output_mode  #: 'one_hot', error[bad-argument]
y4 = L.Discretization(sparse=True).sparse  #: True, error[bad-argument]
y5 = L.Discretization(dtype='float16').dtype  #: ?, error[bad-argument]
# ---
y0 = L.Dot(axes=(1,1)).axes  #: (1, 1)
y1 = L.Dot(axes=-1, normalize=True).normalize  #: True
# ---
y0 = L.Dropout(rate=0).rate  #: 0
y1 = L.Dropout(rate=0, noise_shape=(None,1)).noise_shape  #: (None, 1)
y2 = L.Dropout(rate=0, seed=1).seed  #: 1
# ---
y0 = L.ELU(alpha=0.0).alpha  #: 0.0
# ---
y0 = L.EinsumDense(equation='ab,bc->ac', output_shape=4).equation  #: 'ab,bc->ac'
y1 = L.EinsumDense(equation='ab,bc->ac', output_shape=(4,)).output_shape  #: ?, error[missing-member]
y2 = L.EinsumDense(equation='ab,bc->ac', output_shape=4, bias_axes='c').bias_axes  #: 'c'
y3 = L.EinsumDense(equation='ab,bc->ac', output_shape=4, kernel_initializer='zeros').kernel_initializer  #: ?
y4 = L.EinsumDense(equation='ab,bc->ac', output_shape=4, bias_initializer='ones').bias_initializer  #: ?
y5 = L.EinsumDense(equation='ab,bc->ac', output_shape=4, kernel_regularizer='l2').kernel_regularizer  #: ?
y6 = L.EinsumDense(equation='ab,bc->ac', output_shape=4, bias_regularizer='l2').bias_regularizer  #: ?
y7 = L.EinsumDense(equation='ab,bc->ac', output_shape=4, kernel_constraint='non_neg').kernel_constraint  #: ?
y8 = L.EinsumDense(equation='ab,bc->ac', output_shape=4, bias_constraint='non_neg').bias_constraint  #: ?
y9 = L.EinsumDense(equation='ab,bc->ac', output_shape=4, lora_rank=2).lora_rank  #: 2
# ---
y0 = L.Embedding(input_dim=1, output_dim=1).input_dim  #: 1
y1 = L.Embedding(input_dim=1, output_dim=1).output_dim  #: 1
y2 = L.Embedding(input_dim=1, output_dim=1, embeddings_initializer='zeros').embeddings_initializer  #: ?
y3 = L.Embedding(input_dim=1, output_dim=1, embeddings_regularizer='l2').embeddings_regularizer  #: ?
y4 = L.Embedding(input_dim=1, output_dim=1, embeddings_constraint='non_neg').embeddings_constraint  #: ?
y5 = L.Embedding(input_dim=1, output_dim=1, mask_zero=True).mask_zero  #: True
y6 = L.Embedding(input_dim=1, output_dim=1, lora_rank=2).lora_rank  #: 2
# ---
y0 = L.Flatten(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.GRU(units=1).units  #: 1
y1 = L.GRU(units=1, use_bias=False).use_bias  #: False
y2 = L.GRU(units=1, kernel_initializer='zeros').kernel_initializer  #: ?
y3 = L.GRU(units=1, recurrent_initializer='zeros').recurrent_initializer  #: ?
y4 = L.GRU(units=1, bias_initializer='ones').bias_initializer  #: ?
y5 = L.GRU(units=1, kernel_regularizer='l2').kernel_regularizer  #: ?
y6 = L.GRU(units=1, recurrent_regularizer='l2').recurrent_regularizer  #: ?
y7 = L.GRU(units=1, bias_regularizer='l2').bias_regularizer  #: ?
y8 = L.GRU(units=1, activity_regularizer='l2').activity_regularizer  #: ?
y9 = L.GRU(units=1, kernel_constraint='non_neg').kernel_constraint  #: ?
y10 = L.GRU(units=1, recurrent_constraint='non_neg').recurrent_constraint  #: ?
y11 = L.GRU(units=1, bias_constraint='non_neg').bias_constraint  #: ?
y12 = L.GRU(units=1, dropout=0).dropout  #: 0.0
y13 = L.GRU(units=1, recurrent_dropout=0).recurrent_dropout  #: 0.0
y14 = L.GRU(units=1, seed=1).seed  #: ?, error[missing-member]
y15 = L.GRU(units=1, return_sequences=True).return_sequences  #: True
y16 = L.GRU(units=1, return_state=True).return_state  #: True
y17 = L.GRU(units=1, go_backwards=True).go_backwards  #: True
y18 = L.GRU(units=1, stateful=True).stateful  #: True
y19 = L.GRU(units=1, unroll=True).unroll  #: True
y20 = L.GRU(units=1, reset_after=False).reset_after  #: False
y21 = L.GRU(units=1, use_cudnn=1).use_cudnn  #: 1
# ---
y0 = L.GRUCell(units=1).units  #: 1
y1 = L.GRUCell(units=1, use_bias=False).use_bias  #: False
y2 = L.GRUCell(units=1, kernel_initializer='zeros').kernel_initializer  #: ?
y3 = L.GRUCell(units=1, recurrent_initializer='zeros').recurrent_initializer  #: ?
y4 = L.GRUCell(units=1, bias_initializer='ones').bias_initializer  #: ?
y5 = L.GRUCell(units=1, kernel_regularizer='l2').kernel_regularizer  #: ?
y6 = L.GRUCell(units=1, recurrent_regularizer='l2').recurrent_regularizer  #: ?
y7 = L.GRUCell(units=1, bias_regularizer='l2').bias_regularizer  #: ?
y8 = L.GRUCell(units=1, kernel_constraint='non_neg').kernel_constraint  #: ?
y9 = L.GRUCell(units=1, recurrent_constraint='non_neg').recurrent_constraint  #: ?
y10 = L.GRUCell(units=1, bias_constraint='non_neg').bias_constraint  #: ?
y11 = L.GRUCell(units=1, dropout=0).dropout  #: 0.0
y12 = L.GRUCell(units=1, recurrent_dropout=0).recurrent_dropout  #: 0.0
y13 = L.GRUCell(units=1, reset_after=False).reset_after  #: False
y14 = L.GRUCell(units=1, seed=1).seed  #: 1
# ---
y0 = L.GaussianDropout(rate=0).rate  #: 0
y1 = L.GaussianDropout(rate=0, seed=1).seed  #: 1
# ---
y0 = L.GaussianNoise(stddev=0.0).stddev  #: 0.0
y1 = L.GaussianNoise(stddev=0.0, seed=1).seed  #: 1
# ---
y0 = L.GlobalAveragePooling1D(data_format='channels_last').data_format  #: 'channels_last'
y1 = L.GlobalAveragePooling1D(keepdims=True).keepdims  #: True
# ---
y0 = L.GlobalAveragePooling2D(data_format='channels_last').data_format  #: 'channels_last'
y1 = L.GlobalAveragePooling2D(keepdims=True).keepdims  #: True
# ---
y0 = L.GlobalAveragePooling3D(data_format='channels_last').data_format  #: 'channels_last'
y1 = L.GlobalAveragePooling3D(keepdims=True).keepdims  #: True
# ---
y0 = L.GlobalMaxPooling1D(data_format='channels_last').data_format  #: 'channels_last'
y1 = L.GlobalMaxPooling1D(keepdims=True).keepdims  #: True
# ---
y0 = L.GlobalMaxPooling2D(data_format='channels_last').data_format  #: 'channels_last'
y1 = L.GlobalMaxPooling2D(keepdims=True).keepdims  #: True
# ---
y0 = L.GlobalMaxPooling3D(data_format='channels_last').data_format  #: 'channels_last'
y1 = L.GlobalMaxPooling3D(keepdims=True).keepdims  #: True
# ---
y0 = L.GroupNormalization(groups=1).groups  #: 1
y1 = L.GroupNormalization(axis=1).axis  #: 1
y2 = L.GroupNormalization(epsilon=0.9).epsilon  #: 0.9
y3 = L.GroupNormalization(center=False).center  #: False
y4 = L.GroupNormalization(scale=False).scale  #: False
y5 = L.GroupNormalization(beta_initializer='ones').beta_initializer  #: ?
y6 = L.GroupNormalization(gamma_initializer='zeros').gamma_initializer  #: ?
y7 = L.GroupNormalization(beta_regularizer='l2').beta_regularizer  #: ?
y8 = L.GroupNormalization(gamma_regularizer='l2').gamma_regularizer  #: ?
y9 = L.GroupNormalization(beta_constraint='non_neg').beta_constraint  #: ?
y10 = L.GroupNormalization(gamma_constraint='non_neg').gamma_constraint  #: ?
# ---
y0 = L.GroupQueryAttention(head_dim=1, num_query_heads=1, num_key_value_heads=1).head_dim  #: 1
y1 = L.GroupQueryAttention(head_dim=1, num_query_heads=1, num_key_value_heads=1).num_query_heads  #: 1
y2 = L.GroupQueryAttention(head_dim=1, num_query_heads=1, num_key_value_heads=1).num_key_value_heads  #: 1
y3 = L.GroupQueryAttention(head_dim=1, num_query_heads=1, num_key_value_heads=1, dropout=0).dropout  #: 0
y4 = L.GroupQueryAttention(head_dim=1, num_query_heads=1, num_key_value_heads=1, use_bias=False).use_bias  #: False
y5 = L.GroupQueryAttention(head_dim=1, num_query_heads=1, num_key_value_heads=1, sliding_window=2).sliding_window  #: 2
y6 = L.GroupQueryAttention(head_dim=1, num_query_heads=1, num_key_value_heads=1, flash_attention=False).flash_attention  #: ?, error[missing-member]
y7 = L.GroupQueryAttention(head_dim=1, num_query_heads=1, num_key_value_heads=1, kernel_initializer='zeros').kernel_initializer  #: ?
y8 = L.GroupQueryAttention(head_dim=1, num_query_heads=1, num_key_value_heads=1, bias_initializer='ones').bias_initializer  #: ?
y9 = L.GroupQueryAttention(head_dim=1, num_query_heads=1, num_key_value_heads=1, kernel_regularizer='l2').kernel_regularizer  #: ?
y10 = L.GroupQueryAttention(head_dim=1, num_query_heads=1, num_key_value_heads=1, bias_regularizer='l2').bias_regularizer  #: ?
y11 = L.GroupQueryAttention(head_dim=1, num_query_heads=1, num_key_value_heads=1, activity_regularizer='l2').activity_regularizer  #: ?
y12 = L.GroupQueryAttention(head_dim=1, num_query_heads=1, num_key_value_heads=1, kernel_constraint='non_neg').kernel_constraint  #: ?
y13 = L.GroupQueryAttention(head_dim=1, num_query_heads=1, num_key_value_heads=1, bias_constraint='non_neg').bias_constraint  #: ?
y14 = L.GroupQueryAttention(head_dim=1, num_query_heads=1, num_key_value_heads=1, use_gate=True).use_gate  #: True
y15 = L.GroupQueryAttention(head_dim=1, num_query_heads=1, num_key_value_heads=1, seed=1).seed  #: 1
# ---
y0 = L.HashedCrossing(num_bins=1).num_bins  #: 1
y1 = L.HashedCrossing(num_bins=1, output_mode='one_hot').output_mode  #: 'one_hot'
y2 = L.HashedCrossing(num_bins=1, sparse=True).sparse  #: True
y3 = L.HashedCrossing(num_bins=1, dtype='float16').dtype  #: ?
# ---
y0 = L.Hashing(num_bins=1).num_bins  #: 1
y1 = L.Hashing(num_bins=1, mask_value='').mask_value  #: ''
y2 = L.Hashing(num_bins=1, salt=[1,2]).salt  #: [1, 2]
y3 = L.Hashing(num_bins=1, output_mode='one_hot').output_mode  #: 'one_hot'
y4 = L.Hashing(num_bins=1, sparse=True).sparse  #: True, error[bad-argument]
# ---
y0 = L.IntegerLookup(max_tokens=5).max_tokens  #: 5
y1 = L.IntegerLookup(num_oov_indices=0).num_oov_indices  #: 0
y2 = L.IntegerLookup(mask_token=-1).mask_token  #: -1
y3 = L.IntegerLookup(oov_token=0).oov_token  #: 0
y4 = L.IntegerLookup(vocabulary=[1,2,3]).vocabulary  #: ?, error[missing-member]
y5 = L.IntegerLookup(vocabulary_dtype='int32').vocabulary_dtype  #: 'int32', error[bad-argument]
y6 = L.IntegerLookup(idf_weights=[0.1,0.2,0.3]).idf_weights  #: ?, error[bad-argument]
y7 = L.IntegerLookup(invert=True).invert  #: True
y8 = L.IntegerLookup(output_mode='one_hot').output_mode  #: ?
y9 = L.IntegerLookup(sparse=True).sparse  #: True, error[bad-argument]
y10 = L.IntegerLookup(pad_to_max_tokens=True).pad_to_max_tokens  #: True, error[bad-argument]
# ---
y0 = L.LSTM(units=1).units  #: 1
y1 = L.LSTM(units=1, use_bias=False).use_bias  #: False
y2 = L.LSTM(units=1, kernel_initializer='zeros').kernel_initializer  #: ?
y3 = L.LSTM(units=1, recurrent_initializer='zeros').recurrent_initializer  #: ?
y4 = L.LSTM(units=1, bias_initializer='ones').bias_initializer  #: ?
y5 = L.LSTM(units=1, unit_forget_bias=False).unit_forget_bias  #: False
y6 = L.LSTM(units=1, kernel_regularizer='l2').kernel_regularizer  #: ?
y7 = L.LSTM(units=1, recurrent_regularizer='l2').recurrent_regularizer  #: ?
y8 = L.LSTM(units=1, bias_regularizer='l2').bias_regularizer  #: ?
y9 = L.LSTM(units=1, activity_regularizer='l2').activity_regularizer  #: ?
y10 = L.LSTM(units=1, kernel_constraint='non_neg').kernel_constraint  #: ?
y11 = L.LSTM(units=1, recurrent_constraint='non_neg').recurrent_constraint  #: ?
y12 = L.LSTM(units=1, bias_constraint='non_neg').bias_constraint  #: ?
y13 = L.LSTM(units=1, dropout=0).dropout  #: 0.0
y14 = L.LSTM(units=1, recurrent_dropout=0).recurrent_dropout  #: 0.0
y15 = L.LSTM(units=1, seed=1).seed  #: ?, error[missing-member]
y16 = L.LSTM(units=1, return_sequences=True).return_sequences  #: True
y17 = L.LSTM(units=1, return_state=True).return_state  #: True
y18 = L.LSTM(units=1, go_backwards=True).go_backwards  #: True
y19 = L.LSTM(units=1, stateful=True).stateful  #: True
y20 = L.LSTM(units=1, unroll=True).unroll  #: True
y21 = L.LSTM(units=1, use_cudnn=1).use_cudnn  #: 1
# ---
y0 = L.LSTMCell(units=1).units  #: 1
y1 = L.LSTMCell(units=1, use_bias=False).use_bias  #: False
y2 = L.LSTMCell(units=1, kernel_initializer='zeros').kernel_initializer  #: ?
y3 = L.LSTMCell(units=1, recurrent_initializer='zeros').recurrent_initializer  #: ?
y4 = L.LSTMCell(units=1, bias_initializer='ones').bias_initializer  #: ?
y5 = L.LSTMCell(units=1, unit_forget_bias=False).unit_forget_bias  #: False
y6 = L.LSTMCell(units=1, kernel_regularizer='l2').kernel_regularizer  #: ?
y7 = L.LSTMCell(units=1, recurrent_regularizer='l2').recurrent_regularizer  #: ?
y8 = L.LSTMCell(units=1, bias_regularizer='l2').bias_regularizer  #: ?
y9 = L.LSTMCell(units=1, kernel_constraint='non_neg').kernel_constraint  #: ?
y10 = L.LSTMCell(units=1, recurrent_constraint='non_neg').recurrent_constraint  #: ?
y11 = L.LSTMCell(units=1, bias_constraint='non_neg').bias_constraint  #: ?
y12 = L.LSTMCell(units=1, dropout=0).dropout  #: 0.0
y13 = L.LSTMCell(units=1, recurrent_dropout=0).recurrent_dropout  #: 0.0
y14 = L.LSTMCell(units=1, seed=1).seed  #: 1
# ---
y0 = L.Lambda(function=lambda x: x * 2, output_shape=(3,)).output_shape  #: ?, warning[lambda-layer], error[missing-member]
y1 = L.Lambda(function=lambda x: x * 2, mask={}).mask  #: {}, warning[lambda-layer]
y2 = L.Lambda(function=lambda x: x * 2, arguments={}).arguments  #: {}, warning[lambda-layer]
# ---
y0 = L.LayerNormalization(axis=[1]).axis  #: ?
y1 = L.LayerNormalization(epsilon=0.9).epsilon  #: 0.9
y2 = L.LayerNormalization(center=False).center  #: False
y3 = L.LayerNormalization(scale=False).scale  #: False
y4 = L.LayerNormalization(beta_initializer='ones').beta_initializer  #: ?
y5 = L.LayerNormalization(gamma_initializer='zeros').gamma_initializer  #: ?
y6 = L.LayerNormalization(beta_regularizer='l2').beta_regularizer  #: ?
y7 = L.LayerNormalization(gamma_regularizer='l2').gamma_regularizer  #: ?
y8 = L.LayerNormalization(beta_constraint='non_neg').beta_constraint  #: ?
y9 = L.LayerNormalization(gamma_constraint='non_neg').gamma_constraint  #: ?
# ---
y0 = L.LeakyReLU(negative_slope=0.0).negative_slope  #: 0.0
# ---
y0 = L.Masking(mask_value=0.1).mask_value  #: 0.1
# ---
y0 = L.MaxPooling1D(pool_size=(2, )).pool_size  #: (2)
y1 = L.MaxPooling1D(strides=(2, )).strides  #: (2)
y2 = L.MaxPooling1D(padding='same').padding  #: 'same'
y3 = L.MaxPooling1D(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.MaxPooling2D(pool_size=(2, 2, )).pool_size  #: (2, 2)
y1 = L.MaxPooling2D(strides=(2, 2, )).strides  #: (2, 2)
y2 = L.MaxPooling2D(padding='same').padding  #: 'same'
y3 = L.MaxPooling2D(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.MaxPooling3D(pool_size=(2, 2, 2, )).pool_size  #: (2, 2, 2)
y1 = L.MaxPooling3D(strides=(2, 2, 2, )).strides  #: (2, 2, 2)
y2 = L.MaxPooling3D(padding='same').padding  #: 'same'
y3 = L.MaxPooling3D(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.MelSpectrogram(fft_length=8).fft_length  #: 8
y1 = L.MelSpectrogram(sequence_stride=2).sequence_stride  #: 2
y2 = L.MelSpectrogram(sequence_length=2).sequence_length  #: ?
y3 = L.MelSpectrogram(window='hamming').window  #: 'hamming'
y4 = L.MelSpectrogram(num_mel_bins=1).num_mel_bins  #: 1
y5 = L.MelSpectrogram(power_to_db=False).power_to_db  #: False
# ---
y0 = L.MixUp(alpha=0.0).alpha  #: 0.0
y1 = L.MixUp(data_format='channels_last').data_format  #: 'channels_last'
y2 = L.MixUp(seed=1).seed  #: ?
# ---
y0 = L.MultiHeadAttention(num_heads=1, key_dim=1).num_heads  #: 1
y1 = L.MultiHeadAttention(num_heads=1, key_dim=1).key_dim  #: 1
y2 = L.MultiHeadAttention(num_heads=1, key_dim=1, value_dim=2).value_dim  #: ?
y3 = L.MultiHeadAttention(num_heads=1, key_dim=1, dropout=0).dropout  #: 0
y4 = L.MultiHeadAttention(num_heads=1, key_dim=1, use_bias=False).use_bias  #: False
y5 = L.MultiHeadAttention(num_heads=1, key_dim=1, output_shape=(4,)).output_shape  #: ?, error[missing-member]
y6 = L.MultiHeadAttention(num_heads=1, key_dim=1, attention_axes=(1,)).attention_axes  #: ?
y7 = L.MultiHeadAttention(num_heads=1, key_dim=1, sliding_window=2).sliding_window  #: ?, error[missing-member]
y8 = L.MultiHeadAttention(num_heads=1, key_dim=1, flash_attention=False).flash_attention  #: ?, error[missing-member]
y9 = L.MultiHeadAttention(num_heads=1, key_dim=1, kernel_initializer='zeros').kernel_initializer  #: ?, error[missing-member]
y10 = L.MultiHeadAttention(num_heads=1, key_dim=1, bias_initializer='ones').bias_initializer  #: ?, error[missing-member]
y11 = L.MultiHeadAttention(num_heads=1, key_dim=1, kernel_regularizer='l2').kernel_regularizer  #: ?, error[missing-member]
y12 = L.MultiHeadAttention(num_heads=1, key_dim=1, bias_regularizer='l2').bias_regularizer  #: ?, error[missing-member]
y13 = L.MultiHeadAttention(num_heads=1, key_dim=1, activity_regularizer='l2').activity_regularizer  #: ?
y14 = L.MultiHeadAttention(num_heads=1, key_dim=1, kernel_constraint='non_neg').kernel_constraint  #: ?, error[missing-member]
y15 = L.MultiHeadAttention(num_heads=1, key_dim=1, bias_constraint='non_neg').bias_constraint  #: ?, error[missing-member]
y16 = L.MultiHeadAttention(num_heads=1, key_dim=1, use_gate=True).use_gate  #: ?, error[missing-member]
y17 = L.MultiHeadAttention(num_heads=1, key_dim=1, seed=1).seed  #: 1
# ---
y0 = L.Normalization(axis=[1]).axis  #: (1)
y1 = L.Normalization(mean=[1.0]).mean  #: ?, error[bad-argument]
y2 = L.Normalization(variance=[1.0]).variance  #: ?, error[bad-argument]
y3 = L.Normalization(invert=True).invert  #: True
# ---
y0 = L.PReLU(alpha_initializer='zeros').alpha_initializer  #: ?
y1 = L.PReLU(alpha_regularizer='l2').alpha_regularizer  #: ?
y2 = L.PReLU(alpha_constraint='non_neg').alpha_constraint  #: ?
y3 = L.PReLU(shared_axes=[1]).shared_axes  #: [1]
# ---
y0 = L.Permute(dims=(1,)).dims  #: (1)
# ---
y0 = L.Pipeline(layers=[L.Dense(3), L.Flatten()]).layers  #: [Dense dense with ?, Flatten flatten with ?]
# ---
y0 = L.RMSNormalization(axis=[1]).axis  #: ?
y1 = L.RMSNormalization(epsilon=0.001).epsilon  #: 0.001
# ---
y0 = L.RNN(cell=[L.LSTMCell(3), L.LSTMCell(2)]).cell  #: ?
y1 = L.RNN(cell=L.SimpleRNNCell(3), return_sequences=True).return_sequences  #: True
y2 = L.RNN(cell=L.SimpleRNNCell(3), return_state=True).return_state  #: True
y3 = L.RNN(cell=L.SimpleRNNCell(3), go_backwards=True).go_backwards  #: True
y4 = L.RNN(cell=L.SimpleRNNCell(3), stateful=True).stateful  #: True
y5 = L.RNN(cell=L.SimpleRNNCell(3), unroll=True).unroll  #: True
y6 = L.RNN(cell=L.SimpleRNNCell(3), zero_output_for_mask=True).zero_output_for_mask  #: True
# ---
y0 = L.RandAugment(value_range=(0, 1)).value_range  #: ?
y1 = L.RandAugment(num_ops=1).num_ops  #: 1
y2 = L.RandAugment(factor=(0.1, 0.3)).factor  #: ?
y3 = L.RandAugment(interpolation='nearest').interpolation  #: 'nearest'
y4 = L.RandAugment(seed=1).seed  #: ?
y5 = L.RandAugment(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.RandomBrightness(factor=(-0.1, 0.3)).factor  #: ?
y1 = L.RandomBrightness(factor=0.2, value_range=(0, 1)).value_range  #: ?
y2 = L.RandomBrightness(factor=0.2, seed=1).seed  #: ?
# ---
y0 = L.RandomColorDegeneration(factor=(0.1, 0.3)).factor  #: ?
y1 = L.RandomColorDegeneration(factor=0.2, value_range=(0, 1)).value_range  #: ?
y2 = L.RandomColorDegeneration(factor=0.2, data_format='channels_last').data_format  #: 'channels_last'
y3 = L.RandomColorDegeneration(factor=0.2, seed=1).seed  #: ?
# ---
y0 = L.RandomColorJitter(value_range=(0, 1)).value_range  #: ?
y1 = L.RandomColorJitter(brightness_factor=(0.1, 0.3)).brightness_factor  #: (0.1, 0.3)
y2 = L.RandomColorJitter(contrast_factor=(0.1, 0.3)).contrast_factor  #: (0.1, 0.3)
y3 = L.RandomColorJitter(saturation_factor=(0.1, 0.3)).saturation_factor  #: (0.1, 0.3)
y4 = L.RandomColorJitter(hue_factor=(0.1, 0.3)).hue_factor  #: (0.1, 0.3)
y5 = L.RandomColorJitter(seed=1).seed  #: ?
y6 = L.RandomColorJitter(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.RandomContrast(factor=(0.1, 0.3)).factor  #: ?
y1 = L.RandomContrast(factor=0.2, value_range=(0, 1)).value_range  #: (0, 1)
y2 = L.RandomContrast(factor=0.2, seed=1).seed  #: 1
# ---
y0 = L.RandomCrop(height=1, width=1).height  #: 1
y1 = L.RandomCrop(height=1, width=1).width  #: 1
y2 = L.RandomCrop(height=1, width=1, seed=1).seed  #: ?
y3 = L.RandomCrop(height=1, width=1, data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.RandomElasticTransform(factor=(0.1, 0.3)).factor  #: ?
y1 = L.RandomElasticTransform(scale=(0.02,0.3)).scale  #: ?
y2 = L.RandomElasticTransform(interpolation='nearest').interpolation  #: 'nearest'
y3 = L.RandomElasticTransform(fill_mode='wrap').fill_mode  #: 'wrap'
y4 = L.RandomElasticTransform(fill_value=1.0).fill_value  #: 1.0
y5 = L.RandomElasticTransform(value_range=(0, 1)).value_range  #: ?
y6 = L.RandomElasticTransform(seed=1).seed  #: ?
y7 = L.RandomElasticTransform(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.RandomErasing(factor=(0.1, 0.3)).factor  #: ?
y1 = L.RandomErasing(scale=(0.02,0.3)).scale  #: ?
y2 = L.RandomErasing(fill_value=0.0).fill_value  #: 0.0
y3 = L.RandomErasing(value_range=(0, 1)).value_range  #: ?
y4 = L.RandomErasing(seed=1).seed  #: ?
y5 = L.RandomErasing(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.RandomFlip(mode='horizontal').mode  #: 'horizontal'
y1 = L.RandomFlip(seed=1).seed  #: ?
y2 = L.RandomFlip(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.RandomGaussianBlur(factor=(0.1, 0.3)).factor  #: ?
y1 = L.RandomGaussianBlur(kernel_size=(3,3)).kernel_size  #: (3, 3)
y2 = L.RandomGaussianBlur(sigma=(0.5,1.0)).sigma  #: ?
y3 = L.RandomGaussianBlur(value_range=(0, 1)).value_range  #: ?
y4 = L.RandomGaussianBlur(data_format='channels_last').data_format  #: 'channels_last'
y5 = L.RandomGaussianBlur(seed=1).seed  #: ?
# ---
y0 = L.RandomGrayscale(factor=(0.1, 0.3)).factor  #: ?, error[bad-argument]
y1 = L.RandomGrayscale(data_format='channels_last').data_format  #: 'channels_last'
y2 = L.RandomGrayscale(seed=1).seed  #: ?
# ---
y0 = L.RandomHue(factor=(0.1, 0.3)).factor  #: ?
y1 = L.RandomHue(factor=0.2, value_range=(0, 1)).value_range  #: ?
y2 = L.RandomHue(factor=0.2, data_format='channels_last').data_format  #: 'channels_last'
y3 = L.RandomHue(factor=0.2, seed=1).seed  #: ?
# ---
y0 = L.RandomInvert(factor=(0.1, 0.3)).factor  #: ?
y1 = L.RandomInvert(value_range=(0, 1)).value_range  #: ?
y2 = L.RandomInvert(seed=1).seed  #: ?
y3 = L.RandomInvert(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.RandomPerspective(factor=(0.1, 0.3)).factor  #: ?
y1 = L.RandomPerspective(scale=(0.02,0.3)).scale  #: ?, error[bad-argument]
y2 = L.RandomPerspective(interpolation='nearest').interpolation  #: 'nearest'
y3 = L.RandomPerspective(fill_value=1.0).fill_value  #: 1.0
y4 = L.RandomPerspective(seed=1).seed  #: ?
y5 = L.RandomPerspective(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.RandomPosterization(factor=(0.1, 0.3)).factor  #: ?, error[bad-argument]
y1 = L.RandomPosterization(factor=0.2, value_range=(0, 1)).value_range  #: ?, error[bad-argument]
y2 = L.RandomPosterization(factor=0.2, data_format='channels_last').data_format  #: 'channels_last', error[bad-argument]
y3 = L.RandomPosterization(factor=0.2, seed=1).seed  #: ?, error[bad-argument]
# ---
y0 = L.RandomRotation(factor=(-0.1, 0.3)).factor  #: ?
y1 = L.RandomRotation(factor=0.2, fill_mode='wrap').fill_mode  #: 'wrap'
y2 = L.RandomRotation(factor=0.2, interpolation='nearest').interpolation  #: 'nearest'
y3 = L.RandomRotation(factor=0.2, seed=1).seed  #: ?
y4 = L.RandomRotation(factor=0.2, fill_value=1.0).fill_value  #: 1.0
y5 = L.RandomRotation(factor=0.2, data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.RandomSaturation(factor=(0.1, 0.3)).factor  #: ?
y1 = L.RandomSaturation(factor=0.2, value_range=(0, 1)).value_range  #: ?
y2 = L.RandomSaturation(factor=0.2, data_format='channels_last').data_format  #: 'channels_last'
y3 = L.RandomSaturation(factor=0.2, seed=1).seed  #: ?
# ---
y0 = L.RandomSharpness(factor=(0.1, 0.3)).factor  #: ?
y1 = L.RandomSharpness(factor=0.2, value_range=(0, 1)).value_range  #: ?
y2 = L.RandomSharpness(factor=0.2, data_format='channels_last').data_format  #: 'channels_last'
y3 = L.RandomSharpness(factor=0.2, seed=1).seed  #: ?
# ---
y0 = L.RandomShear(x_factor=(0.1, 0.3)).x_factor  #: ?
y1 = L.RandomShear(y_factor=(0.1, 0.3)).y_factor  #: ?
y2 = L.RandomShear(interpolation='nearest').interpolation  #: 'nearest'
y3 = L.RandomShear(fill_mode='wrap').fill_mode  #: 'wrap'
y4 = L.RandomShear(fill_value=1.0).fill_value  #: 1.0
y5 = L.RandomShear(data_format='channels_last').data_format  #: 'channels_last'
y6 = L.RandomShear(seed=1).seed  #: ?
# ---
y0 = L.RandomTranslation(height_factor=(-0.1, 0.3), width_factor=0.2).height_factor  #: (-0.1, 0.3)
y1 = L.RandomTranslation(height_factor=0.2, width_factor=(-0.1, 0.3)).width_factor  #: (-0.1, 0.3)
y2 = L.RandomTranslation(height_factor=0.2, width_factor=0.2, fill_mode='wrap').fill_mode  #: 'wrap'
y3 = L.RandomTranslation(height_factor=0.2, width_factor=0.2, interpolation='nearest').interpolation  #: 'nearest'
y4 = L.RandomTranslation(height_factor=0.2, width_factor=0.2, seed=1).seed  #: ?
y5 = L.RandomTranslation(height_factor=0.2, width_factor=0.2, fill_value=1.0).fill_value  #: 1.0
y6 = L.RandomTranslation(height_factor=0.2, width_factor=0.2, data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.RandomZoom(height_factor=(-0.1, 0.3)).height_factor  #: (-0.1, 0.3)
y1 = L.RandomZoom(height_factor=0.2, width_factor=(-0.1, 0.3)).width_factor  #: (-0.1, 0.3)
y2 = L.RandomZoom(height_factor=0.2, fill_mode='wrap').fill_mode  #: 'wrap'
y3 = L.RandomZoom(height_factor=0.2, interpolation='nearest').interpolation  #: 'nearest'
y4 = L.RandomZoom(height_factor=0.2, seed=1).seed  #: ?
y5 = L.RandomZoom(height_factor=0.2, fill_value=1.0).fill_value  #: 1.0
y6 = L.RandomZoom(height_factor=0.2, data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.ReLU(max_value=1.0).max_value  #: 1.0
y1 = L.ReLU(negative_slope=0.1).negative_slope  #: 0.1
y2 = L.ReLU(threshold=0.1).threshold  #: 0.1
# ---
y0 = L.RepeatVector(n=1).n  #: 1
# ---
y0 = L.Rescaling(scale=[1.0,2.0,3.0]).scale  #: [1.0, 2.0, 3.0]
y1 = L.Rescaling(scale=2.0, offset=[1.0,2.0,3.0]).offset  #: [1.0, 2.0, 3.0]
# ---
y0 = L.Reshape(target_shape=(-1,)).target_shape  #: (-1)
# ---
y0 = L.Resizing(height=1, width=1).height  #: 1
y1 = L.Resizing(height=1, width=1).width  #: 1
y2 = L.Resizing(height=1, width=1, interpolation='nearest').interpolation  #: 'nearest'
y3 = L.Resizing(height=1, width=1, crop_to_aspect_ratio=True).crop_to_aspect_ratio  #: True
y4 = L.Resizing(height=1, width=1, pad_to_aspect_ratio=True).pad_to_aspect_ratio  #: True
y5 = L.Resizing(height=1, width=1, fill_mode='reflect').fill_mode  #: 'reflect'
y6 = L.Resizing(height=1, width=1, fill_value=1.0).fill_value  #: 1.0
y7 = L.Resizing(height=1, width=1, antialias=True).antialias  #: True
y8 = L.Resizing(height=1, width=1, data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.ReversibleEmbedding(input_dim=1, output_dim=1).input_dim  #: 1
y1 = L.ReversibleEmbedding(input_dim=1, output_dim=1).output_dim  #: 1
y2 = L.ReversibleEmbedding(input_dim=1, output_dim=1, tie_weights=False).tie_weights  #: False
y3 = L.ReversibleEmbedding(input_dim=1, output_dim=1, embeddings_initializer='zeros').embeddings_initializer  #: ?
y4 = L.ReversibleEmbedding(input_dim=1, output_dim=1, embeddings_regularizer='l2').embeddings_regularizer  #: ?
y5 = L.ReversibleEmbedding(input_dim=1, output_dim=1, embeddings_constraint='non_neg').embeddings_constraint  #: ?
y6 = L.ReversibleEmbedding(input_dim=1, output_dim=1, mask_zero=True).mask_zero  #: True
# ---
y0 = L.STFTSpectrogram(mode='magnitude').mode  #: 'magnitude'
y1 = L.STFTSpectrogram(frame_length=4).frame_length  #: 4
y2 = L.STFTSpectrogram(frame_step=4).frame_step  #: 4
y3 = L.STFTSpectrogram(fft_length=4).fft_length  #: 4, error[bad-argument]
y4 = L.STFTSpectrogram(window='hamming').window  #: 'hamming'
y5 = L.STFTSpectrogram(periodic=True).periodic  #: True
y6 = L.STFTSpectrogram(scaling='spectrum').scaling  #: 'spectrum'
y7 = L.STFTSpectrogram(padding='same').padding  #: 'same'
y8 = L.STFTSpectrogram(expand_dims=True).expand_dims  #: True
y9 = L.STFTSpectrogram(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.SeparableConv1D(filters=1, kernel_size=1).filters  #: 1
y1 = L.SeparableConv1D(filters=1, kernel_size=(2, )).kernel_size  #: (2)
y2 = L.SeparableConv1D(filters=1, kernel_size=1, strides=(2, )).strides  #: (2)
y3 = L.SeparableConv1D(filters=1, kernel_size=1, padding='same').padding  #: 'same'
y4 = L.SeparableConv1D(filters=1, kernel_size=1, data_format='channels_last').data_format  #: 'channels_last'
y5 = L.SeparableConv1D(filters=1, kernel_size=1, dilation_rate=(2, )).dilation_rate  #: (2)
y6 = L.SeparableConv1D(filters=1, kernel_size=1, depth_multiplier=2).depth_multiplier  #: 2
y7 = L.SeparableConv1D(filters=1, kernel_size=1, use_bias=False).use_bias  #: False
y8 = L.SeparableConv1D(filters=1, kernel_size=1, depthwise_initializer='zeros').depthwise_initializer  #: ?
y9 = L.SeparableConv1D(filters=1, kernel_size=1, pointwise_initializer='zeros').pointwise_initializer  #: ?
y10 = L.SeparableConv1D(filters=1, kernel_size=1, bias_initializer='ones').bias_initializer  #: ?
y11 = L.SeparableConv1D(filters=1, kernel_size=1, depthwise_regularizer='l2').depthwise_regularizer  #: ?
y12 = L.SeparableConv1D(filters=1, kernel_size=1, pointwise_regularizer='l2').pointwise_regularizer  #: ?
y13 = L.SeparableConv1D(filters=1, kernel_size=1, bias_regularizer='l2').bias_regularizer  #: ?
y14 = L.SeparableConv1D(filters=1, kernel_size=1, activity_regularizer='l2').activity_regularizer  #: ?
y15 = L.SeparableConv1D(filters=1, kernel_size=1, depthwise_constraint='non_neg').depthwise_constraint  #: ?
y16 = L.SeparableConv1D(filters=1, kernel_size=1, pointwise_constraint='non_neg').pointwise_constraint  #: ?
y17 = L.SeparableConv1D(filters=1, kernel_size=1, bias_constraint='non_neg').bias_constraint  #: ?
# ---
y0 = L.SeparableConv2D(filters=1, kernel_size=1).filters  #: 1
y1 = L.SeparableConv2D(filters=1, kernel_size=(2, 2, )).kernel_size  #: (2, 2)
y2 = L.SeparableConv2D(filters=1, kernel_size=1, strides=(2, 2, )).strides  #: (2, 2)
y3 = L.SeparableConv2D(filters=1, kernel_size=1, padding='same').padding  #: 'same'
y4 = L.SeparableConv2D(filters=1, kernel_size=1, data_format='channels_last').data_format  #: 'channels_last'
y5 = L.SeparableConv2D(filters=1, kernel_size=1, dilation_rate=(2, 2, )).dilation_rate  #: (2, 2)
y6 = L.SeparableConv2D(filters=1, kernel_size=1, depth_multiplier=2).depth_multiplier  #: 2
y7 = L.SeparableConv2D(filters=1, kernel_size=1, use_bias=False).use_bias  #: False
y8 = L.SeparableConv2D(filters=1, kernel_size=1, depthwise_initializer='zeros').depthwise_initializer  #: ?
y9 = L.SeparableConv2D(filters=1, kernel_size=1, pointwise_initializer='zeros').pointwise_initializer  #: ?
y10 = L.SeparableConv2D(filters=1, kernel_size=1, bias_initializer='ones').bias_initializer  #: ?
y11 = L.SeparableConv2D(filters=1, kernel_size=1, depthwise_regularizer='l2').depthwise_regularizer  #: ?
y12 = L.SeparableConv2D(filters=1, kernel_size=1, pointwise_regularizer='l2').pointwise_regularizer  #: ?
y13 = L.SeparableConv2D(filters=1, kernel_size=1, bias_regularizer='l2').bias_regularizer  #: ?
y14 = L.SeparableConv2D(filters=1, kernel_size=1, activity_regularizer='l2').activity_regularizer  #: ?
y15 = L.SeparableConv2D(filters=1, kernel_size=1, depthwise_constraint='non_neg').depthwise_constraint  #: ?
y16 = L.SeparableConv2D(filters=1, kernel_size=1, pointwise_constraint='non_neg').pointwise_constraint  #: ?
y17 = L.SeparableConv2D(filters=1, kernel_size=1, bias_constraint='non_neg').bias_constraint  #: ?
# ---
y0 = L.SimpleRNN(units=1).units  #: 1
y1 = L.SimpleRNN(units=1, use_bias=False).use_bias  #: False
y2 = L.SimpleRNN(units=1, kernel_initializer='zeros').kernel_initializer  #: ?
y3 = L.SimpleRNN(units=1, recurrent_initializer='zeros').recurrent_initializer  #: ?
y4 = L.SimpleRNN(units=1, bias_initializer='ones').bias_initializer  #: ?
y5 = L.SimpleRNN(units=1, kernel_regularizer='l2').kernel_regularizer  #: ?
y6 = L.SimpleRNN(units=1, recurrent_regularizer='l2').recurrent_regularizer  #: ?
y7 = L.SimpleRNN(units=1, bias_regularizer='l2').bias_regularizer  #: ?
y8 = L.SimpleRNN(units=1, activity_regularizer='l2').activity_regularizer  #: ?
y9 = L.SimpleRNN(units=1, kernel_constraint='non_neg').kernel_constraint  #: ?
y10 = L.SimpleRNN(units=1, recurrent_constraint='non_neg').recurrent_constraint  #: ?
y11 = L.SimpleRNN(units=1, bias_constraint='non_neg').bias_constraint  #: ?
y12 = L.SimpleRNN(units=1, dropout=0).dropout  #: 0.0
y13 = L.SimpleRNN(units=1, recurrent_dropout=0).recurrent_dropout  #: 0.0
y14 = L.SimpleRNN(units=1, return_sequences=True).return_sequences  #: True
y15 = L.SimpleRNN(units=1, return_state=True).return_state  #: True
y16 = L.SimpleRNN(units=1, go_backwards=True).go_backwards  #: True
y17 = L.SimpleRNN(units=1, stateful=True).stateful  #: True
y18 = L.SimpleRNN(units=1, unroll=True).unroll  #: True
y19 = L.SimpleRNN(units=1, seed=1).seed  #: ?, error[missing-member]
# ---
y0 = L.SimpleRNNCell(units=1).units  #: 1
y1 = L.SimpleRNNCell(units=1, use_bias=False).use_bias  #: False
y2 = L.SimpleRNNCell(units=1, kernel_initializer='zeros').kernel_initializer  #: ?
y3 = L.SimpleRNNCell(units=1, recurrent_initializer='zeros').recurrent_initializer  #: ?
y4 = L.SimpleRNNCell(units=1, bias_initializer='ones').bias_initializer  #: ?
y5 = L.SimpleRNNCell(units=1, kernel_regularizer='l2').kernel_regularizer  #: ?
y6 = L.SimpleRNNCell(units=1, recurrent_regularizer='l2').recurrent_regularizer  #: ?
y7 = L.SimpleRNNCell(units=1, bias_regularizer='l2').bias_regularizer  #: ?
y8 = L.SimpleRNNCell(units=1, kernel_constraint='non_neg').kernel_constraint  #: ?
y9 = L.SimpleRNNCell(units=1, recurrent_constraint='non_neg').recurrent_constraint  #: ?
y10 = L.SimpleRNNCell(units=1, bias_constraint='non_neg').bias_constraint  #: ?
y11 = L.SimpleRNNCell(units=1, dropout=0).dropout  #: 0.0
y12 = L.SimpleRNNCell(units=1, recurrent_dropout=0).recurrent_dropout  #: 0.0
y13 = L.SimpleRNNCell(units=1, seed=1).seed  #: 1
# ---
y0 = L.Softmax(axis=[1]).axis  #: [1]
# ---
y0 = L.Solarization(addition_factor=(0.1, 0.3)).addition_factor  #: ?
y1 = L.Solarization(threshold_factor=(0.1, 0.3)).threshold_factor  #: ?
y2 = L.Solarization(value_range=(0, 1)).value_range  #: ?
y3 = L.Solarization(seed=1).seed  #: 1
# ---
y0 = L.SpatialDropout1D(rate=0).rate  #: 0
y1 = L.SpatialDropout1D(rate=0, seed=1).seed  #: 1
y2 = L.SpatialDropout1D(rate=0, dtype='float16').dtype  #: 'float16'
# ---
y0 = L.SpatialDropout2D(rate=0).rate  #: 0
y1 = L.SpatialDropout2D(rate=0, data_format='channels_last').data_format  #: 'channels_last'
y2 = L.SpatialDropout2D(rate=0, seed=1).seed  #: 1
y3 = L.SpatialDropout2D(rate=0, dtype='float16').dtype  #: 'float16'
# ---
y0 = L.SpatialDropout3D(rate=0).rate  #: 0
y1 = L.SpatialDropout3D(rate=0, data_format='channels_last').data_format  #: 'channels_last'
y2 = L.SpatialDropout3D(rate=0, seed=1).seed  #: 1
y3 = L.SpatialDropout3D(rate=0, dtype='float16').dtype  #: 'float16'
# ---
y0 = L.SpectralNormalization(layer=L.Dense(3)).layer  #: Dense dense with ?
y1 = L.SpectralNormalization(layer=L.Dense(3), power_iterations=2).power_iterations  #: 2
# ---
y0 = L.StringLookup(max_tokens=5).max_tokens  #: 5
y1 = L.StringLookup(num_oov_indices=0).num_oov_indices  #: 0
y2 = L.StringLookup(mask_token='').mask_token  #: ''
y3 = L.StringLookup(oov_token='').oov_token  #: ''
y4 = L.StringLookup(vocabulary=['a','b','c']).vocabulary  #: ?, error[missing-member]
y5 = L.StringLookup(idf_weights=[0.1,0.2,0.3]).idf_weights  #: ?, error[bad-argument]
y6 = L.StringLookup(invert=True).invert  #: True
y7 = L.StringLookup(output_mode='one_hot').output_mode  #: ?
y8 = L.StringLookup(pad_to_max_tokens=True).pad_to_max_tokens  #: True, error[bad-argument]
y9 = L.StringLookup(sparse=True).sparse  #: True, error[bad-argument]
# ---
y0 = L.TextVectorization(max_tokens=5).max_tokens  #: ?, error[missing-member]
y1 = L.TextVectorization(standardize='lower').standardize  #: ?, error[missing-member]
y2 = L.TextVectorization(split='character').split  #: ?, error[missing-member]
y3 = L.TextVectorization(ngrams=(1,2)).ngrams  #: ?, error[missing-member]
y4 = L.TextVectorization(output_mode='multi_hot').output_mode  #: ?, error[missing-member]
y5 = L.TextVectorization(output_sequence_length=4).output_sequence_length  #: ?, error[missing-member]
y6 = L.TextVectorization(pad_to_max_tokens=True).pad_to_max_tokens  #: ?, error[bad-argument], error[missing-member]
y7 = L.TextVectorization(vocabulary=['a','b','c']).vocabulary  #: ?, error[missing-member]
y8 = L.TextVectorization(idf_weights=[0.1,0.2,0.3]).idf_weights  #: ?, error[bad-argument], error[missing-member]
y9 = L.TextVectorization(sparse=True).sparse  #: ?, error[bad-argument], error[missing-member]
y10 = L.TextVectorization(ragged=True).ragged  #: ?, error[missing-member]
# ---
y0 = L.TimeDistributed(layer=L.Dense(3)).layer  #: Dense dense with ?
# ---
y0 = L.UnitNormalization(axis=[1]).axis  #: [1]
# ---
y0 = L.UpSampling1D(size=1).size  #: 1
# ---
y0 = L.UpSampling2D(size=(2, 2, )).size  #: (2, 2)
y1 = L.UpSampling2D(data_format='channels_last').data_format  #: 'channels_last'
y2 = L.UpSampling2D(interpolation='bilinear').interpolation  #: 'bilinear'
# ---
y0 = L.UpSampling3D(size=(2, 2, 2, )).size  #: (2, 2, 2)
y1 = L.UpSampling3D(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.ZeroPadding1D(padding=(1, 2)).padding  #: (1, 2)
y1 = L.ZeroPadding1D(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.ZeroPadding2D(padding=(1, 1, )).padding  #: ((1, 1), (1, 1))
y1 = L.ZeroPadding2D(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.ZeroPadding3D(padding=(1, 1, 1, )).padding  #: ((1, 1), (1, 1), (1, 1))
y1 = L.ZeroPadding3D(data_format='channels_last').data_format  #: 'channels_last'
