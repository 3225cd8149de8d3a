import keras
from keras import layers as L

# ---
a = L.Activation(activation=None)(keras.Input((1,)), training=True)  #: (None, 1) float32 of activation with 0
b = L.Activation(activation=None)(keras.Input(()), training=True)  #: (None,) float32 of activation_1 with 0
c = L.Activation(activation='linear')(keras.Input((), dtype='int32'))  #: (None,) int32 of activation_2 with 0
d = L.Activation(activation=None)(keras.Input((1, 1, 6)))  #: (None, 1, 1, 6) float32 of activation_3 with 0
e = L.Activation(activation='tanh')(keras.Input((4, 2)))  #: (None, 4, 2) float32 of activation_4 with 0
f = L.Activation(activation='sigmoid')(keras.Input((4, 5)))  #: (None, 4, 5) float32 of activation_5 with 0
g = L.Activation(activation=('relu',))(keras.Input((None,)))  #: (None, None) float32 of activation_6 with 0, error[bad-argument]
h = L.Activation(activation=None)(keras.Input((8, 1, 10), dtype='float16'))  #: (None, 8, 1, 10) float32 of activation_7 with 0
# ---
a = L.ActivityRegularization()(keras.Input((1,)), training=True)  #: (None, 1) float32 of activity_regularization with 0
b = L.ActivityRegularization(l1=-1)(keras.Input((1,)), training=True)  #: (None, 1) float32 of activity_regularization_1 with 0
c = L.ActivityRegularization(l2=(1,))(keras.Input((4,)))  #: (None, 4) float32 of activity_regularization_2 with 0, error[bad-argument]
d = L.ActivityRegularization(l2=0.1, l1=(1,))(keras.Input((6,), dtype='int32'))  #: (None, 6) int32 of activity_regularization_3 with 0, error[bad-argument]
# ---
a = L.Add()([keras.Input((1,)), keras.Input((1,))])  #: (None, 1) float32 of add with 0
b = L.Add()([keras.Input((8, 1, 3))])  #: (None, 8, 1, 3) float32 of add_1 with 0
c = L.Add()([keras.Input((4,)), keras.Input((4,)), keras.Input((12,))])  #: ? ? of add_2 with 0, error[merge-shapes]
d = L.Add()([keras.Input((12, 4)), keras.Input((12, 8))])  #: ? ? of add_3 with 0, error[merge-shapes]
e = L.Add()([keras.Input((5, 8), dtype='int32')])  #: (None, 5, 8) int32 of add_4 with 0
f = L.Add()([keras.Input((8,)), keras.Input((None,))])  #: (None, 8) float32 of add_5 with 0
g = L.Add()([keras.Input((2, 12, 10), batch_size=4), keras.Input((2, 12, 10), batch_size=4)])  #: (4, 2, 12, 10) float32 of add_6 with 0
h = L.Add(input_shape=(4,))([keras.Input((5, 4)), keras.Input((None, 4)), keras.Input((1, 4))])  #: (None, 5, 4) float32 of add_7 with 0
# ---
a = L.AdditiveAttention()([keras.Input((1, 1)), keras.Input((1, 1))], return_attention_scores=True)  #: ((None, 1, 1) float32 of additive_attention with 1, (None, 1, 1) float32 of additive_attention with 1)
b = L.AdditiveAttention(use_scale=None)([keras.Input((1, 1)), keras.Input((1, 1))], return_attention_scores=True)  #: ((None, 1, 1) float32 of additive_attention_1 with 0, (None, 1, 1) float32 of additive_attention_1 with 0)
c = L.AdditiveAttention(use_scale=2.5)([keras.Input((8, 4, 4), dtype='int32'), keras.Input((None, 4, 4), dtype='int32')], use_causal_mask=True)  #: ? ? of additive_attention_2 with ?, error[input-dtype]
d = L.AdditiveAttention(False)(keras.Input((3, 5, 5)))  #: ? ? of additive_attention_3 with ?, error[refused-input]
# ---
a = L.AlphaDropout(rate=0)(keras.Input((1,)), training=True)  #: (None, 1) float32 of alpha_dropout with 0
b = L.AlphaDropout(1, seed=1, noise_shape=None)(keras.Input((10, 6), batch_size=4, dtype='float16'))  #: (4, 10, 6) float32 of alpha_dropout_1 with 0
c = L.AlphaDropout(rate=0)(keras.Input((None, 10)))  #: (None, None, 10) float32 of alpha_dropout_2 with 0
d = L.AlphaDropout(rate=0.5)(keras.Input((1, 8, 4), dtype='int32'))  #: (None, 1, 8, 4) int32 of alpha_dropout_3 with 0
e = L.AlphaDropout(rate=0.25, seed=1)(keras.Input((12, 2, 10)))  #: (None, 12, 2, 10) float32 of alpha_dropout_4 with 0
f = L.AlphaDropout(seed=1)(keras.Input((4, None), dtype='float16'))  #: (None, 4, None) float32 of alpha_dropout_5 with 0, error[bad-argument]
# ---
a = L.Attention()([keras.Input((1, 1)), keras.Input((1, 1))], return_attention_scores=True)  #: ((None, 1, 1) float32 of attention with 0, (None, 1, 1) float32 of attention with 0)
b = L.Attention(1, 1, 1)([keras.Input((8, 3)), keras.Input((8, 8)), keras.Input((None, 3))])  #: (None, 8, 8) float32 of attention_1 with ?, error[bad-argument]
c = L.Attention(True, 'dot')(keras.Input((3, 6, 3)))  #: ? ? of attention_2 with ?, error[refused-input]
# ---
a = L.Average()([keras.Input((1,)), keras.Input((1,))])  #: (None, 1) float32 of average with 0
b = L.Average()((keras.Input((1,), dtype='float16'), keras.Input((), dtype='float16')))  #: ? float32 of average_1 with 0
c = L.Average()([keras.Input((1, 4, 2), dtype='float16'), keras.Input((4, 2), dtype='float16'), keras.Input((1, 4, 2), dtype='float16')])  #: ? float32 of average_2 with 0
d = L.Average()((keras.Input((2, 12, 6)), keras.Input((1, 12, 6))))  #: (None, 2, 12, 6) float32 of average_3 with 0
e = L.Average()([keras.Input((None,))])  #: (None, None) float32 of average_4 with 0
f = L.Average(1)([keras.Input((6, 3))])  #: (None, 6, 3) float32 of average_5 with 0, error[bad-argument]
g = L.Average()(keras.Input((5, 6)))  #: ? ? of average_6 with ?, error[refused-input]
# ---
a = L.AveragePooling1D()(keras.Input((1, 1)), training=True)  #: ? ? of average_pooling1d with 0, error[spatial-size]
b = L.AveragePooling1D()(keras.Input(()), training=True)  #: ? ? of average_pooling1d_1 with ?, error[input-rank]
c = L.AveragePooling1D(padding='valid', data_format=None, strides=2)(keras.Input((2, 10), batch_size=4))  #: (4, 1, 10) float32 of average_pooling1d_2 with 0
d = L.AveragePooling1D([3])(keras.Input((8, 4)))  #: (None, 2, 4) float32 of average_pooling1d_3 with 0
e = L.AveragePooling1D(3, (2,), data_format='channels_last', padding='same')(keras.Input((6, 5)))  #: (None, 3, 5) float32 of average_pooling1d_4 with 0
f = L.AveragePooling1D()(keras.Input((4, 10)))  #: (None, 2, 10) float32 of average_pooling1d_5 with 0
g = L.AveragePooling1D(strides=2, padding='same', data_format='channels_last')(keras.Input((1, 1)), training=True)  #: (None, 1, 1) float32 of average_pooling1d_6 with 0
h = L.AveragePooling1D(strides=2, padding='same', data_format='channels_last')(keras.Input((1, 1)))  #: (None, 1, 1) float32 of average_pooling1d_7 with 0
# ---
a = L.AveragePooling2D()(keras.Input((1, 1, 1)), training=True)  #: ? ? of average_pooling2d with 0, error[spatial-size]
b = L.AveragePooling2D()(keras.Input(()), training=True)  #: ? ? of average_pooling2d_1 with ?, error[input-rank]
c = L.AveragePooling2D(strides=(2, 2, ))(keras.Input((10, 3, 6), dtype='float16'), training=True)  #: (None, 5, 1, 6) float32 of average_pooling2d_2 with 0
# ---
a = L.AveragePooling3D()(keras.Input((1, 1, 1, 1)), training=True)  #: ? ? of average_pooling3d with 0, error[spatial-size]
b = L.AveragePooling3D()(keras.Input((8, 12, 8, 1)))  #: (None, 4, 6, 4, 1) float32 of average_pooling3d_1 with 0
c = L.AveragePooling3D(1)(keras.Input((8, 2, 4, 10)))  #: (None, 8, 2, 4, 10) float32 of average_pooling3d_2 with 0
d = L.AveragePooling3D(data_format=None)(keras.Input((12, 3, 3, 1), dtype='string'))  #: ? ? of average_pooling3d_3 with 0, error[input-dtype]
e = L.AveragePooling3D(padding='same')(keras.Input((12, 5, None, 2)))  #: (None, 6, 3, None, 2) float32 of average_pooling3d_4 with 0
f = L.AveragePooling3D(2, 1, data_format=None, padding='same')(keras.Input((2, 1, 4, None)))  #: (None, 2, 1, 4, None) float32 of average_pooling3d_5 with 0
g = L.AveragePooling3D()(keras.Input((3, None, 10, 10), batch_size=4))  #: (4, 1, None, 5, 10) float32 of average_pooling3d_6 with 0
h = L.AveragePooling3D()(keras.Input((None, None, 10, 10), batch_size=4))  #: (4, None, None, 5, 10) float32 of average_pooling3d_7 with 0
# ---
a = L.BatchNormalization()(keras.Input((1,)), training=True)  #: (None, 1) float32 of batch_normalization with 4
b = L.BatchNormalization()(keras.Input(()), training=True)  #: ? ? of batch_normalization_1 with ?, error[none-dimension]
c = L.BatchNormalization()(keras.Input(()))  #: ? ? of batch_normalization_2 with ?, error[none-dimension]
d = L.BatchNormalization(beta_initializer='he_normal', synchronized=False, scale=1)(keras.Input((1, 10), batch_size=4, dtype='float16'))  #: (4, 1, 10) float32 of batch_normalization_3 with 40
e = L.BatchNormalization(moving_mean_initializer='random_normal', momentum=0.9, synchronized=True, scale=True)(keras.Input((None, 6), dtype='int32'))  #: (None, None, 6) float32 of batch_normalization_4 with 24
f = L.BatchNormalization(gamma_regularizer=None, synchronized=False, epsilon=0.001, scale=False)(keras.Input((4, 5, 8), dtype='int32'))  #: (None, 4, 5, 8) float32 of batch_normalization_5 with 24
g = L.BatchNormalization(moving_mean_initializer='random_normal')(keras.Input((5, None, 8), dtype='float16'))  #: (None, 5, None, 8) float32 of batch_normalization_6 with 32
h = L.BatchNormalization(moving_mean_initializer='random_normal')(keras.Input((5, 5, 8), dtype='float16'))  #: (None, 5, 5, 8) float32 of batch_normalization_7 with 32
# ---
a = L.Bidirectional(layer=L.LSTM(4))(keras.Input((1, 1)), mask=None)  #: (None, 8) float32 of bidirectional with 192
b = L.Bidirectional(layer=L.LSTM(3, return_state=True))(keras.Input((8, 12)))  #: ((None, 6) float32 of bidirectional_1 with 384, (None, 3) float32 of bidirectional_1 with 384, (None, 3) float32 of bidirectional_1 with 384, (None, 3) float32 of bidirectional_1 with 384, (None, 3) float32 of bidirectional_1 with 384)
c = L.Bidirectional(1, 1, 1)(keras.Input((6, 5), dtype='int32'))  #: ? ? of bidirectional_2 with ?, error[bad-argument]
d = L.Bidirectional(L.GRU(2, go_backwards=True), backward_layer=L.LSTM(4, go_backwards=True), merge_mode=None)(keras.Input((None, 10), dtype='float16'))  #: ? float32 of bidirectional_3 with 324, error[bad-argument]
# ---
a = L.CategoryEncoding()(keras.Input((), dtype='int32'), training=True)  #: (?,) float32 of category_encoding with 0, error[bad-argument]
b = L.CategoryEncoding()(keras.Input((8, 10), dtype='int64'))  #: ? ? of category_encoding_1 with 0, error[bad-argument], error[refused-input]
# ---
a = L.CenterCrop(height=1, width=1)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of center_crop with 0
b = L.CenterCrop(height=6, width=12)(keras.Input((4, 1, 4)))  #: (None, 6, 12, 4) float32 of center_crop_1 with 0
c = L.CenterCrop(1, 6)(keras.Input((6, 8, 3), batch_size=4), training=False)  #: (4, 1, 6, 3) float32 of center_crop_2 with 0
d = L.CenterCrop(6, width=8, trainable=False)(keras.Input((6, 10, 3)))  #: (None, 6, 8, 3) float32 of center_crop_3 with 0
e = L.CenterCrop(8, width=6)(keras.Input((6, 5, 1)))  #: (None, 8, 6, 1) float32 of center_crop_4 with 0
f = L.CenterCrop(2, 6)(keras.Input((12, 6, 3), dtype='int32'))  #: (None, 2, 6, 3) float32 of center_crop_5 with 0
g = L.CenterCrop(height=6, width=2)(keras.Input((5, None)))  #: (6, 2, None) float32 of center_crop_6 with 0
h = L.CenterCrop(6, 2)(keras.Input((5, None)))  #: (6, 2, None) float32 of center_crop_7 with 0
# ---
a = L.Concatenate()([keras.Input((1,)), keras.Input((1,))])  #: (None, 2) float32 of concatenate with 0
b = L.Concatenate(2)([keras.Input((10, 2), dtype='float16')])  #: (None, 10, 2) float32 of concatenate_1 with 0
c = L.Concatenate()((keras.Input((4,), dtype='float16'), keras.Input((), dtype='float16')))  #: ? ? of concatenate_2 with 0, error[merge-shapes]
d = L.Concatenate(1.5)([keras.Input((1,), batch_size=4, dtype='float16'), keras.Input((1,), batch_size=4, dtype='float16')])  #: ? ? of concatenate_3 with 0, error[refused-input]
e = L.Concatenate(-1)([keras.Input((8, 5))])  #: (None, 8, 5) float32 of concatenate_4 with 0
f = L.Concatenate(axis=-1)([keras.Input((2,))])  #: (None, 2) float32 of concatenate_5 with 0
g = L.Concatenate()([keras.Input((8, 5, 4))])  #: (None, 8, 5, 4) float32 of concatenate_6 with 0
h = L.Concatenate(axis=2)((keras.Input((8, 6, 4, 3)), keras.Input((None, 6, 4, 3))))  #: (None, 8, 12, 4, 3) float32 of concatenate_7 with 0
# ---
a = L.Conv1D(filters=1, kernel_size=1)(keras.Input((1, 1)), training=True)  #: (None, 1, 1) float32 of conv1d with 2
b = L.Conv1D(1)(keras.Input((1, 1)), training=True)  #: (None, ?, 1) float32 of conv1d_1 with ?, error[bad-argument]
c = L.Conv1D(1, 1, 1, 1, 1, 1, 1, 1, 1)(keras.Input((3, 12)))  #: ? float32 of conv1d_2 with ?, error[bad-argument]
# ---
a = L.Conv1DTranspose(filters=1, kernel_size=1)(keras.Input((1, 1)), training=True)  #: (None, 1, 1) float32 of conv1d_transpose with 2
b = L.Conv1DTranspose(3, kernel_size=(2,), data_format=None, kernel_constraint='max_norm', output_padding=(1,))(keras.Input((3, 8), batch_size=4, dtype='int32'))  #: ? ? of conv1d_transpose_1 with 51, error[input-dtype], error[bad-argument]
c = L.Conv1DTranspose(3, kernel_size=[3], kernel_regularizer='L2x')(keras.Input((None, 5)))  #: (None, None, 3) float32 of conv1d_transpose_2 with 48
d = L.Conv1DTranspose(filters=1, kernel_size=2)(keras.Input((), dtype='string'))  #: ? ? of conv1d_transpose_3 with ?, error[input-rank]
# ---
a = L.Conv2D(filters=1, kernel_size=1)(keras.Input((1, 1, 1)), training=True)  #: (None, 1, 1, 1) float32 of conv2d with 2
b = L.Conv2D(6, kernel_size=2, bias_regularizer='l2')(keras.Input((12, 4, 8)))  #: (None, 11, 3, 6) float32 of conv2d_1 with 198
c = L.Conv2D(3, (2, 2, 2, ))(keras.Input((10, 1, 2)))  #: (None, ?, ?, 3) float32 of conv2d_2 with ?, error[bad-argument]
d = L.Conv2D(1, 1, 1, 1, 1, 1, 1, 1, 1)(keras.Input((4, 6, None)))  #: ? float32 of conv2d_3 with ?, error[bad-argument]
# ---
a = L.Conv2DTranspose(filters=1, kernel_size=1)(keras.Input((1, 1, 1)), training=True)  #: (None, 1, 1, 1) float32 of conv2d_transpose with 2
b = L.Conv2DTranspose(5, [1, 3], use_bias=False, activation='tanh', kernel_constraint=None, dilation_rate=2)(keras.Input((10, 1, 1), dtype='float16'))  #: (None, 10, 5, 5) float32 of conv2d_transpose_1 with 15
c = L.Conv2DTranspose(1, kernel_size=3, use_bias=True)(keras.Input((1, 3, 5), dtype='string'))  #: ? ? of conv2d_transpose_2 with 46, error[input-dtype]
d = L.Conv2DTranspose(filters=3, kernel_size=2, data_format=None, dilation_rate=2)(keras.Input((2, None, None)))  #: ? ? of conv2d_transpose_3 with ?, error[none-dimension]
e = L.Conv2DTranspose(filters=12, kernel_size=1, dilation_rate=1)(keras.Input((6, 8, 4), batch_size=4))  #: (4, 6, 8, 12) float32 of conv2d_transpose_4 with 60
f = L.Conv2DTranspose(filters=5, kernel_size=1, dilation_rate=1)(keras.Input((1, 6, 8), dtype='float16'))  #: (None, 1, 6, 5) float32 of conv2d_transpose_5 with 45
g = L.Conv2DTranspose(filters=5, kernel_size=(2, 2, ), dilation_rate=1)(keras.Input((1, 1, 6)))  #: (None, 2, 2, 5) float32 of conv2d_transpose_6 with 125
h = L.Conv2DTranspose(filters=5, kernel_size=(2, 2, ), dilation_rate=1)(keras.Input((1, 6, 6)))  #: (None, 2, 7, 5) float32 of conv2d_transpose_7 with 125
# ---
a = L.Conv3D(filters=1, kernel_size=1)(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 1, 1, 1, 1) float32 of conv3d with 2
b = L.Conv3D(1, (3, 3, 2,))(keras.Input((10, 6, 4, 4)))  #: (None, 8, 4, 3, 1) float32 of conv3d_1 with 73
c = L.Conv3D(filters=3, kernel_size=3)(keras.Input((4, 1, 8, None)))  #: ? ? of conv3d_2 with ?, error[none-dimension]
d = L.Conv3D(6, 2, data_format='CHANNELS_FIRST')(keras.Input((4, 12, 4, 2)))  #: (None, 6, 11, 3, 1) float32 of conv3d_3 with 198
e = L.Conv3D(1, 3, bias_initializer='he_normal', bias_regularizer=None)(keras.Input((8,)))  #: ? ? of conv3d_4 with ?, error[input-rank]
# ---
a = L.Conv3DTranspose(filters=1, kernel_size=1)(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 1, 1, 1, 1) float32 of conv3d_transpose with 2
b = L.Conv3DTranspose(filters=8, kernel_size=2, activity_regularizer=None, bias_constraint='unit_norm')(keras.Input((8, 2, 1, 4), batch_size=4))  #: (4, 9, 3, 2, 8) float32 of conv3d_transpose_1 with 264
c = L.Conv3DTranspose(8, kernel_size=2, bias_initializer='He_normal')(keras.Input((2, 4, 1, 2), dtype='float16'))  #: (None, 3, 5, 2, 8) float32 of conv3d_transpose_2 with 136, error[bad-argument]
d = L.Conv3DTranspose(filters=8, kernel_size=[1, 1, 3], data_format='channels_last')(keras.Input((8, 4, 1, 10), dtype='int32'))  #: ? ? of conv3d_transpose_3 with 248, error[input-dtype]
# ---
a = L.ConvLSTM1D(filters=1, kernel_size=1)(keras.Input((1, 1, 1)), mask=None)  #: (None, 1, 1) float32 of conv_lstm1d with 12
b = L.ConvLSTM1D(kernel_size=1)(keras.Input((1, 1, 1)), mask=None)  #: (None, 1, ?) float32 of conv_lstm1d_1 with ?, error[bad-argument]
c = L.ConvLSTM1D(5, (2,), recurrent_activation='relu', return_state=True)(keras.Input((None, 2, 8), dtype='int32'), training=True)  #: ? ? of conv_lstm1d_2 with 540, error[input-dtype]
# ---
a = L.ConvLSTM2D(filters=1, kernel_size=1)(keras.Input((1, 1, 1, 1)), mask=None)  #: (None, 1, 1, 1) float32 of conv_lstm2d with 12
b = L.ConvLSTM2D(6, (3, 2,))(keras.Input((2, 8, 6, 1)))  #: (None, 6, 5, 6) float32 of conv_lstm2d_1 with 1032
c = L.ConvLSTM2D(filters=1, kernel_size=2, kernel_constraint='unit_norm', dilation_rate=(3, 2,), bias_initializer='zeros')(keras.Input((4, 8, 8), batch_size=4))  #: ? ? of conv_lstm2d_2 with ?, error[input-rank]
d = L.ConvLSTM2D(2, kernel_size=2, kernel_initializer='he_normal', bias_regularizer=None)(keras.Input((8, 3, 4, 2), batch_size=4, dtype='float16'))  #: (4, 2, 3, 2) float32 of conv_lstm2d_3 with 136
e = L.ConvLSTM2D(1, 2, recurrent_initializer='random_normal')(keras.Input((8, 3, 4, 6)))  #: (None, 2, 3, 1) float32 of conv_lstm2d_4 with 116
f = L.ConvLSTM2D(filters=3, kernel_size=3, recurrent_initializer='he_normal', kernel_constraint='max_norm')(keras.Input((8, 1, 1, 4)))  #: ? ? of conv_lstm2d_5 with ?, error[spatial-size]
g = L.ConvLSTM2D(filters=1, kernel_size=(2, 2, ), bias_constraint=None, kernel_initializer='random_normal')(keras.Input((2, 4, None, 2)))  #: (None, 3, None, 1) float32 of conv_lstm2d_6 with 52
h = L.ConvLSTM2D(5, kernel_size=3, kernel_regularizer='l2', go_backwards=False, recurrent_constraint='unit_norm', padding='same')(keras.Input((3, 1, 5, 8)))  #: (None, 1, 5, 5) float32 of conv_lstm2d_7 with 2360
# ---
a = L.ConvLSTM3D(filters=1, kernel_size=1)(keras.Input((1, 1, 1, 1, 1)), mask=None)  #: (None, 1, 1, 1, 1) float32 of conv_lstm3d with 12
b = L.ConvLSTM3D(5, 2, recurrent_dropout='half')(keras.Input((10, 1, 6, 8, None)))  #: ? ? of conv_lstm3d_1 with ?, error[none-dimension], error[bad-argument]
c = L.ConvLSTM3D(kernel_size=1)(keras.Input((8, 10, 10, 3, 4)))  #: (None, 10, 10, 3, ?) float32 of conv_lstm3d_2 with ?, error[bad-argument]
# ---
a = L.Cropping1D()(keras.Input((1, 1)), training=True)  #: ? ? of cropping1d with 0, error[spatial-size]
b = L.Cropping1D()(keras.Input((None, 12), batch_size=4))  #: (4, None, 12) float32 of cropping1d_1 with 0
c = L.Cropping1D()(keras.Input((None, 4), batch_size=4), training=False)  #: (4, None, 4) float32 of cropping1d_2 with 0
d = L.Cropping1D(None)(keras.Input((6, 3), dtype='int32'))  #: (None, ?, 3) int32 of cropping1d_3 with 0, error[bad-argument]
e = L.Cropping1D(1)(keras.Input((12, 5)))  #: (None, 10, 5) float32 of cropping1d_4 with 0
f = L.Cropping1D(1)(keras.Input((4, 10)))  #: (None, 2, 10) float32 of cropping1d_5 with 0
g = L.Cropping1D(cropping=0)(keras.Input((3, 8), dtype='float16'))  #: (None, 3, 8) float32 of cropping1d_6 with 0
h = L.Cropping1D()(keras.Input((6, 4)))  #: (None, 4, 4) float32 of cropping1d_7 with 0
# ---
a = L.Cropping2D()(keras.Input((1, 1, 1)), training=True)  #: (None, 1, 1, 1) float32 of cropping2d with 0
b = L.Cropping2D(cropping=-1)(keras.Input((1, 1, 1)), training=True)  #: (None, ?, ?, 1) float32 of cropping2d_1 with 0
c = L.Cropping2D(data_format='NHWC')(keras.Input((8, 12, 12)))  #: (None, 8, 12, 12) float32 of cropping2d_2 with 0, error[bad-argument]
d = L.Cropping2D(cropping=((1, 2), (0, 1),), data_format='channels_first')(keras.Input((3, 2, 8)))  #: ? ? of cropping2d_3 with 0, error[spatial-size]
e = L.Cropping2D(data_format='CHANNELS_FIRST')(keras.Input((1, 12, 1), dtype='int32'))  #: (None, 1, 12, 1) int32 of cropping2d_4 with 0
f = L.Cropping2D(cropping=1, data_format='channels_last')(keras.Input((4, 12, 10)))  #: (None, 2, 10, 10) float32 of cropping2d_5 with 0
g = L.Cropping2D(1, 'channels_last')(keras.Input((4, 4, 8), dtype='float16'))  #: (None, 2, 2, 8) float32 of cropping2d_6 with 0
h = L.Cropping2D(1)(keras.Input((4, 5, 5), batch_size=4))  #: (4, 2, 3, 5) float32 of cropping2d_7 with 0
# ---
a = L.Cropping3D()(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 0, 0, 0, 1) float32 of cropping3d with 0
b = L.Cropping3D()(keras.Input((12, None, 3, 10)))  #: (None, 10, None, 1, 10) float32 of cropping3d_1 with 0
c = L.Cropping3D()(keras.Input((10,)))  #: ? ? of cropping3d_2 with ?, error[input-rank]
d = L.Cropping3D((1, 1, 1, ))(keras.Input((1, 12)))  #: ? ? of cropping3d_3 with ?, error[input-rank]
e = L.Cropping3D(data_format='channels_last', cropping=(1, 1, 1, ))(keras.Input((8, 10, 10, 5)))  #: (None, 6, 8, 8, 5) float32 of cropping3d_4 with 0
f = L.Cropping3D(cropping=40)(keras.Input((2, 3, None, 3), dtype='int32'))  #: (None, 0, 0, None, 3) int32 of cropping3d_5 with 0
g = L.Cropping3D()(keras.Input((8, 3, 10, None), dtype='float16'))  #: (None, 6, 1, 8, None) float32 of cropping3d_6 with 0
h = L.Cropping3D()(keras.Input((8, 3, 10, 8), dtype='float16'))  #: (None, 6, 1, 8, 8) float32 of cropping3d_7 with 0
# ---
a = L.Dense(units=1)(keras.Input((1,)), training=True)  #: (None, 1) float32 of dense with 2
b = L.Dense(units=0)(keras.Input((1,)), training=True)  #: (None, 0) float32 of dense_1 with 0
c = L.Dense(3, use_bias=False, bias_regularizer=None, bias_initializer=3)(keras.Input((12, 8, None)))  #: ? ? of dense_2 with ?, error[none-dimension], error[bad-argument]
d = L.Dense(units=4, kernel_constraint='max_norm')(keras.Input((None,)))  #: ? ? of dense_3 with ?, error[none-dimension]
e = L.Dense(6, 'relu')(keras.Input((1,)))  #: (None, 6) float32 of dense_4 with 12
f = L.Dense(1)(keras.Input((8, 1, 6)), training=False)  #: (None, 8, 1, 1) float32 of dense_5 with 7
g = L.Dense(units=6, bias_initializer='random_normal', activity_regularizer=None)(keras.Input((2, None, 6, 10, 2), dtype='int32'))  #: (None, 2, None, 6, 10, 6) float32 of dense_6 with 18
h = L.Dense(4, kernel_regularizer=None, kernel_initializer='uniform', activity_regularizer='l2')(keras.Input((None, 3, 4)))  #: (None, None, 3, 4) float32 of dense_7 with 20
# ---
a = L.DepthwiseConv1D(kernel_size=1)(keras.Input((1, 1)), training=True)  #: (None, 1, 1) float32 of depthwise_conv1d with 2
b = L.DepthwiseConv1D((2, ), padding='valid')(keras.Input((6, 5), dtype='int32'))  #: ? ? of depthwise_conv1d_1 with 15, error[input-dtype]
c = L.DepthwiseConv1D(kernel_size=1, padding='causal', activation='gelu', data_format='channels_first', depth_multiplier={})(keras.Input((1, 8), batch_size=4))  #: (4, ?, 8) float32 of depthwise_conv1d_2 with ?, error[bad-argument]
d = L.DepthwiseConv1D(2)(keras.Input((4, 4), batch_size=4, dtype='float16'))  #: (4, 3, 4) float32 of depthwise_conv1d_3 with 12
e = L.DepthwiseConv1D([3], depth_multiplier=3, activity_regularizer=None)(keras.Input((8, 3)))  #: (None, 6, 9) float32 of depthwise_conv1d_4 with 36
f = L.DepthwiseConv1D(1, depth_multiplier=1)(keras.Input((None, 8)))  #: (None, None, 8) float32 of depthwise_conv1d_5 with 16
g = L.DepthwiseConv1D(2)(keras.Input((8, 5)))  #: (None, 7, 5) float32 of depthwise_conv1d_6 with 15
h = L.DepthwiseConv1D(kernel_size=1, depthwise_regularizer=None, bias_regularizer='l1', activity_regularizer='l1', depthwise_constraint=None)(keras.Input((1, 8)))  #: (None, 1, 8) float32 of depthwise_conv1d_7 with 16
# ---
a = L.DepthwiseConv2D(kernel_size=1)(keras.Input((1, 1, 1)), training=True)  #: (None, 1, 1, 1) float32 of depthwise_conv2d with 2
b = L.DepthwiseConv2D(1, activity_regularizer=None, depthwise_constraint='non_neg')(keras.Input((8, 3, 10)))  #: (None, 8, 3, 10) float32 of depthwise_conv2d_1 with 20
c = L.DepthwiseConv2D(1, 1, 1, 1, 1, 1, 1, 1, 1)(keras.Input((4, 12, 10)))  #: ? float32 of depthwise_conv2d_2 with ?, error[bad-argument]
d = L.DepthwiseConv2D('2', (2, 2, ), 'same', dilation_rate=2)(keras.Input((5, 1, 6)))  #: (None, 3, 1, 6) float32 of depthwise_conv2d_3 with ?, error[bad-argument]
e = L.DepthwiseConv2D((2, 2, ), depthwise_initializer='glorot_uniform', bias_regularizer='L2x')(keras.Input((10, 8, 8)))  #: (None, 9, 7, 8) float32 of depthwise_conv2d_4 with 40
f = L.DepthwiseConv2D(3, depthwise_initializer='zeros', data_format=None, bias_constraint=None)(keras.Input((5, 6, 10)))  #: (None, 3, 4, 10) float32 of depthwise_conv2d_5 with 100
g = L.DepthwiseConv2D(kernel_size=1, dilation_rate=[1, 3], depthwise_constraint=None)(keras.Input((2, 8, 8)))  #: (None, 2, 8, 8) float32 of depthwise_conv2d_6 with 16
h = L.DepthwiseConv2D(kernel_size=1, dilation_rate=1, depthwise_constraint=None)(keras.Input((2, 8, 8)))  #: (None, 2, 8, 8) float32 of depthwise_conv2d_7 with 16
# ---
a = L.Discretization()(keras.Input(()), training=True)  #: (None,) int64 of discretization with 0
b = L.Discretization(sparse=True)(keras.Input((12,)))  #: (None, 12) int64 of discretization_1 with 0, error[bad-argument]
c = L.Discretization()(keras.Input((8, 2), batch_size=4, dtype='int32'))  #: (4, 8, 2) int64 of discretization_2 with 0
d = L.Discretization(output_mode='multi_hot', epsilon=0.9)(keras.Input((8,)))  #: (None, ?) float32 of discretization_3 with 0
e = L.Discretization(bin_boundaries=[0.0,1.0], output_mode='binary')(keras.Input((3, 4)))  #: ? float32 of discretization_4 with 0, error[bad-argument]
f = L.Discretization((0.5,), epsilon=1e-5)(keras.Input((3,), batch_size=4))  #: (4, 3) int64 of discretization_5 with 0
g = L.Discretization(num_bins=None, epsilon=1e-5, sparse=False)(keras.Input((12,), batch_size=4))  #: (4, 12) int64 of discretization_6 with 0
h = L.Discretization(num_bins=3)(keras.Input((5,), dtype='int32'))  #: (None, 5) int64 of discretization_7 with 0
# ---
a = L.Dot(axes=-1)([keras.Input((1,)), keras.Input((1,))])  #: (None, 1) float32 of dot with 0
b = L.Dot((1,2,1))([keras.Input((4, 4, 2), dtype='int32'), keras.Input((4, None, 2), dtype='int32')])  #: ? int32 of dot_1 with 0, error[bad-argument]
c = L.Dot((0,1))([keras.Input((4, 2, 4))])  #: ? ? of dot_2 with ?, error[refused-input]
d = L.Dot((1,1))([keras.Input((12, 3)), keras.Input((12, 1))])  #: (None, 3, 1) float32 of dot_3 with 0
# ---
a = L.Dropout(rate=0)(keras.Input((1,)), training=True)  #: (None, 1) float32 of dropout with 0
b = L.Dropout(0.25, seed=0)(keras.Input((12,), dtype='int32'))  #: (None, 12) int32 of dropout_1 with 0
c = L.Dropout(rate=0)(keras.Input((6,), dtype='int32'))  #: (None, 6) int32 of dropout_2 with 0
d = L.Dropout(0.25, seed=0, noise_shape='a')(keras.Input((3, 2, 4), dtype='float16'))  #: (None, 3, 2, 4) float32 of dropout_3 with 0
e = L.Dropout(0.25)(keras.Input(()))  #: (None,) float32 of dropout_4 with 0
f = L.Dropout(0.5, seed=None)(keras.Input((6,)))  #: (None, 6) float32 of dropout_5 with 0
g = L.Dropout(rate=0.1)(keras.Input((4,)))  #: (None, 4) float32 of dropout_6 with 0
h = L.Dropout(rate=0.5, seed=42, noise_shape=(None,1))(keras.Input((None,), dtype='float16'))  #: (None, None) float32 of dropout_7 with 0
# ---
a = L.ELU()(keras.Input((1,)), training=True)  #: (None, 1) float32 of elu with 0
b = L.ELU(alpha=-1)(keras.Input((1,)), training=True)  #: (None, 1) float32 of elu_1 with 0
c = L.ELU((1,))(keras.Input((3, 8, 12), batch_size=4))  #: (4, 3, 8, 12) float32 of elu_2 with 0
d = L.ELU(1)(keras.Input((6, 2, 2)))  #: (None, 6, 2, 2) float32 of elu_3 with 0
e = L.ELU(2)(keras.Input((8, 12)))  #: (None, 8, 12) float32 of elu_4 with 0
f = L.ELU()(keras.Input((12,), dtype='int32'))  #: ? ? of elu_5 with 0, error[input-dtype]
g = L.ELU(alpha=2)(keras.Input((10, 3, 5), batch_size=4), training=False)  #: (4, 10, 3, 5) float32 of elu_6 with 0
h = L.ELU((1,))(keras.Input((1, 8)))  #: (None, 1, 8) float32 of elu_7 with 0
# ---
a = L.EinsumDense(equation='ab,bc->ac', output_shape=4)(keras.Input((1,)), training=True)  #: (None, 4) float32 of einsum_dense with 4
b = L.EinsumDense(equation='ab,bc->ac', output_shape=4, foo=1)(keras.Input((1,)), training=True)  #: (None, 4) float32 of einsum_dense_1 with 4, error[bad-argument]
c = L.EinsumDense('ab,bc', (None, 4), 'relu', kernel_initializer='zeros', bias_axes='y', bias_regularizer=None)(keras.Input((8, 1), batch_size=4))  #: ? ? of einsum_dense_2 with ?, error[refused-input]
# ---
a = L.Embedding(input_dim=1, output_dim=1)(keras.Input((), dtype='int32'), training=True)  #: (None, 1) float32 of embedding with 1
b = L.Embedding(8, output_dim=8)(keras.Input((8,), dtype='int32'))  #: (None, 8, 8) float32 of embedding_1 with 64
c = L.Embedding(6, 1, activity_regularizer='l1')(keras.Input(()), training=False)  #: (None, 1) float32 of embedding_2 with 6
d = L.Embedding(1)(keras.Input((), dtype='int32'))  #: (None, ?) float32 of embedding_3 with ?, error[bad-argument]
e = L.Embedding(input_dim=4, output_dim=2, embeddings_regularizer=None, embeddings_constraint=None, embeddings_initializer=True, sparse=True)(keras.Input(()))  #: (None, 2) float32 of embedding_4 with 8, error[bad-argument]
# ---
a = L.Flatten()(keras.Input((1,)), training=True)  #: (None, 1) float32 of flatten with 0
b = L.Flatten('channels_last')(keras.Input((8, None, 8)))  #: (None, None) float32 of flatten_1 with 0
c = L.Flatten(data_format='channels_last')(keras.Input((3,)), training=False)  #: (None, 3) float32 of flatten_2 with 0
d = L.Flatten(input_dim=4)(keras.Input((1, 5, None)))  #: (None, None) float32 of flatten_3 with 0
e = L.Flatten(None)(keras.Input((8, 10), dtype='float16'))  #: (None, 80) float32 of flatten_4 with 0
f = L.Flatten(data_format='channel_last')(keras.Input((10, 6, 5)))  #: (None, 300) float32 of flatten_5 with 0, error[bad-argument]
g = L.Flatten()(keras.Input((8,)))  #: (None, 8) float32 of flatten_6 with 0
h = L.Flatten(None)(keras.Input((6,), batch_size=4))  #: (4, 6) float32 of flatten_7 with 0
# ---
a = L.GRU(units=1)(keras.Input((1, 1)), mask=None)  #: (None, 1) float32 of gru with 12
b = L.GRU(units=2, use_bias=True, bias_regularizer='l2', kernel_regularizer=None)(keras.Input((4, 4), dtype='float16'))  #: (None, 2) float32 of gru_1 with 48
c = L.GRU(units=2, recurrent_activation='sigmoid', kernel_constraint='unit_norm', bias_initializer='glorot_unifrm')(keras.Input((4, None)))  #: ? ? of gru_2 with ?, error[none-dimension], error[bad-argument]
d = L.GRU(4, return_sequences=False, time_major=True, unroll=True, reset_after=False)(keras.Input((8, 12)))  #: ? ? of gru_3 with 204, error[refused-input]
# ---
a = L.GRUCell(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)(keras.Input((5,), dtype='float16'))  #: ? float32 of gru_cell with 24, error[bad-argument]
b = L.GRUCell(units=2, recurrent_regularizer='l1', kernel_initializer='he_normal')(keras.Input((None,)), keras.Input(()))  #: ? ? of gru_cell_1 with ?, error[none-dimension]
# ---
a = L.GaussianDropout(rate=0)(keras.Input((1,)), training=True)  #: (None, 1) float32 of gaussian_dropout with 0
b = L.GaussianDropout(rate=0)(keras.Input((None, 2, 1), dtype='int32'))  #: (None, None, 2, 1) int32 of gaussian_dropout_1 with 0
c = L.GaussianDropout(rate=0.5)(keras.Input((12, 1, 12)), training=False)  #: (None, 12, 1, 12) float32 of gaussian_dropout_2 with 0
d = L.GaussianDropout(1)(keras.Input((8,), batch_size=4, dtype='float16'))  #: (4, 8) float32 of gaussian_dropout_3 with 0
e = L.GaussianDropout(rate=1)(keras.Input((10,)))  #: (None, 10) float32 of gaussian_dropout_4 with 0
f = L.GaussianDropout(rate=0, seed=1)(keras.Input((6, None, 4)), training=False)  #: (None, 6, None, 4) float32 of gaussian_dropout_5 with 0
g = L.GaussianDropout(1)(keras.Input((None, 8, 4)))  #: (None, None, 8, 4) float32 of gaussian_dropout_6 with 0
h = L.GaussianDropout(rate=0.5)(keras.Input((2, 12)))  #: (None, 2, 12) float32 of gaussian_dropout_7 with 0
# ---
a = L.GaussianNoise(stddev=0.0)(keras.Input((1,)), training=True)  #: (None, 1) float32 of gaussian_noise with 0
b = L.GaussianNoise(1)(keras.Input((1,)), training=True)  #: (None, 1) float32 of gaussian_noise_1 with 0
c = L.GaussianNoise(1, 1, 1)(keras.Input((8, 10, 1), dtype='int32'))  #: (None, 8, 10, 1) int32 of gaussian_noise_2 with 0, error[bad-argument]
# ---
a = L.GlobalAveragePooling1D()(keras.Input((1, 1)), training=True)  #: (None, 1) float32 of global_average_pooling1d with 0
b = L.GlobalAveragePooling1D(data_format='channel_last')(keras.Input((1, 1)), training=True)  #: (None, 1) float32 of global_average_pooling1d_1 with 0, error[bad-argument]
c = L.GlobalAveragePooling1D('channel_last')(keras.Input((3, 8), batch_size=4))  #: (4, 8) float32 of global_average_pooling1d_2 with 0, error[bad-argument]
d = L.GlobalAveragePooling1D()(keras.Input((6, 8)), training=True)  #: (None, 8) float32 of global_average_pooling1d_3 with 0
e = L.GlobalAveragePooling1D(input_dim=4)(keras.Input((4, 5), batch_size=4))  #: (4, 5) float32 of global_average_pooling1d_4 with 0
f = L.GlobalAveragePooling1D(data_format='channels_first')(keras.Input((4, 2)))  #: (None, 4) float32 of global_average_pooling1d_5 with 0
g = L.GlobalAveragePooling1D()(keras.Input((2, 3), dtype='int32'))  #: (None, 3) int32 of global_average_pooling1d_6 with 0
h = L.GlobalAveragePooling1D()(keras.Input((2, 8)), training=True)  #: (None, 8) float32 of global_average_pooling1d_7 with 0
# ---
a = L.GlobalAveragePooling2D()(keras.Input((1, 1, 1)), training=True)  #: (None, 1) float32 of global_average_pooling2d with 0
b = L.GlobalAveragePooling2D(data_format='channel_last')(keras.Input((1, 1, 1)), training=True)  #: (None, 1) float32 of global_average_pooling2d_1 with 0, error[bad-argument]
c = L.GlobalAveragePooling2D('CHANNELS_FIRST', keepdims=True)(keras.Input((5, 8, 8)))  #: (None, 5, 1, 1) float32 of global_average_pooling2d_2 with 0
d = L.GlobalAveragePooling2D(keepdims=True)(keras.Input((6, 4, 2), batch_size=4, dtype='int32'))  #: (4, 1, 1, 2) int32 of global_average_pooling2d_3 with 0
e = L.GlobalAveragePooling2D(data_format='channel_last', keepdims=True)(keras.Input((4, 5, 12)))  #: (None, 1, 1, 12) float32 of global_average_pooling2d_4 with 0, error[bad-argument]
f = L.GlobalAveragePooling2D('channels_first', keepdims=[])(keras.Input((10, 3, 8), dtype='float16'))  #: ? float32 of global_average_pooling2d_5 with 0
g = L.GlobalAveragePooling2D(keepdims=True)(keras.Input((5, 5, 8), batch_size=4))  #: (4, 1, 1, 8) float32 of global_average_pooling2d_6 with 0
h = L.GlobalAveragePooling2D(None)(keras.Input((10, 4, 5), batch_size=4))  #: (4, 5) float32 of global_average_pooling2d_7 with 0
# ---
a = L.GlobalAveragePooling3D()(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 1) float32 of global_average_pooling3d with 0
b = L.GlobalAveragePooling3D()(keras.Input(()), training=True)  #: ? ? of global_average_pooling3d_1 with ?, error[input-rank]
c = L.GlobalAveragePooling3D('channels_last')(keras.Input((3, 8, 1, 5, 4), dtype='string'), training=True)  #: ? ? of global_average_pooling3d_2 with ?, error[input-rank]
d = L.GlobalAveragePooling3D(data_format='channels_last', weights=None)(keras.Input((8, 3, 10, 2)))  #: (None, 2) float32 of global_average_pooling3d_3 with 0
e = L.GlobalAveragePooling3D()(keras.Input((8, 1, 12, 8)))  #: (None, 8) float32 of global_average_pooling3d_4 with 0
f = L.GlobalAveragePooling3D('channels_first', False)(keras.Input((12, 5, 4, 5)))  #: (None, 12) float32 of global_average_pooling3d_5 with 0
g = L.GlobalAveragePooling3D(data_format='channels_last', keepdims=True)(keras.Input((None, 8, 8, 4)))  #: (None, 1, 1, 1, 4) float32 of global_average_pooling3d_6 with 0
# ---
a = L.GlobalMaxPooling1D()(keras.Input((1, 1)), training=True)  #: (None, 1) float32 of global_max_pooling1d with 0
b = L.GlobalMaxPooling1D(None, keepdims=False)(keras.Input((5, 8)))  #: (None, 8) float32 of global_max_pooling1d_1 with 0
c = L.GlobalMaxPooling1D()(keras.Input((3, 8)), training=False)  #: (None, 8) float32 of global_max_pooling1d_2 with 0
d = L.GlobalMaxPooling1D('channels_last', False)(keras.Input((8, 3)))  #: (None, 3) float32 of global_max_pooling1d_3 with 0
e = L.GlobalMaxPooling1D('channels_last')(keras.Input((2, 4), dtype='int32'))  #: (None, 4) int32 of global_max_pooling1d_4 with 0
f = L.GlobalMaxPooling1D()(keras.Input((5, 8)), training=True)  #: (None, 8) float32 of global_max_pooling1d_5 with 0
g = L.GlobalMaxPooling1D(data_format=None)(keras.Input((12, 12)))  #: (None, 12) float32 of global_max_pooling1d_6 with 0
h = L.GlobalMaxPooling1D()(keras.Input((12, 3)), training=True)  #: (None, 3) float32 of global_max_pooling1d_7 with 0
# ---
a = L.GlobalMaxPooling2D()(keras.Input((1, 1, 1)), training=True)  #: (None, 1) float32 of global_max_pooling2d with 0
b = L.GlobalMaxPooling2D(data_format='channel_last')(keras.Input((1, 1, 1)), training=True)  #: (None, 1) float32 of global_max_pooling2d_1 with 0, error[bad-argument]
c = L.GlobalMaxPooling2D('first')(keras.Input((3, 4, 8), dtype='string'))  #: (None, 8) string of global_max_pooling2d_2 with 0, error[bad-argument]
d = L.GlobalMaxPooling2D(keepdims=2.5)(keras.Input((6, 2, 3)))  #: ? float32 of global_max_pooling2d_3 with 0
e = L.GlobalMaxPooling2D(keepdims=True)(keras.Input((8, 4, 8), batch_size=4))  #: (4, 1, 1, 8) float32 of global_max_pooling2d_4 with 0
f = L.GlobalMaxPooling2D('channels_first', keepdims=True, trainable=False)(keras.Input((8, 2, 4), dtype='float16'))  #: (None, 8, 1, 1) float32 of global_max_pooling2d_5 with 0
g = L.GlobalMaxPooling2D(keepdims=None, data_format='channels_first')(keras.Input((8, 8, 4), batch_size=4), training=True)  #: (4, 8) float32 of global_max_pooling2d_6 with 0
h = L.GlobalMaxPooling2D()(keras.Input((2, 8, 1), dtype='int32'), training=True)  #: (None, 1) int32 of global_max_pooling2d_7 with 0
# ---
a = L.GlobalMaxPooling3D()(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 1) float32 of global_max_pooling3d with 0
b = L.GlobalMaxPooling3D('CHANNELS_FIRST', True)(keras.Input((None, None, 1, 8), dtype='float16'))  #: (None, None, 1, 1, 1) float32 of global_max_pooling3d_1 with 0
c = L.GlobalMaxPooling3D()(keras.Input((8, 10, 4, None)))  #: (None, None) float32 of global_max_pooling3d_2 with 0
d = L.GlobalMaxPooling3D(data_format='channels_first')(keras.Input((4, 8, 6, 4), dtype='float16'))  #: (None, 4) float32 of global_max_pooling3d_3 with 0
e = L.GlobalMaxPooling3D(1, 1)(keras.Input((2, 8, 2, 2)))  #: (?, ?, ?, ?, ?) float32 of global_max_pooling3d_4 with 0, error[bad-argument]
f = L.GlobalMaxPooling3D()(keras.Input((None, 2, 5, 5)))  #: (None, 5) float32 of global_max_pooling3d_5 with 0
g = L.GlobalMaxPooling3D('channels_first', False, data_format='channels_last')(keras.Input((6, 6, 3, 3), batch_size=4, dtype='float16'))  #: (4, 3) float32 of global_max_pooling3d_6 with 0, error[bad-argument]
# ---
a = L.GroupNormalization()(keras.Input((1,)), training=True)  #: ? ? of group_normalization with ?, error[refused-input]
b = L.GroupNormalization(foo=1)(keras.Input((1,)), training=True)  #: ? ? of group_normalization_1 with ?, error[refused-input], error[bad-argument]
# ---
a = L.HashedCrossing(num_bins=1)((keras.Input((), dtype='string'), keras.Input((), dtype='string')), training=True)  #: (None,) int64 of hashed_crossing with 0
b = L.HashedCrossing(num_bins=0)((keras.Input((), dtype='string'), keras.Input((), dtype='string')), training=True)  #: (None,) int64 of hashed_crossing_1 with 0
c = L.HashedCrossing(8, None)(keras.Input(()))  #: ? ? of hashed_crossing_2 with ?, error[refused-input], error[bad-argument]
d = L.HashedCrossing(3.0, 'multi_hot', True)([keras.Input((1,), dtype='string'), keras.Input((8,), dtype='string')])  #: ? float32 of hashed_crossing_3 with 0, error[bad-argument]
e = L.HashedCrossing(8, sparse=False)((keras.Input((1,), dtype='string'), keras.Input((1,), dtype='string')))  #: (None, 1) int64 of hashed_crossing_4 with 0
f = L.HashedCrossing(num_bins=3.0, sparse=True)((keras.Input((1,), dtype='string'), keras.Input((1,), dtype='string')))  #: ? int64 of hashed_crossing_5 with 0
g = L.HashedCrossing(2, sparse=False, output_mode='int')([keras.Input((), dtype='int64'), keras.Input((), dtype='int64')])  #: (None,) int64 of hashed_crossing_6 with 0
h = L.HashedCrossing(num_bins=2)([keras.Input((1,), dtype='string'), keras.Input((1,), dtype='string')])  #: (None, 1) int64 of hashed_crossing_7 with 0
# ---
a = L.Hashing(num_bins=1)(keras.Input((), dtype='string'), training=True)  #: (None,) int64 of hashing with 0
b = L.Hashing(4, output_mode='int', mask_value='')(keras.Input((6,), dtype='string'))  #: (None, 6) int64 of hashing_1 with 0
c = L.Hashing(num_bins=8)(keras.Input((10,), dtype='string'))  #: (None, 10) int64 of hashing_2 with 0
d = L.Hashing(4, output_mode='multi_hot', mask_value=None, sparse=False, salt=None)(keras.Input((6, 12)))  #: ? ? of hashing_3 with 0, error[refused-input]
e = L.Hashing(2, sparse=False, output_mode='one_hot', salt=1, mask_value='')(keras.Input((8, 5), dtype='string'))  #: ? ? of hashing_4 with 0, error[refused-input]
f = L.Hashing(8, 0, 1)(keras.Input((4,), dtype='int64'))  #: (None, 4) int64 of hashing_5 with 0
# ---
a = L.Identity()(keras.Input((1,)), training=True)  #: (None, 1) float32 of identity with 0
b = L.Identity()(keras.Input(()), training=True)  #: (None,) float32 of identity_1 with 0
c = L.Identity(dynamic=False)(keras.Input((4, 4, 4, 8), dtype='float16'))  #: (None, 4, 4, 4, 8) float32 of identity_2 with 0
d = L.Identity()(keras.Input((2, 6), dtype='int32'))  #: (None, 2, 6) int32 of identity_3 with 0
e = L.Identity(dynamic=False, dtype='float16')(keras.Input((4, 4)))  #: (None, 4, 4) float16 of identity_4 with 0
f = L.Identity(dtype=None)(keras.Input((10, 6)))  #: (None, 10, 6) float32 of identity_5 with 0
g = L.Identity(dynamic=True, dtype='float16', name=3)(keras.Input((6,), batch_size=4))  #: (4, 6) float16 of identity_6 with 0, error[bad-argument]
h = L.Identity(True, dynamic=False, name='a', dtype='float')(keras.Input((1, 3)))  #: (None, 1, 3) float32 of a with 0
# ---
a = L.IntegerLookup()(keras.Input((), dtype='int32'), training=True)  #: (None,) int64 of integer_lookup with 0
b = L.IntegerLookup(idf_weights=[0.1,0.2,0.3], max_tokens=2, oov_token=-1)(keras.Input((), batch_size=4))  #: (4,) int64 of integer_lookup_1 with 0, error[bad-argument]
c = L.IntegerLookup(sparse=False, seed=1)(keras.Input((2,)))  #: (None, 2) int64 of integer_lookup_2 with 0, error[bad-argument]
# ---
a = L.LSTM(units=1)(keras.Input((1, 1)), mask=None)  #: (None, 1) float32 of lstm with 12
b = L.LSTM(12, unit_forget_bias=False, return_state=False)(keras.Input((8, 6), batch_size=4))  #: (4, 12) float32 of lstm_1 with 912
c = L.LSTM(units=12, unroll=False, bias_constraint='non_neg', recurrent_dropout=0.5, recurrent_regularizer=None, return_state=[])(keras.Input((3, 8)), mask=None)  #: ? float32 of lstm_2 with 1008, info[recurrent-dropout]
d = L.LSTM(units=4, recurrent_initializer='glorot_uniform', use_bias=True)(keras.Input((4, 8)))  #: (None, 4) float32 of lstm_3 with 208
e = L.LSTM(3, kernel_constraint=None, dropout=0.5, bias_constraint='max_norm', activity_regularizer=0.01)(keras.Input((10, 6), dtype='int32'))  #: ? ? of lstm_4 with 120, error[input-dtype]
f = L.LSTM(units=4, activation='linear', dropout=0.25, unit_forget_bias=True, return_sequences=True)(keras.Input((4,), dtype='int32'))  #: ? ? of lstm_5 with ?, error[input-rank]
g = L.LSTM(12, recurrent_initializer='glorot_uniform', unroll=False, recurrent_constraint='unit_norm', bias_constraint='non_neg')(keras.Input((1, 5)))  #: (None, 12) float32 of lstm_6 with 864
h = L.LSTM(units=2, recurrent_constraint='non_neg', use_bias=False, kernel_initializer='he_normal', recurrent_activation=None)(keras.Input((8, 3)), training=True)  #: (None, 2) float32 of lstm_7 with 40
# ---
a = L.LSTMCell(kernel_constraint='max_norm', kernel_regularizer='l2', recurrent_activation='linear')(keras.Input((10,)), keras.Input((10,)))  #: ? float32 of lstm_cell with ?, error[bad-argument]
b = L.LSTMCell(5, bias_initializer='zeros', bias_constraint=True)(keras.Input((10,)), states=[keras.Input((2, 10)), keras.Input((10,))])  #: ? float32 of lstm_cell_1 with 320, error[bad-argument]
# ---
a = L.Lambda(function=lambda x: x * 2)(keras.Input((1,)), training=True)  #: (None, 1) float32 of lambda with 0, warning[lambda-layer]
b = L.Lambda(lambda x: x[:, 0], arguments={}, mask=None, output_shape=(3,))(keras.Input((5, 8)))  #: (None, 8) float32 of lambda_1 with 0, warning[lambda-layer]
c = L.Lambda(function=lambda x: x[..., :1] + 1)(keras.Input((2,), dtype='int32'))  #: (None, 1) int32 of lambda_2 with 0, warning[lambda-layer]
d = L.Lambda(function=lambda x: x[:, 0], mask=None, arguments=None, output_shape=(None,2))(keras.Input((6, 12), dtype='int32'), training=True)  #: (None, 12) int32 of lambda_3 with 0, warning[lambda-layer]
e = L.Lambda(keras.activations.relu, arguments={}, mask=None)(keras.Input((12, 5, 1), dtype='float16'))  #: (None, 12, 5, 1) float32 of lambda_4 with 0
f = L.Lambda(function=lambda x: x * 2, mask=None)(keras.Input((4,)))  #: (None, 4) float32 of lambda_5 with 0, warning[lambda-layer]
g = L.Lambda(function=lambda x: x[..., :1] + 1)(keras.Input((6, 8)))  #: (None, 6, 1) float32 of lambda_6 with 0, warning[lambda-layer]
h = L.Lambda(lambda x: x[:, 0])(keras.Input((3, 8), batch_size=4))  #: (4, 8) float32 of lambda_7 with 0, warning[lambda-layer]
# ---
a = L.LayerNormalization()(keras.Input((1,)), training=True)  #: (None, 1) float32 of layer_normalization with 2
b = L.LayerNormalization()(keras.Input((1,), dtype='int32'))  #: (None, 1) float32 of layer_normalization_1 with 2
c = L.LayerNormalization(gamma_constraint='max_norm', beta_regularizer='l2', scale=True, gamma_initializer='ones')(keras.Input((4, 8, None, 3), batch_size=4))  #: (4, 4, 8, None, 3) float32 of layer_normalization_2 with 6
d = L.LayerNormalization(scale=False, epsilon=0.9, beta_regularizer=None)(keras.Input((10, 10, 3)))  #: (None, 10, 10, 3) float32 of layer_normalization_3 with 3
e = L.LayerNormalization()(keras.Input((4, 8)))  #: (None, 4, 8) float32 of layer_normalization_4 with 16
f = L.LayerNormalization(gamma_regularizer=None, gamma_initializer='random_normal', center=False)(keras.Input((10, 4), dtype='float16'))  #: (None, 10, 4) float32 of layer_normalization_5 with 4
g = L.LayerNormalization([-1], beta_initializer='ones', seed=1)(keras.Input((3, 4), batch_size=4))  #: (4, 3, 4) float32 of layer_normalization_6 with 8, error[bad-argument]
h = L.LayerNormalization(gamma_initializer='zeros', gamma_constraint='non_neg', beta_regularizer=0.01)(keras.Input((5,), batch_size=4))  #: (4, 5) float32 of layer_normalization_7 with 10, error[bad-argument]
# ---
a = L.LeakyReLU()(keras.Input((1,)), training=True)  #: (None, 1) float32 of leaky_re_lu with 0
b = L.LeakyReLU(1.0)(keras.Input((2, 8)), training=True)  #: (None, 2, 8) float32 of leaky_re_lu_1 with 0
c = L.LeakyReLU()(keras.Input((None, 4)))  #: (None, None, 4) float32 of leaky_re_lu_2 with 0
d = L.LeakyReLU()(keras.Input((6, 12), batch_size=4))  #: (4, 6, 12) float32 of leaky_re_lu_3 with 0
e = L.LeakyReLU(kernal_size=3)(keras.Input((8, 6, 2), batch_size=4))  #: (4, 8, 6, 2) float32 of leaky_re_lu_4 with 0, error[bad-argument]
# ---
a = L.LocallyConnected1D(filters=1, kernel_size=1)(keras.Input((1, 1)), training=True)  #: (None, 1, 1) float32 of locally_connected1d with 2
b = L.LocallyConnected1D(3, (2, ), padding='SAME', kernel_initializer='random_normal', use_bias=True, data_format=None)(keras.Input((None, 4), dtype='string'))  #: ? ? of locally_connected1d_1 with ?, error[refused-input], error[bad-argument]
c = L.LocallyConnected1D(filters=3, kernel_size=2, implementation=1, bias_initializer='glorot_uniform', padding='causal')(keras.Input((3, 5), batch_size=4))  #: ? ? of locally_connected1d_2 with ?, error[refused-input], error[bad-argument]
d = L.LocallyConnected1D(3, kernel_size=3, strides=(2, ), activation=None)(keras.Input((4, 8)))  #: (None, 1, 3) float32 of locally_connected1d_3 with 75
e = L.LocallyConnected1D(12, kernel_size=[3], implementation=1, bias_initializer='zeros', activity_regularizer='l2', padding='valid')(keras.Input((8, 5)))  #: (None, 6, 12) float32 of locally_connected1d_4 with 1152
f = L.LocallyConnected1D(12, kernel_size=[3], implementation=1, bias_initializer='zeros', activity_regularizer='l2', strides=1)(keras.Input((8, 5)))  #: (None, 6, 12) float32 of locally_connected1d_5 with 1152
g = L.LocallyConnected1D(filters=12, kernel_size=[3], implementation=1, bias_initializer='zeros', activity_regularizer='l2', strides=1)(keras.Input((8, 5)))  #: (None, 6, 12) float32 of locally_connected1d_6 with 1152
h = L.LocallyConnected1D(filters=12, kernel_size=[3], implementation=1, bias_initializer='zeros', activity_regularizer='l2', strides=[3])(keras.Input((8, 5)))  #: (None, 2, 12) float32 of locally_connected1d_7 with 384
# ---
a = L.LocallyConnected2D(filters=1, kernel_size=1)(keras.Input((1, 1, 1)), training=True)  #: (None, 1, 1, 1) float32 of locally_connected2d with 2
b = L.LocallyConnected2D(filters=1, kernel_size=2, strides=[1, 3], implementation=2)(keras.Input((6, 1, 3)))  #: ? ? of locally_connected2d_1 with ?, error[spatial-size]
c = L.LocallyConnected2D(4, 1, bias_regularizer='l3', activation='tanh', bias_initializer='glorot_uniform', kernel_regularizer='l2')(keras.Input((1, 2, 6)))  #: (None, 1, 2, 4) float32 of locally_connected2d_2 with 56
d = L.LocallyConnected2D(3, (3, 2,), kernel_initializer='zeros', data_format=1)(keras.Input((12, 4, 1)))  #: ? float32 of locally_connected2d_3 with ?, error[bad-argument]
e = L.LocallyConnected2D(filters=2, kernel_size=3, bias_constraint='non_neg')(keras.Input((12, 4, 1)))  #: (None, 10, 2, 2) float32 of locally_connected2d_4 with 400
# ---
a = L.Masking()(keras.Input((1,)), training=True)  #: (None, 1) float32 of masking with 0
b = L.Masking(mask_value=-1)(keras.Input((1,)), training=True)  #: (None, 1) float32 of masking_1 with 0
c = L.Masking((1,))(keras.Input((2,)))  #: (None, 2) float32 of masking_2 with 0
d = L.Masking()(keras.Input((3, 1, None)))  #: (None, 3, 1, None) float32 of masking_3 with 0
e = L.Masking(1, 1)(keras.Input((8,)))  #: (None, 8) float32 of masking_4 with 0, error[bad-argument]
f = L.Masking()(keras.Input((None, 12, 3), batch_size=4, dtype='int32'))  #: ? ? of masking_5 with 0, error[input-dtype]
# ---
a = L.MaxPooling1D()(keras.Input((1, 1)), training=True)  #: ? ? of max_pooling1d with 0, error[spatial-size]
b = L.MaxPooling1D(data_format=None, padding='same')(keras.Input((2, None)))  #: (None, 1, None) float32 of max_pooling1d_1 with 0
c = L.MaxPooling1D(1, 1, 1)(keras.Input((4, 2), dtype='float16'))  #: ? ? of max_pooling1d_2 with 0, error[refused-input], error[bad-argument]
d = L.MaxPooling1D(2)(keras.Input((8, 5), dtype='float16'))  #: (None, 4, 5) float32 of max_pooling1d_3 with 0
e = L.MaxPooling1D(strides=1)(keras.Input((8, 3), dtype='float16'))  #: (None, 7, 3) float32 of max_pooling1d_4 with 0
f = L.MaxPooling1D(padding='same')(keras.Input((10, 2)), training=False)  #: (None, 5, 2) float32 of max_pooling1d_5 with 0
g = L.MaxPooling1D(strides=(2, ))(keras.Input((None, 3), batch_size=4))  #: (4, None, 3) float32 of max_pooling1d_6 with 0
h = L.MaxPooling1D(strides=2)(keras.Input((None, None), dtype='int32'))  #: (None, None, None) int32 of max_pooling1d_7 with 0
# ---
a = L.MaxPooling2D()(keras.Input((1, 1, 1)), training=True)  #: ? ? of max_pooling2d with 0, error[spatial-size]
b = L.MaxPooling2D(padding='same', pool_size=3, strides=1, data_format='channels_first')(keras.Input((3, None, 8), batch_size=4))  #: (4, 3, None, 8) float32 of max_pooling2d_1 with 0
c = L.MaxPooling2D((2, ), padding='causal', strides=1)(keras.Input((5, 4, 8)))  #: ? ? of max_pooling2d_2 with 0, error[refused-input], error[bad-argument]
d = L.MaxPooling2D(1)(keras.Input((3, 5, 4)))  #: (None, 3, 5, 4) float32 of max_pooling2d_3 with 0
e = L.MaxPooling2D(padding='valid')(keras.Input((10, 6, 10), batch_size=4))  #: (4, 5, 3, 10) float32 of max_pooling2d_4 with 0
f = L.MaxPooling2D(1, 1)(keras.Input((None, 12, 6), dtype='float16'))  #: (None, None, 12, 6) float32 of max_pooling2d_5 with 0
g = L.MaxPooling2D(padding='SAME')(keras.Input((1, 12, 1)))  #: (None, 1, 6, 1) float32 of max_pooling2d_6 with 0
h = L.MaxPooling2D(3, data_format='channels_last', strides=[1, 3], padding='SAME')(keras.Input((2, 5, 4), dtype='int32'))  #: (None, 2, 2, 4) int32 of max_pooling2d_7 with 0
# ---
a = L.MaxPooling3D()(keras.Input((1, 1, 1, 1)), training=True)  #: ? ? of max_pooling3d with 0, error[spatial-size]
b = L.MaxPooling3D(padding='same', strides=2)(keras.Input((10, 1, 4, 6)))  #: (None, 5, 1, 2, 6) float32 of max_pooling3d_1 with 0
c = L.MaxPooling3D(2)(keras.Input((2, 8, 3, 1)))  #: (None, 1, 4, 1, 1) float32 of max_pooling3d_2 with 0
d = L.MaxPooling3D(strides=2)(keras.Input((6, 6), dtype='float16'))  #: ? ? of max_pooling3d_3 with ?, error[input-rank]
e = L.MaxPooling3D()(keras.Input((4, None, 10, 8)))  #: (None, 2, None, 5, 8) float32 of max_pooling3d_4 with 0
f = L.MaxPooling3D(data_format='channels_first', strides=2, padding='valid', batch_input_shape=(None, 4))(keras.Input((1, 4, 4, 2)), training=False)  #: (None, 1, 2, 2, 1) float32 of max_pooling3d_5 with 0, warning[ignored-input-shape]
g = L.MaxPooling3D(pool_size=1, strides=2)(keras.Input((4, 4, 6, None)))  #: (None, 2, 2, 3, None) float32 of max_pooling3d_6 with 0
h = L.MaxPooling3D(1)(keras.Input((6, 8, 1, 8)))  #: (None, 6, 8, 1, 8) float32 of max_pooling3d_7 with 0
# ---
a = L.Maximum()([keras.Input((1,)), keras.Input((1,))])  #: (None, 1) float32 of maximum with 0
b = L.Maximum()(keras.Input((3, 2, 1)))  #: ? ? of maximum_1 with ?, error[refused-input]
c = L.Maximum()([keras.Input((1, 10, 12)), keras.Input((None, 10, 12)), keras.Input((1, 10, 4))])  #: ? ? of maximum_2 with 0, error[merge-shapes]
d = L.Maximum()((keras.Input((1,), dtype='int32'), keras.Input((), dtype='int32')))  #: ? int32 of maximum_3 with 0
e = L.Maximum()([keras.Input((2, 6, 8), dtype='float16')])  #: (None, 2, 6, 8) float32 of maximum_4 with 0
f = L.Maximum()([keras.Input((6, 4, 12), batch_size=4), keras.Input((6, 4, 12), batch_size=4)])  #: (4, 6, 4, 12) float32 of maximum_5 with 0
g = L.Maximum()([keras.Input((5, 3)), keras.Input((5, 1)), keras.Input((5, 3))])  #: (None, 5, 3) float32 of maximum_6 with 0
# ---
a = L.Minimum()([keras.Input((1,)), keras.Input((1,))])  #: (None, 1) float32 of minimum with 0
b = L.Minimum()((keras.Input((1, 4)), keras.Input((4, 1, 4))))  #: ? float32 of minimum_1 with 0
c = L.Minimum(actvation='relu')([keras.Input((2,), dtype='float16'), keras.Input((2,), dtype='float16'), keras.Input((2,), dtype='float16')])  #: (None, 2) float32 of minimum_2 with 0, error[bad-argument]
d = L.Minimum(1)([keras.Input((5, 3))])  #: (None, 5, 3) float32 of minimum_3 with 0, error[bad-argument]
# ---
a = L.MultiHeadAttention(num_heads=1, key_dim=1)(keras.Input((1, 1)), keras.Input((1, 1)), return_attention_scores=True)  #: ((None, 1, 1) float32 of multi_head_attention with 8, (None, 1, 1, 1) float32 of multi_head_attention with 8)
b = L.MultiHeadAttention(1)(keras.Input((1, 5), dtype='float16'), keras.Input((1, 5), dtype='float16'))  #: (None, 1, 5) float32 of multi_head_attention_1 with ?, error[bad-argument]
# ---
a = L.Multiply()([keras.Input((1,)), keras.Input((1,))])  #: (None, 1) float32 of multiply with 0
b = L.Multiply()((keras.Input((8, 2, 6)), keras.Input((8, 2, 6))))  #: (None, 8, 2, 6) float32 of multiply_1 with 0
c = L.Multiply()([keras.Input((5, 12))])  #: (None, 5, 12) float32 of multiply_2 with 0
d = L.Multiply()([keras.Input((4,))])  #: (None, 4) float32 of multiply_3 with 0
e = L.Multiply()((keras.Input((8,), batch_size=4, dtype='int32'), keras.Input((1, 8), batch_size=4, dtype='int32')))  #: ? int32 of multiply_4 with 0
f = L.Multiply()([keras.Input((3, 1)), keras.Input((3, None)), keras.Input((3, 1))])  #: (None, 3, None) float32 of multiply_5 with 0
g = L.Multiply()(keras.Input((None,)))  #: ? ? of multiply_6 with ?, error[refused-input]
h = L.Multiply()(keras.Input((12, None), dtype='float16'))  #: ? ? of multiply_7 with ?, error[refused-input]
# ---
a = L.Normalization()(keras.Input(()), training=True)  #: ? ? of normalization with ?, error[none-dimension]
b = L.Normalization()(keras.Input((4,), batch_size=4))  #: (4, 4) float32 of normalization_1 with 9
c = L.Normalization(-1, variance=[1.0], invert=True)(keras.Input((5,), batch_size=4), training=True)  #: (4, 5) float32 of normalization_2 with 11, error[bad-argument]
d = L.Normalization()(keras.Input((4, 8), dtype='int32'))  #: (None, 4, 8) float32 of normalization_3 with 17
e = L.Normalization(1, 1, 1, 1)(keras.Input((6, 8)))  #: (None, 6, 8) float32 of normalization_4 with 0
f = L.Normalization(1, 1, 1, 1)(keras.Input((6, 6)))  #: (None, 6, 6) float32 of normalization_5 with 0
g = L.Normalization()(keras.Input((12, 1), dtype='float16'))  #: (None, 12, 1) float32 of normalization_6 with 3
h = L.Normalization()(keras.Input((12, 12), dtype='float16'))  #: (None, 12, 12) float32 of normalization_7 with 25
# ---
a = L.PReLU()(keras.Input((1,)), training=True)  #: (None, 1) float32 of p_re_lu with 1
b = L.PReLU(alpha_initializer='glorot_unifrm')(keras.Input((1,)), training=True)  #: (None, 1) float32 of p_re_lu_1 with 1, error[bad-argument]
c = L.PReLU(True, None, 'unit_norm')(keras.Input((1, 6)))  #: (None, 1, 6) float32 of p_re_lu_2 with 6, error[bad-argument]
d = L.PReLU(alpha_regularizer='l1', alpha_constraint='non_neg', shared_axes=(1,2))(keras.Input((10, 4)))  #: (None, 10, 4) float32 of p_re_lu_3 with 1
e = L.PReLU(shared_axes=1, alpha_regularizer=None, alpha_initializer='glorot_uniform')(keras.Input((3, 6), batch_size=4))  #: (4, 3, 6) float32 of p_re_lu_4 with 6
f = L.PReLU(alpha_regularizer='l1', shared_axes=None)(keras.Input((3,)))  #: (None, 3) float32 of p_re_lu_5 with 3
g = L.PReLU()(keras.Input((3, 1, 1)), training=True)  #: (None, 3, 1, 1) float32 of p_re_lu_6 with 3
h = L.PReLU()(keras.Input((3, 3, 1)), training=True)  #: (None, 3, 3, 1) float32 of p_re_lu_7 with 9
# ---
a = L.Permute(dims=(1,))(keras.Input((1,)), training=True)  #: (None, 1) float32 of permute with 0
b = L.Permute((3,1,2))(keras.Input((5,), batch_size=4))  #: ? ? of permute_1 with ?, error[input-rank]
c = L.Permute()(keras.Input((4, 2)))  #: ? float32 of permute_2 with 0, error[bad-argument]
# ---
a = L.RNN(cell=L.SimpleRNNCell(3))(keras.Input((1, 1)), mask=None)  #: (None, 3) float32 of rnn with 15
b = L.RNN(cell=[L.GRUCell(3), L.SimpleRNNCell(4)])(keras.Input((1, 12), dtype='float16'))  #: (None, 4) float32 of rnn_1 with 185
c = L.RNN(cell=L.GRUCell(2), return_state=False)(keras.Input((8, 5), dtype='float16'))  #: (None, 2) float32 of rnn_2 with 54
d = L.RNN(L.GRUCell(2), return_state=False)(keras.Input((5, 8)))  #: (None, 2) float32 of rnn_3 with 72
e = L.RNN(cell=L.SimpleRNNCell(3), unroll=True)(keras.Input((5, 4), batch_size=4))  #: (4, 3) float32 of rnn_4 with 24
f = L.RNN(L.StackedRNNCells([L.GRUCell(2), L.LSTMCell(3)]), return_sequences=True, go_backwards=False)(keras.Input((10, 12), dtype='float16'))  #: (None, 10, 3) float32 of rnn_5 with 168
g = L.RNN(L.StackedRNNCells([L.GRUCell(2), L.LSTMCell(3)]), return_sequences=False, return_state=False)(keras.Input((4,)))  #: ? ? of rnn_6 with ?, error[none-dimension]
h = L.RNN(L.SimpleRNNCell(3), go_backwards=True, return_sequences=True)(keras.Input((1, 8)), mask=None)  #: (None, 1, 3) float32 of rnn_7 with 36
# ---
a = L.RandomBrightness(factor=0.2)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_brightness with 0
b = L.RandomBrightness()(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_brightness_1 with 0, error[bad-argument]
c = L.RandomBrightness([-0.2, 0.4], [0.0, 1.0], seed=0, name='other')(keras.Input((3, 6, 4)))  #: (None, 3, 6, 4) float32 of other with 0
d = L.RandomBrightness(0.5, value_range=None)(keras.Input((None, 2, 3), dtype='float16'))  #: (None, None, 2, 3) float32 of random_brightness_2 with 0, error[bad-argument]
# ---
a = L.RandomContrast(factor=0.2)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_contrast with 0
b = L.RandomContrast((0.1, 0.3), seed=42)(keras.Input((6, 8, 3)))  #: (None, 6, 8, 3) float32 of random_contrast_1 with 0
c = L.RandomContrast(factor=0.5, seed=(1,))(keras.Input((8, 3)))  #: (None, 8, 3) float32 of random_contrast_2 with 0
d = L.RandomContrast(1.0, seed=1)(keras.Input((4, 2, None), dtype='int32'))  #: (None, 4, 2, None) float32 of random_contrast_3 with 0
e = L.RandomContrast((0.1, 0.3), 1.5)(keras.Input((3, 5, 4)))  #: (None, 3, 5, 4) float32 of random_contrast_4 with 0
f = L.RandomContrast(factor=[0.2, 0.4])(keras.Input((6, 3, 3)))  #: (None, 6, 3, 3) float32 of random_contrast_5 with 0
g = L.RandomContrast(factor='a')(keras.Input((3, 4, 1)))  #: (None, 3, 4, 1) float32 of random_contrast_6 with 0, error[bad-argument]
h = L.RandomContrast((0.3,), 0)(keras.Input((2, 2, 1), dtype='int32'), training=False)  #: (None, 2, 2, 1) float32 of random_contrast_7 with 0, error[bad-argument]
# ---
a = L.RandomCrop(height=1, width=1)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_crop with 0
b = L.RandomCrop(4, True)(keras.Input((10, 4, 4), dtype='float16'))  #: (None, 4, 1, 4) float32 of random_crop_1 with 0
c = L.RandomCrop(3, width=4, seed=None)(keras.Input((10, 4)), training=True)  #: (3, 4, 4) float32 of random_crop_2 with 0
d = L.RandomCrop(12, 5)(keras.Input((8, 8, 3)))  #: (None, 12, 5, 3) float32 of random_crop_3 with 0
e = L.RandomCrop(4, 8)(keras.Input((12, None, 3)))  #: (?, 4, 8, 3) float32 of random_crop_4 with 0
f = L.RandomCrop(3, 2, seed=1.5)(keras.Input((4, 2, 3), dtype='float16'))  #: (None, 3, 2, 3) float32 of random_crop_5 with 0
g = L.RandomCrop(12, width=1)(keras.Input((8, 2, 4), dtype='int32'), training=False)  #: (None, 12, 1, 4) float32 of random_crop_6 with 0
h = L.RandomCrop(6, width=1)(keras.Input((4, None)))  #: (6, 1, None) float32 of random_crop_7 with 0
# ---
a = L.RandomFlip()(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_flip with 0
b = L.RandomFlip('vertical', 1)(keras.Input((4, None), dtype='int32'))  #: (None, 4, None) float32 of random_flip_1 with 0
c = L.RandomFlip(seed=1)(keras.Input(()))  #: ? ? of random_flip_2 with 0, error[refused-input]
d = L.RandomFlip('horizontal_and_vertical', 1)(keras.Input((8, 8, 3)))  #: (None, 8, 8, 3) float32 of random_flip_3 with 0
e = L.RandomFlip(name='other')(keras.Input((None, 12, 3), dtype='float16'))  #: (None, None, 12, 3) float32 of other with 0
f = L.RandomFlip(seed=-1)(keras.Input((8, 5, 1)))  #: (None, 8, 5, 1) float32 of random_flip_4 with 0
g = L.RandomFlip(seed=(1,))(keras.Input((4, 10, 1), batch_size=4))  #: (4, 4, 10, 1) float32 of random_flip_5 with 0
h = L.RandomFlip()(keras.Input((8, None, 1), batch_size=4))  #: (4, 8, None, 1) float32 of random_flip_6 with 0
# ---
a = L.experimental.RandomFourierFeatures(output_dim=1)(keras.Input((1,)), training=True)  #: (None, 1) float32 of random_fourier_features with 3
b = L.experimental.RandomFourierFeatures(output_dim=1)(keras.Input(()), training=True)  #: ? ? of random_fourier_features_1 with ?, error[input-rank]
c = L.experimental.RandomFourierFeatures(8, name='a')(keras.Input((8, 3, 6, 12), dtype='float16'))  #: ? ? of a with ?, error[input-rank]
d = L.experimental.RandomFourierFeatures(output_dim=1, trainable=False, name='two_words', scale=None, kernel_initializer='gaussian')(keras.Input((4,)))  #: (None, 1) float32 of two_words with 6
e = L.experimental.RandomFourierFeatures(output_dim=2, kernel_initializer='gaussian', scale=None)(keras.Input((6,)))  #: (None, 2) float32 of random_fourier_features_2 with 15
f = L.experimental.RandomFourierFeatures(output_dim=8, trainable=False, scale=2, name='a')(keras.Input((1,)), training=True)  #: (None, 8) float32 of a with 17
g = L.experimental.RandomFourierFeatures(8, name='my_layer', scale=None)(keras.Input((1,), dtype='float16'), training=False)  #: (None, 8) float32 of my_layer with 17
h = L.experimental.RandomFourierFeatures(output_dim=4, name='a', scale=1.0)(keras.Input((2,)))  #: (None, 4) float32 of a with 13
# ---
a = L.RandomHeight(factor=0.2)(keras.Input((1, 1, 3)), training=True)  #: (None, None, 1, 3) float32 of random_height with 0
b = L.RandomHeight(factor=2.5)(keras.Input((1, 1, 3)), training=True)  #: (None, None, 1, 3) float32 of random_height_1 with 0, error[bad-argument]
c = L.RandomHeight((-0.1, 0.3), seed=(1,), interpolation='bilinear')(keras.Input((4, 3), batch_size=4, dtype='float16'))  #: (None, 4, 3) float32 of random_height_2 with 0
d = L.RandomHeight(-0.5, interpolation='bilinear', seed=0)(keras.Input((1, 3), batch_size=4))  #: (None, 1, 3) float32 of random_height_3 with 0, error[bad-argument]
e = L.RandomHeight(factor=1.0, interpolation='nearest')(keras.Input((2, 8, 4)))  #: (None, None, 8, 4) float32 of random_height_4 with 0
f = L.RandomHeight(factor=1.0, interpolation='bilinear', seed=42)(keras.Input((1, None, 3)))  #: (None, None, None, 3) float32 of random_height_5 with 0
g = L.RandomHeight([-0.2, 0.4], 'bilinear', 42)(keras.Input((8, 10, 4)))  #: (None, None, 10, 4) float32 of random_height_6 with 0
h = L.RandomHeight([-0.2, 0.4], 'bilinear')(keras.Input((4, 3, 3), batch_size=4, dtype='int32'))  #: (4, None, 3, 3) ? of random_height_7 with 0
# ---
a = L.RandomRotation(factor=0.2)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_rotation with 0
b = L.RandomRotation(factor=0.2)(keras.Input(()), training=True)  #: ? ? of random_rotation_1 with 0, error[refused-input]
c = L.RandomRotation(0.2, 'reflect', seed=42, interpolation='bilinear', fill_value=0.0)(keras.Input((4, 1, 3), batch_size=4))  #: (4, 4, 1, 3) float32 of random_rotation_2 with 0
d = L.RandomRotation(None, fill_value=5, interpolation='nearest')(keras.Input((None, 10, 3)))  #: (None, None, 10, 3) float32 of random_rotation_3 with 0, error[bad-argument]
e = L.RandomRotation(0.2, 'constant', 'bilinear', 1, fill_value=5)(keras.Input((10, 5, 4)), training=False)  #: (None, 10, 5, 4) float32 of random_rotation_4 with 0
f = L.RandomRotation(factor=(-0.1, 0.3), interpolation='bilinear', seed=None)(keras.Input((1, 4)), training=True)  #: (None, 1, 4) float32 of random_rotation_5 with 0
g = L.RandomRotation(1.0, 'reflect', fill_value=1.0, seed=1)(keras.Input((8, 12, 3), dtype='float16'))  #: (None, 8, 12, 3) float32 of random_rotation_6 with 0
h = L.RandomRotation((0.1, 0.2, 0.3), 'constant', 'bilinear', None, fill_value=0.0)(keras.Input((12, 8, 1)))  #: (None, 12, 8, 1) float32 of random_rotation_7 with 0
# ---
a = L.RandomTranslation(height_factor=0.2, width_factor=0.2)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_translation with 0
b = L.RandomTranslation(height_factor=2.5, width_factor=0.2)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_translation_1 with 0, error[bad-argument]
c = L.RandomTranslation(0.2, 'a', interpolation='nearest')(keras.Input((2, None, 3)), training=False)  #: (None, 2, None, 3) float32 of random_translation_2 with 0, error[bad-argument]
d = L.RandomTranslation(0.5, (-0.1, 0.3), 'nearest', 'bilinear', 42, fill_value=5)(keras.Input((10, 3)))  #: (None, 10, 3) float32 of random_translation_3 with 0
e = L.RandomTranslation([-0.2, 0.4], [-0.2, 0.4], 'constant', 'nearest', fill_value=0.0)(keras.Input((6, 4, 3), dtype='int32'))  #: (None, 6, 4, 3) float32 of random_translation_4 with 0
f = L.RandomTranslation(height_factor=(-0.1, 0.3), width_factor=[-0.2, 0.4], fill_mode='nearest')(keras.Input((4, 8, 1)))  #: (None, 4, 8, 1) float32 of random_translation_5 with 0
g = L.RandomTranslation(0.2, 1.0, fill_value=5)(keras.Input((10, 5, None)))  #: (None, 10, 5, None) float32 of random_translation_6 with 0
h = L.RandomTranslation(0.2, 0.2, fill_value=5)(keras.Input((10, 5, None)))  #: (None, 10, 5, None) float32 of random_translation_7 with 0
# ---
a = L.RandomWidth(factor=0.2)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, None, 3) float32 of random_width with 0
b = L.RandomWidth(factor=2.5)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, None, 3) float32 of random_width_1 with 0, error[bad-argument]
c = L.RandomWidth(1.0, 'nearest', seed=42)(keras.Input((2, 5, 3)))  #: (None, 2, None, 3) float32 of random_width_2 with 0
d = L.RandomWidth(factor=[-0.2, 0.4], interpolation='bilinear', seed=None)(keras.Input((4, 3)))  #: (None, None, 3) float32 of random_width_3 with 0
e = L.RandomWidth(factor=(-0.1, 0.3), seed=None)(keras.Input((6, 1, None), batch_size=4))  #: (4, 6, None, None) float32 of random_width_4 with 0
f = L.RandomWidth(0.2, seed=None, interpolation='bilinear')(keras.Input((3, 5, 3), dtype='int32'))  #: (None, 3, None, 3) ? of random_width_5 with 0
g = L.RandomWidth(1.0)(keras.Input((2, 2, 3), dtype='float16'))  #: (None, 2, None, 3) float32 of random_width_6 with 0
h = L.RandomWidth(1, 1, 1, 1)(keras.Input((6, None), batch_size=4))  #: (4, None, None) float32 of random_width_7 with 0, error[bad-argument]
# ---
a = L.RandomZoom(height_factor=0.2)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of random_zoom with 0
b = L.RandomZoom(height_factor=0.2, fill_value=0.0, interpolation='nearest', seed=None, width_factor=(-0.1, 0.3))(keras.Input((None, 12, 3), batch_size=4))  #: (4, None, 12, 3) float32 of random_zoom_1 with 0
c = L.RandomZoom(1, 1, 1)(keras.Input((10, 3, 3)))  #: (None, 10, 3, 3) float32 of random_zoom_2 with 0, error[bad-argument]
d = L.RandomZoom(height_factor=(-0.1, 0.3), seed=1, fill_mode='wrap')(keras.Input((None, 4, 3)))  #: (None, None, 4, 3) float32 of random_zoom_3 with 0
e = L.RandomZoom(0.2, width_factor=0.2)(keras.Input((3, None, 3), batch_size=4, dtype='int32'))  #: (4, 3, None, 3) float32 of random_zoom_4 with 0
f = L.RandomZoom(height_factor=(-0.1, 0.3))(keras.Input((8, 3), batch_size=4))  #: (4, 8, 3) float32 of random_zoom_5 with 0
g = L.RandomZoom(height_factor=0.2, seed=None)(keras.Input((8, None, 3), dtype='float16'))  #: (None, 8, None, 3) float32 of random_zoom_6 with 0
h = L.RandomZoom(0.2, [-0.2, 0.4], seed=0, interpolation='bilinear', fill_mode='reflect')(keras.Input((10, None, 4)))  #: (None, 10, None, 4) float32 of random_zoom_7 with 0
# ---
a = L.ReLU()(keras.Input((1,)), training=True)  #: (None, 1) float32 of re_lu with 0
b = L.ReLU(1)(keras.Input((1,)), training=True)  #: (None, 1) float32 of re_lu_1 with 0
c = L.ReLU(1, 1, 1, 1)(keras.Input((12,)))  #: (None, 12) float32 of re_lu_2 with 0, error[bad-argument]
d = L.ReLU(None, threshold=0.5, trainable=1)(keras.Input((1, 4, 5)))  #: (None, 1, 4, 5) float32 of re_lu_3 with ?, error[bad-argument]
# ---
a = L.RepeatVector(n=1)(keras.Input((1,)), training=True)  #: (None, 1, 1) float32 of repeat_vector with 0
b = L.RepeatVector(1)(keras.Input((1,)), training=True)  #: (None, 1, 1) float32 of repeat_vector_1 with 0
c = L.RepeatVector(1, 1)(keras.Input((5,)), training=True)  #: (None, 1, 5) float32 of repeat_vector_2 with 0, error[bad-argument]
d = L.RepeatVector()(keras.Input((3,)))  #: (None, ?, 3) float32 of repeat_vector_3 with 0, error[bad-argument]
# ---
a = L.Rescaling(scale=2.0)(keras.Input((1,)), training=True)  #: (None, 1) float32 of rescaling with 0
b = L.Rescaling(1)(keras.Input((1,)), training=True)  #: (None, 1) float32 of rescaling_1 with 0
c = L.Rescaling(1, 1)(keras.Input((8, 5), dtype='int32'))  #: (None, 8, 5) float32 of rescaling_2 with 0
d = L.Rescaling(1, [1.0,2.0,3.0])(keras.Input((3,)))  #: ? float32 of rescaling_3 with 0
e = L.Rescaling(1)(keras.Input((5, 5, 8), dtype='float16'), training=False)  #: (None, 5, 5, 8) float32 of rescaling_4 with 0
f = L.Rescaling(1, dtype='float64')(keras.Input((1, 6, 3), dtype='int32'))  #: (None, 1, 6, 3) float64 of rescaling_5 with 0
g = L.Rescaling(scale=1)(keras.Input((2,), dtype='int32'))  #: (None, 2) float32 of rescaling_6 with 0
h = L.Rescaling(0.5)(keras.Input((2, 12, 6, 6), batch_size=4))  #: (4, 2, 12, 6, 6) float32 of rescaling_7 with 0
# ---
a = L.Reshape(target_shape=(-1,))(keras.Input((1,)), training=True)  #: (None, 1) float32 of reshape with 0
b = L.Reshape((2,-1))(keras.Input((8, 6)))  #: (None, 2, 24) float32 of reshape_1 with 0
c = L.Reshape(target_shape=(-1,2))(keras.Input((12,)))  #: (None, 6, 2) float32 of reshape_2 with 0
d = L.Reshape((3,2))(keras.Input((8,)))  #: ? ? of reshape_3 with 0, error[reshape-size]
e = L.Reshape(1)(keras.Input((3,)))  #: ? float32 of reshape_4 with 0, error[bad-argument]
f = L.Reshape(target_shape=[-1,1])(keras.Input((12, 5)))  #: (None, 60, 1) float32 of reshape_5 with 0
g = L.Reshape((1,-1,1))(keras.Input((4, 1), batch_size=4, dtype='int32'))  #: (4, 1, 4, 1) int32 of reshape_6 with 0
h = L.Reshape((1,-1,1))(keras.Input((4, 4), batch_size=4, dtype='int32'))  #: (4, 1, 16, 1) int32 of reshape_7 with 0
# ---
a = L.Resizing(height=1, width=1)(keras.Input((1, 1, 3)), training=True)  #: (None, 1, 1, 3) float32 of resizing with 0
b = L.Resizing(height=0, width=1)(keras.Input((1, 1, 3)), training=True)  #: (None, ?, 1, 3) float32 of resizing_1 with 0
c = L.Resizing(4, width=6, interpolation='nearest')(keras.Input((12, 10, 4)))  #: (None, 4, 6, 4) float32 of resizing_2 with 0
d = L.Resizing(0, 1, 'bilinear', False)(keras.Input((None, 3, 3)))  #: (None, ?, 1, 3) float32 of resizing_3 with 0
e = L.Resizing(height=3, width=6)(keras.Input((8, 4), dtype='float16'))  #: (3, 6, 4) float32 of resizing_4 with 0
f = L.Resizing(height=6, width=3, crop_to_aspect_ratio=False)(keras.Input((4, 3, 3)))  #: (None, 6, 3, 3) float32 of resizing_5 with 0
g = L.Resizing(4, 5, crop_to_aspect_ratio=False)(keras.Input((2, 6, 4)))  #: (None, 4, 5, 4) float32 of resizing_6 with 0
h = L.Resizing(1, 12, 'nearest', True)(keras.Input((12, None, None)))  #: (?, 1, 12, None) float32 of resizing_7 with 0
# ---
a = L.SeparableConv1D(filters=1, kernel_size=1)(keras.Input((1, 1)), training=True)  #: (None, 1, 1) float32 of separable_conv1d with 3
b = L.SeparableConv1D(4, 2, depth_multiplier=6, activity_regularizer='l2', padding='SAME')(keras.Input((None, 8), dtype='int32'))  #: ? ? of separable_conv1d_1 with 292, error[input-dtype]
c = L.SeparableConv1D(filters=12, kernel_size=0, pointwise_constraint=None, depthwise_regularizer='l1')(keras.Input((5, 8), dtype='string'))  #: ? ? of separable_conv1d_2 with 108, error[input-dtype], error[bad-argument]
d = L.SeparableConv1D(filters=6, kernel_size=2)(keras.Input((10, 12)))  #: (None, 9, 6) float32 of separable_conv1d_3 with 102
# ---
a = L.SeparableConv2D(filters=1, kernel_size=1)(keras.Input((1, 1, 1)), training=True)  #: (None, 1, 1, 1) float32 of separable_conv2d with 3
b = L.SeparableConv2D(filters=1, kernel_size=1)(keras.Input(()), training=True)  #: ? ? of separable_conv2d_1 with ?, error[input-rank]
c = L.SeparableConv2D(6, kernel_size=3, strides=2)(keras.Input((8,), dtype='string'))  #: ? ? of separable_conv2d_2 with ?, error[input-rank]
d = L.SeparableConv2D(filters=5, kernel_size=[1, 3], bias_initializer='ones', depthwise_initializer='glorot_uniform')(keras.Input((8, 12, 8)))  #: (None, 8, 10, 5) float32 of separable_conv2d_3 with 69
# ---
a = L.SimpleRNN(units=1)(keras.Input((1, 1)), mask=None)  #: (None, 1) float32 of simple_rnn with 3
b = L.SimpleRNN(units=0)(keras.Input((1, 1)), mask=None)  #: (None, 0) float32 of simple_rnn_1 with 0, error[bad-argument]
c = L.SimpleRNN(units=3, kernel_regularizer=None, bias_initializer='random_normal', kernel_constraint=3)(keras.Input((2, 3), batch_size=4), mask=None)  #: (4, 3) float32 of simple_rnn_2 with 21, error[bad-argument]
# ---
a = L.SimpleRNNCell(units=1, foo=1)(keras.Input((1,)), [keras.Input((1,))], training=True)  #: ? float32 of simple_rnn_cell with 3, error[bad-argument]
b = L.SimpleRNNCell(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1)(keras.Input((10,)), states=[keras.Input(()), keras.Input((10,))])  #: ? float32 of simple_rnn_cell_1 with 12, error[bad-argument]
# ---
a = L.Softmax()(keras.Input((1,)), training=True)  #: (None, 1) float32 of softmax with 0
b = L.Softmax()(keras.Input((10, 2, None), dtype='float16'))  #: (None, 10, 2, None) float32 of softmax_1 with 0
c = L.Softmax(axis=(0,))(keras.Input((4,)))  #: (None, 4) float32 of softmax_2 with 0
d = L.Softmax(())(keras.Input((None, 3), dtype='int32'))  #: ? ? of softmax_3 with 0, error[input-dtype]
e = L.Softmax(axis=2)(keras.Input((None, 3, 4)))  #: (None, None, 3, 4) float32 of softmax_4 with 0
f = L.Softmax()(keras.Input((8, 8)))  #: (None, 8, 8) float32 of softmax_5 with 0
g = L.Softmax((1,2))(keras.Input((6,), batch_size=4, dtype='int32'))  #: ? ? of softmax_6 with 0, error[input-dtype]
h = L.Softmax()(keras.Input((4, 2)))  #: (None, 4, 2) float32 of softmax_7 with 0
# ---
a = L.SpatialDropout1D(rate=0)(keras.Input((1, 1)), training=True)  #: (None, 1, 1) float32 of spatial_dropout1d with 0
b = L.SpatialDropout1D(rate=0)(keras.Input(()), training=True)  #: ? ? of spatial_dropout1d_1 with ?, error[input-rank]
c = L.SpatialDropout1D(0.25)(keras.Input((8, 8), batch_size=4, dtype='int32'))  #: (4, 8, 8) int32 of spatial_dropout1d_2 with 0
d = L.SpatialDropout1D(None)(keras.Input((5, 10)))  #: (None, 5, 10) float32 of spatial_dropout1d_3 with 0
e = L.SpatialDropout1D()(keras.Input((2, 10)))  #: (None, 2, 10) float32 of spatial_dropout1d_4 with 0, error[bad-argument]
# ---
a = L.SpatialDropout2D(rate=0)(keras.Input((1, 1, 1)), training=True)  #: (None, 1, 1, 1) float32 of spatial_dropout2d with 0
b = L.SpatialDropout2D(rate=-0.1)(keras.Input((1, 1, 1)), training=True)  #: (None, 1, 1, 1) float32 of spatial_dropout2d_1 with 0, error[bad-argument]
c = L.SpatialDropout2D(rate=None)(keras.Input((10, 4, 10)))  #: (None, 10, 4, 10) float32 of spatial_dropout2d_2 with 0
d = L.SpatialDropout2D(1, 1, 1)(keras.Input((5, 3, 10), batch_size=4))  #: (4, 5, 3, 10) float32 of spatial_dropout2d_3 with 0, error[bad-argument]
# ---
a = L.SpatialDropout3D(rate=0)(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 1, 1, 1, 1) float32 of spatial_dropout3d with 0
b = L.SpatialDropout3D(1, data_format='channels_first')(keras.Input((None, 1, 4, 6)))  #: (None, None, 1, 4, 6) float32 of spatial_dropout3d_1 with 0
c = L.SpatialDropout3D(rate=0)(keras.Input((1, 3, 1, 6)))  #: (None, 1, 3, 1, 6) float32 of spatial_dropout3d_2 with 0
d = L.SpatialDropout3D(0.1, data_format='channels_last')(keras.Input((4, None, 2, None)))  #: (None, 4, None, 2, None) float32 of spatial_dropout3d_3 with 0
e = L.SpatialDropout3D('half', data_format='channels_first')(keras.Input((6, 12, 10, 5)))  #: (None, 6, 12, 10, 5) float32 of spatial_dropout3d_4 with 0
f = L.SpatialDropout3D(1)(keras.Input((1, 4, None, 5)))  #: (None, 1, 4, None, 5) float32 of spatial_dropout3d_5 with 0
g = L.SpatialDropout3D(1, data_format=None)(keras.Input((3, 12, 4, 3)))  #: (None, 3, 12, 4, 3) float32 of spatial_dropout3d_6 with 0
h = L.SpatialDropout3D(rate=2)(keras.Input((1, 3, None, None)), training=False)  #: (None, 1, 3, None, None) float32 of spatial_dropout3d_7 with 0, error[bad-argument]
# ---
a = L.SpectralNormalization(layer=L.Dense(3))(keras.Input((1,)), training=True)  #: (None, 3) float32 of spectral_normalization with 9
b = L.SpectralNormalization(L.Dense(3), power_iterations=4)(keras.Input((3, 6, 8), batch_size=4))  #: (4, 3, 6, 3) float32 of spectral_normalization_1 with 30
c = L.SpectralNormalization(L.Conv1D(2, 2), 1)(keras.Input((4, 8)), training=False)  #: (None, 3, 2) float32 of spectral_normalization_2 with 36
d = L.SpectralNormalization(layer=L.Conv2D(2, 2))(keras.Input((2, 5, 8), dtype='float16'), training=False)  #: (None, 1, 4, 2) float32 of spectral_normalization_3 with 68
e = L.SpectralNormalization('lstm', 2)(keras.Input((None, 8)))  #: ? ? of spectral_normalization_4 with ?, error[bad-argument]
f = L.SpectralNormalization(L.Conv2D(2, 2))(keras.Input((8,)), training=True)  #: ? ? of spectral_normalization_5 with ?, error[input-rank]
# ---
a = L.StringLookup()(keras.Input((), dtype='string'), training=True)  #: (None,) int64 of string_lookup with 0
b = L.StringLookup(num_oov_indices=1, vocabulary=None)(keras.Input((), dtype='int64'))  #: (None,) int64 of string_lookup_1 with 0
c = L.StringLookup(output_mode='multi_hot', pad_to_max_tokens=True)(keras.Input((12,), dtype='string'))  #: (None, ?) float32 of string_lookup_2 with 0, error[bad-argument]
d = L.StringLookup(sparse=True)(keras.Input((), dtype='string'))  #: (None,) int64 of string_lookup_3 with 0, error[bad-argument]
# ---
a = L.Subtract()([keras.Input((1,)), keras.Input((1,))])  #: (None, 1) float32 of subtract with 0
b = L.Subtract()([keras.Input(()), keras.Input(())])  #: (None,) float32 of subtract_1 with 0
c = L.Subtract()([keras.Input((), batch_size=4, dtype='float16'), keras.Input((), batch_size=4, dtype='float16'), keras.Input((), batch_size=4, dtype='float16')])  #: ? ? of subtract_2 with ?, error[refused-input]
d = L.Subtract()([keras.Input((10, 10, 5), dtype='float16'), keras.Input((10, 5), dtype='float16')])  #: ? float32 of subtract_3 with 0
e = L.Subtract()(keras.Input((3, 4, 8), dtype='int32'))  #: ? ? of subtract_4 with ?, error[refused-input]
f = L.Subtract()([keras.Input((12,)), keras.Input((12,))])  #: (None, 12) float32 of subtract_5 with 0
g = L.Subtract()([keras.Input((8, 3, 3), dtype='float16'), keras.Input((8, 3, 3), dtype='float16')])  #: (None, 8, 3, 3) float32 of subtract_6 with 0
h = L.Subtract()([keras.Input((5, 4)), keras.Input((5, 4))])  #: (None, 5, 4) float32 of subtract_7 with 0
# ---
a = L.experimental.SyncBatchNormalization()(keras.Input((1,)), training=True)  #: (None, 1) float32 of sync_batch_normalization with 4
b = L.experimental.SyncBatchNormalization(axis=0)(keras.Input((1,)), training=True)  #: ? ? of sync_batch_normalization_1 with ?, error[none-dimension]
c = L.experimental.SyncBatchNormalization(beta_regularizer=None, gamma_constraint='unit_norm', epsilon=0.9, scale=None)(keras.Input((8,)))  #: (None, 8) float32 of sync_batch_normalization_2 with 24
d = L.experimental.SyncBatchNormalization(beta_initializer='uniform')(keras.Input((12, 3, 8), dtype='float16'))  #: (None, 12, 3, 8) float32 of sync_batch_normalization_3 with 32
e = L.experimental.SyncBatchNormalization(momentum=0.9, gamma_regularizer='l2')(keras.Input((10,)))  #: (None, 10) float32 of sync_batch_normalization_4 with 40
f = L.experimental.SyncBatchNormalization()(keras.Input((6, 1)), training=True)  #: (None, 6, 1) float32 of sync_batch_normalization_5 with 4
g = L.experimental.SyncBatchNormalization(gamma_constraint='unit_norm')(keras.Input((12, 2), dtype='int32'))  #: (None, 12, 2) float32 of sync_batch_normalization_6 with 8
h = L.experimental.SyncBatchNormalization(gamma_constraint='unit_norm')(keras.Input((12, 12), dtype='int32'))  #: (None, 12, 12) float32 of sync_batch_normalization_7 with 48
# ---
a = L.TextVectorization()(keras.Input((), dtype='string'), training=True)  #: (None, None) int64 of text_vectorization with 0
b = L.TextVectorization(output_sequence_length=None, ngrams=None)(keras.Input((), batch_size=4))  #: (?, None) int64 of text_vectorization_1 with 0
c = L.TextVectorization(output_sequence_length=1.5)(keras.Input((None,), dtype='string'))  #: ? ? of text_vectorization_2 with 0, error[refused-input], error[bad-argument]
d = L.TextVectorization(standardize='lower', idf_weights=3)(keras.Input(()))  #: (None, None) int64 of text_vectorization_3 with 0, error[bad-argument]
# ---
a = L.ThresholdedReLU()(keras.Input((1,)), training=True)  #: (None, 1) float32 of thresholded_re_lu with 0
b = L.ThresholdedReLU(0.0)(keras.Input((12, 4)))  #: (None, 12, 4) float32 of thresholded_re_lu_1 with 0
c = L.ThresholdedReLU(theta=0.1)(keras.Input((8,)))  #: (None, 8) float32 of thresholded_re_lu_2 with 0
d = L.ThresholdedReLU(theta=1.0)(keras.Input((6, 2, 5), dtype='float16'))  #: (None, 6, 2, 5) float32 of thresholded_re_lu_3 with 0
e = L.ThresholdedReLU(-0.5)(keras.Input((8, 10), dtype='int32'))  #: (None, 8, 10) int32 of thresholded_re_lu_4 with 0, error[bad-argument]
f = L.ThresholdedReLU(theta=-0.5)(keras.Input((12, 2, 10)), training=False)  #: (None, 12, 2, 10) float32 of thresholded_re_lu_5 with 0, error[bad-argument]
g = L.ThresholdedReLU()(keras.Input((3, 5)))  #: (None, 3, 5) float32 of thresholded_re_lu_6 with 0
# ---
a = L.TimeDistributed(layer=L.Dense(3))(keras.Input((1, 1)), training=True)  #: (None, 1, 3) float32 of time_distributed with 6
b = L.TimeDistributed(L.Dropout(0.1))(keras.Input((8, 2, 1), dtype='float16'))  #: (None, 8, 2, 1) float32 of time_distributed_1 with 0
c = L.TimeDistributed(1)(keras.Input((3, 4, 5, 4)))  #: ? ? of time_distributed_2 with ?, error[bad-argument]
d = L.TimeDistributed(L.LSTM(3))(keras.Input((), dtype='int32'))  #: ? ? of time_distributed_3 with ?, error[input-rank]
# ---
a = L.UnitNormalization()(keras.Input((1,)), training=True)  #: (None, 1) float32 of unit_normalization with 0
b = L.UnitNormalization(axis=0)(keras.Input((1,)), training=True)  #: (None, 1) float32 of unit_normalization_1 with 0
c = L.UnitNormalization(axis=-7)(keras.Input((12, None)))  #: ? ? of unit_normalization_2 with ?, error[refused-input]
d = L.UnitNormalization()(keras.Input((6,)))  #: (None, 6) float32 of unit_normalization_3 with 0
e = L.UnitNormalization()(keras.Input((1, 2)))  #: (None, 1, 2) float32 of unit_normalization_4 with 0
f = L.UnitNormalization(5)(keras.Input((1, None, 5)))  #: ? ? of unit_normalization_5 with ?, error[refused-input]
g = L.UnitNormalization(-1)(keras.Input((8, 5), batch_size=4))  #: (4, 8, 5) float32 of unit_normalization_6 with 0
h = L.UnitNormalization()(keras.Input((8, None, 4), batch_size=4, dtype='float16'))  #: (4, 8, None, 4) float32 of unit_normalization_7 with 0
# ---
a = L.UpSampling1D()(keras.Input((1, 1)), training=True)  #: (None, 2, 1) float32 of up_sampling1d with 0
b = L.UpSampling1D(12)(keras.Input((8, 10)))  #: (None, 96, 10) float32 of up_sampling1d_1 with 0
c = L.UpSampling1D(data_format='channels_last')(keras.Input((8, 4), dtype='int32'))  #: (None, 16, 4) int32 of up_sampling1d_2 with 0, error[bad-argument]
d = L.UpSampling1D(size=3)(keras.Input((8, None, 12), batch_size=4))  #: ? ? of up_sampling1d_3 with ?, error[input-rank]
# ---
a = L.UpSampling2D()(keras.Input((1, 1, 1)), training=True)  #: (None, 2, 2, 1) float32 of up_sampling2d with 0
b = L.UpSampling2D(size=0)(keras.Input((1, 1, 1)), training=True)  #: (None, 0, 0, 1) float32 of up_sampling2d_1 with 0, error[bad-argument]
c = L.UpSampling2D(2, data_format='first')(keras.Input((3, None, None)))  #: (None, None, None, None) float32 of up_sampling2d_2 with 0, error[bad-argument]
d = L.UpSampling2D(interpolation='bilinear', data_format=None)(keras.Input((2, None, 10), dtype='float16'))  #: (None, None, None, 10) float32 of up_sampling2d_3 with 0
e = L.UpSampling2D()(keras.Input((1, 8, 6), dtype='float16'), training=True)  #: (None, 2, 16, 6) float32 of up_sampling2d_4 with 0
f = L.UpSampling2D([1, 3])(keras.Input((8, 10, 5), batch_size=4, dtype='float16'))  #: (4, 8, 30, 5) float32 of up_sampling2d_5 with 0
g = L.UpSampling2D(size=3, interpolation='bilinear')(keras.Input((8, 3, None)))  #: (None, 24, 9, None) float32 of up_sampling2d_6 with 0
h = L.UpSampling2D(2, 'channels_last', interpolation='bilinear')(keras.Input((8, 6, 1), dtype='int32'))  #: (None, 16, 12, 1) float32 of up_sampling2d_7 with 0
# ---
a = L.UpSampling3D()(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 2, 2, 2, 1) float32 of up_sampling3d with 0
b = L.UpSampling3D(data_format='channels_last')(keras.Input((8, 6, 2, 8), dtype='float16'))  #: (None, 16, 12, 4, 8) float32 of up_sampling3d_1 with 0
c = L.UpSampling3D(size=None)(keras.Input((2, 4, 5, 8)))  #: (None, ?, ?, ?, 8) float32 of up_sampling3d_2 with 0, error[bad-argument]
d = L.UpSampling3D(size=[1, 1, 3], data_format='NHWC')(keras.Input((10, None, 2, 3), batch_size=4, dtype='float16'))  #: (4, 10, None, 6, 3) float32 of up_sampling3d_3 with 0, error[bad-argument]
# ---
a = L.ZeroPadding1D()(keras.Input((1, 1)), training=True)  #: (None, 3, 1) float32 of zero_padding1d with 0
b = L.ZeroPadding1D()(keras.Input(()), training=True)  #: ? ? of zero_padding1d_1 with ?, error[input-rank]
c = L.ZeroPadding1D(padding=[0, 1])(keras.Input((3, 5, 6, 3)))  #: ? ? of zero_padding1d_2 with ?, error[input-rank]
d = L.ZeroPadding1D((1, 1))(keras.Input((10, 4)))  #: (None, 12, 4) float32 of zero_padding1d_3 with 0
e = L.ZeroPadding1D()(keras.Input((4, None)))  #: (None, 6, None) float32 of zero_padding1d_4 with 0
f = L.ZeroPadding1D(padding=2)(keras.Input((None, 3), dtype='float16'))  #: (None, None, 3) float32 of zero_padding1d_5 with 0
g = L.ZeroPadding1D()(keras.Input((8, 5), batch_size=4))  #: (4, 10, 5) float32 of zero_padding1d_6 with 0
# ---
a = L.ZeroPadding2D()(keras.Input((1, 1, 1)), training=True)  #: (None, 3, 3, 1) float32 of zero_padding2d with 0
b = L.ZeroPadding2D(foo=1)(keras.Input((1, 1, 1)), training=True)  #: (None, 3, 3, 1) float32 of zero_padding2d_1 with 0, error[bad-argument]
c = L.ZeroPadding2D((1, 1, ), data_format='channels_first', name='other')(keras.Input((6, 10, 10), batch_size=4, dtype='int32'))  #: (4, 6, 12, 12) int32 of other with 0
d = L.ZeroPadding2D()(keras.Input((6, None, 5, 2, 2)))  #: ? ? of zero_padding2d_2 with ?, error[input-rank]
# ---
a = L.ZeroPadding3D()(keras.Input((1, 1, 1, 1)), training=True)  #: (None, 3, 3, 3, 1) float32 of zero_padding3d with 0
b = L.ZeroPadding3D()(keras.Input(()), training=True)  #: ? ? of zero_padding3d_1 with ?, error[input-rank]
c = L.ZeroPadding3D()(keras.Input((2, 3, 12, 3, None)))  #: ? ? of zero_padding3d_2 with ?, error[input-rank]
d = L.ZeroPadding3D()(keras.Input((1, 8, None, 6), batch_size=4))  #: (4, 3, 10, None, 6) float32 of zero_padding3d_3 with 0
e = L.ZeroPadding3D(1, data_format=None)(keras.Input((10, 6, 4, 4), dtype='int32'))  #: (None, 12, 8, 6, 4) int32 of zero_padding3d_4 with 0
f = L.ZeroPadding3D(1, 'channels_last')(keras.Input((2, 10, 6, 4), dtype='int32'))  #: (None, 4, 12, 8, 4) int32 of zero_padding3d_5 with 0
g = L.ZeroPadding3D(padding=1, data_format='channels_last')(keras.Input((3, 2, 10, 6), dtype='int32'))  #: (None, 5, 4, 12, 6) int32 of zero_padding3d_6 with 0
h = L.ZeroPadding3D()(keras.Input((1, 1, 1, 1)))  #: (None, 3, 3, 3, 1) float32 of zero_padding3d_7 with 0
# ---
x0 = keras.Input((5, 5, 4), batch_size=4)  #: (4, 5, 5, 4) float32 of input_1 with 0
layer = L.RandomRotation(factor=0.5, seed=1, interpolation='NEAREST', fill_value='a')  #: RandomRotation random_rotation with ?, error[bad-argument]
# ---
x0 = keras.Input((1,))  #: (None, 1) float32 of input_1 with 0
layer = L.experimental.RandomFourierFeatures(output_dim=-1, scale=1.0)  #: RandomFourierFeatures random_fourier_features with ?, error[bad-argument]
# ---
x0 = keras.Input((5, 6, 3))  #: (None, 5, 6, 3) float32 of input_1 with 0
layer = L.Resizing(height=5, width=2.5, interpolation=None, crop_to_aspect_ratio=0)  #: Resizing resizing with ?, error[bad-argument]
# ---
x0 = keras.Input((2, 2), dtype='int32')  #: (None, 2, 2) int32 of input_1 with 0
layer = L.AveragePooling1D(data_format='CHANNELS_FIRST')  #: AveragePooling1D average_pooling1d with 0
y = layer(x0)  #: ? ? of average_pooling1d with 0, error[input-dtype]
# ---
x0 = keras.Input((3,), dtype='uint8')  #: (None, 3) uint8 of input_1 with 0
layer = L.CategoryEncoding(batch_input_shape=(None, 4))  #: CategoryEncoding category_encoding with ?, error[bad-argument]
# ---
x0 = keras.Input((6,))  #: (None, 6) float32 of input_1 with 0
layer = L.experimental.RandomFourierFeatures(output_dim=5, scale=0)  #: RandomFourierFeatures random_fourier_features with ?, error[bad-argument]
# ---
x0 = keras.Input((1,), dtype='string')  #: (None, 1) string of input_1 with 0
layer = L.StringLookup(output_mode='int')  #: StringLookup string_lookup with 0
y = layer(x0)  #: (None, 1) int64 of string_lookup with 0
# ---
x0 = keras.Input((5,), dtype='int32')  #: (None, 5) int32 of input_1 with 0
layer = L.ReLU('a')  #: ReLU re_lu with ?, error[bad-argument]
# ---
x0 = keras.Input((1, 4))  #: (None, 1, 4) float32 of input_1 with 0
layer = L.Dense(units=-1, kernel_regularizer='l2', bias_initializer='ones', bias_regularizer='l2', activation='relu')  #: Dense dense with ?, error[bad-argument]
# ---
x0 = keras.Input((12, 5, 4, 8))  #: (None, 12, 5, 4, 8) float32 of input_1 with 0
layer = L.experimental.SyncBatchNormalization(axis=1.5)  #: SyncBatchNormalization sync_batch_normalization with ?, error[bad-argument]
# ---
x0 = keras.Input(())  #: (None,) float32 of input_1 with 0
layer = L.TextVectorization(output_mode='one_hot')  #: TextVectorization text_vectorization with ?, error[bad-argument]
# ---
x0 = keras.Input((2, 6, 3), batch_size=4, dtype='int32')  #: (4, 2, 6, 3) int32 of input_1 with 0
layer = L.RandomBrightness(0.2, value_range=(0, 255), seed=42)  #: RandomBrightness random_brightness with 0
y = layer(x0)  #: (4, 2, 6, 3) float32 of random_brightness with 0
# ---
x0 = keras.Input((4,))  #: (None, 4) float32 of input_1 with 0
layer = L.RepeatVector(n=1, actvation='relu')  #: RepeatVector repeat_vector with ?, error[bad-argument]
# ---
x0 = keras.Input((2, 6, 2))  #: (None, 2, 6, 2) float32 of input_1 with 0
layer = L.SpatialDropout2D(rate=0.1, data_format='CHANNELS_FIRST')  #: SpatialDropout2D spatial_dropout2d with ?, error[bad-argument]
# ---
x0 = keras.Input((5, 10, 4), batch_size=4)  #: (4, 5, 10, 4) float32 of input_1 with 0
layer = L.LayerNormalization(axis=None)  #: LayerNormalization layer_normalization with ?, error[bad-argument]
# ---
x0 = keras.Input((12, 12, 12, 12))  #: (None, 12, 12, 12, 12) float32 of input_1 with 0
layer = L.ConvLSTM2D(filters=3, kernel_size=(2, 2), recurrent_dropout=1.5, dropout=None)  #: ConvLSTM2D conv_lstm2d with ?, error[bad-argument]
# ---
x0 = keras.Input((4, 5))  #: (None, 4, 5) float32 of input_1 with 0
layer = L.GRU(units=4, recurrent_dropout=None)  #: GRU gru with ?, error[bad-argument]
# ---
x0 = keras.Input((5, 5, 4), batch_size=4)  #: (4, 5, 5, 4) float32 of input_1 with 0
layer = L.RandomRotation(factor=0.5, fill_mode=1, fill_value='a')  #: RandomRotation random_rotation with ?, error[bad-argument]
# ---
x0 = keras.Input((8, 6, 10, 4, 8))  #: (None, 8, 6, 10, 4, 8) float32 of input_1 with 0
layer = L.LeakyReLU(alpha=None)  #: LeakyReLU leaky_re_lu with ?, error[bad-argument]
# ---
x0 = keras.Input((10,), dtype='int64')  #: (None, 10) int64 of input_1 with 0
layer = L.TextVectorization(standardize='strip_punctuation', idf_weights=None, output_mode='count', input_shape=(4,))  #: TextVectorization text_vectorization with 0
y = layer(x0)  #: ? ? of text_vectorization with 0, warning[ignored-input-shape], error[refused-input]
# ---
x0 = keras.Input((4,))  #: (None, 4) float32 of input_1 with 0
layer = L.RepeatVector(n=2.5)  #: RepeatVector repeat_vector with ?, error[bad-argument]
# ---
x0 = keras.Input(())  #: (None,) float32 of input_1 with 0
layer = L.TextVectorization(split='word')  #: TextVectorization text_vectorization with ?, error[bad-argument]
# ---
y0 = L.ActivityRegularization(l1=0.1).l1  #: 0.1
y1 = L.ActivityRegularization(l2=0.1).l2  #: 0.1
# ---
y0 = L.AdditiveAttention(use_scale=False).use_scale  #: False
# ---
y0 = L.AlphaDropout(rate=0).rate  #: 0
y1 = L.AlphaDropout(rate=0, noise_shape=(None,1)).noise_shape  #: (None, 1)
y2 = L.AlphaDropout(rate=0, seed=1).seed  #: 1
# ---
y0 = L.Attention(use_scale=True).use_scale  #: True
y1 = L.Attention(score_mode='concat').score_mode  #: 'concat'
# ---
y0 = L.AveragePooling1D(pool_size=(2, )).pool_size  #: (2)
y1 = L.AveragePooling1D(strides=(2, )).strides  #: (2)
y2 = L.AveragePooling1D(padding='same').padding  #: 'same'
y3 = L.AveragePooling1D(data_format='channels_first').data_format  #: 'channels_first'
# ---
y0 = L.AveragePooling2D(pool_size=(2, 2, )).pool_size  #: (2, 2)
y1 = L.AveragePooling2D(strides=(2, 2, )).strides  #: (2, 2)
y2 = L.AveragePooling2D(padding='same').padding  #: 'same'
y3 = L.AveragePooling2D(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.AveragePooling3D(pool_size=(2, 2, 2, )).pool_size  #: (2, 2, 2)
y1 = L.AveragePooling3D(strides=(2, 2, 2, )).strides  #: (2, 2, 2)
y2 = L.AveragePooling3D(padding='same').padding  #: 'same'
y3 = L.AveragePooling3D(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.BatchNormalization(axis=[1]).axis  #: ?
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
y13 = L.BatchNormalization(synchronized=True).synchronized  #: True
# ---
y0 = L.Bidirectional(layer=L.LSTM(4)).layer  #: LSTM lstm with ?
y1 = L.Bidirectional(layer=L.LSTM(4), merge_mode='sum').merge_mode  #: 'sum'
y2 = L.Bidirectional(layer=L.LSTM(4), backward_layer=L.LSTM(4, go_backwards=True)).backward_layer  #: ?
# ---
y0 = L.CategoryEncoding(num_tokens=1).num_tokens  #: 1
y1 = L.CategoryEncoding(output_mode='one_hot').output_mode  #: 'one_hot', error[bad-argument]
y2 = L.CategoryEncoding(sparse=True).sparse  #: True, error[bad-argument]
# ---
y0 = L.CenterCrop(height=1, width=1).height  #: 1
y1 = L.CenterCrop(height=1, width=1).width  #: 1
# ---
y0 = L.Concatenate(axis=1).axis  #: 1
# ---
y0 = L.Conv1D(filters=1, kernel_size=1).filters  #: 1
y1 = L.Conv1D(filters=1, kernel_size=(2, )).kernel_size  #: (2)
y2 = L.Conv1D(filters=1, kernel_size=1, strides=(2, )).strides  #: (2)
y3 = L.Conv1D(filters=1, kernel_size=1, padding='same').padding  #: 'same'
y4 = L.Conv1D(filters=1, kernel_size=1, data_format='channels_first').data_format  #: 'channels_first'
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
y4 = L.Conv3DTranspose(filters=1, kernel_size=1, output_padding=(1,1,1,)).output_padding  #: (1, 1, 1), error[bad-argument]
y5 = L.Conv3DTranspose(filters=1, kernel_size=1, data_format='channels_last').data_format  #: 'channels_last'
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
y18 = L.ConvLSTM1D(filters=1, kernel_size=1, return_sequences=True).return_sequences  #: True
y19 = L.ConvLSTM1D(filters=1, kernel_size=1, return_state=True).return_state  #: True
y20 = L.ConvLSTM1D(filters=1, kernel_size=1, go_backwards=True).go_backwards  #: True
y21 = L.ConvLSTM1D(filters=1, kernel_size=1, stateful=True).stateful  #: True
y22 = L.ConvLSTM1D(filters=1, kernel_size=1, dropout=0).dropout  #: 0.0
y23 = L.ConvLSTM1D(filters=1, kernel_size=1, recurrent_dropout=0).recurrent_dropout  #: 0.0
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
y18 = L.ConvLSTM2D(filters=1, kernel_size=1, return_sequences=True).return_sequences  #: True
y19 = L.ConvLSTM2D(filters=1, kernel_size=1, return_state=True).return_state  #: True
y20 = L.ConvLSTM2D(filters=1, kernel_size=1, go_backwards=True).go_backwards  #: True
y21 = L.ConvLSTM2D(filters=1, kernel_size=1, stateful=True).stateful  #: True
y22 = L.ConvLSTM2D(filters=1, kernel_size=1, dropout=0).dropout  #: 0.0
y23 = L.ConvLSTM2D(filters=1, kernel_size=1, recurrent_dropout=0).recurrent_dropout  #: 0.0
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
y18 = L.ConvLSTM3D(filters=1, kernel_size=1, return_sequences=True).return_sequences  #: True
y19 = L.ConvLSTM3D(filters=1, kernel_size=1, return_state=True).return_state  #: True
y20 = L.ConvLSTM3D(filters=1, kernel_size=1, go_backwards=True).go_backwards  #: True
y21 = L.ConvLSTM3D(filters=1, kernel_size=1, stateful=True).stateful  #: True
y22 = L.ConvLSTM3D(filters=1, kernel_size=1, dropout=0).dropout  #: 0.0
y23 = L.ConvLSTM3D(filters=1, kernel_size=1, recurrent_dropout=0).recurrent_dropout  #: 0.0
# ---
y0 = L.Cropping1D(cropping=(1, 2)).cropping  #: (1, 2)
# ---
y0 = L.Cropping2D(cropping=(1, 1, )).cropping  #: ((1, 1), (1, 1))
y1 = L.Cropping2D(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.Cropping3D(cropping=(1, 1, 1, )).cropping  #: ((1, 1), (1, 1), (1, 1))
y1 = L.Cropping3D(data_format='channels_last').data_format  #: 'channels_last'
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
y0 = L.Discretization(bin_boundaries=[0.0,1.0]).bin_boundaries  #: ?
y1 = L.Discretization(num_bins=3).num_bins  #: 3
y2 = L.Discretization(epsilon=0.001).epsilon  #: 0.001
y3 = L.Discretization(output_mode='one_hot').output_mode  #: 'one_hot'
y4 = L.Discretization(sparse=True).sparse  #: True, error[bad-argument]
# ---
y0 = L.Dot(axes=(1,1)).axes  #: (1, 1)
y1 = L.Dot(axes=-1, normalize=True).normalize  #: True
# ---
y0 = L.Dropout(rate=0).rate  #: 0
y1 = L.Dropout(rate=0, noise_shape=(None,1)).noise_shape  #: (None, 1)
y2 = L.Dropout(rate=0, seed=1).seed  #: 1
# ---
y0 = L.ELU(alpha=0.0).alpha  #: ?
# ---
y0 = L.EinsumDense(equation='ab,bc->ac', output_shape=4).equation  #: 'ab,bc->ac'
y1 = L.EinsumDense(equation='ab,bc->ac', output_shape=(4,)).output_shape  #: ?
y2 = L.EinsumDense(equation='ab,bc->ac', output_shape=4, bias_axes='c').bias_axes  #: 'c'
y3 = L.EinsumDense(equation='ab,bc->ac', output_shape=4, kernel_initializer='zeros').kernel_initializer  #: ?
y4 = L.EinsumDense(equation='ab,bc->ac', output_shape=4, bias_initializer='ones').bias_initializer  #: ?
y5 = L.EinsumDense(equation='ab,bc->ac', output_shape=4, kernel_regularizer='l2').kernel_regularizer  #: ?
y6 = L.EinsumDense(equation='ab,bc->ac', output_shape=4, bias_regularizer='l2').bias_regularizer  #: ?
y7 = L.EinsumDense(equation='ab,bc->ac', output_shape=4, activity_regularizer='l2').activity_regularizer  #: ?
y8 = L.EinsumDense(equation='ab,bc->ac', output_shape=4, kernel_constraint='non_neg').kernel_constraint  #: ?
y9 = L.EinsumDense(equation='ab,bc->ac', output_shape=4, bias_constraint='non_neg').bias_constraint  #: ?
# ---
y0 = L.Embedding(input_dim=1, output_dim=1).input_dim  #: 1
y1 = L.Embedding(input_dim=1, output_dim=1).output_dim  #: 1
y2 = L.Embedding(input_dim=1, output_dim=1, embeddings_initializer='zeros').embeddings_initializer  #: ?
y3 = L.Embedding(input_dim=1, output_dim=1, embeddings_regularizer='l2').embeddings_regularizer  #: ?
y4 = L.Embedding(input_dim=1, output_dim=1, activity_regularizer='l2').activity_regularizer  #: ?
y5 = L.Embedding(input_dim=1, output_dim=1, embeddings_constraint='non_neg').embeddings_constraint  #: ?
y6 = L.Embedding(input_dim=1, output_dim=1, mask_zero=True).mask_zero  #: True
y7 = L.Embedding(input_dim=1, output_dim=1, input_length=4).input_length  #: 4
y8 = L.Embedding(input_dim=1, output_dim=1, sparse=True).sparse  #: True
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
y14 = L.GRU(units=1, return_sequences=True).return_sequences  #: True
y15 = L.GRU(units=1, return_state=True).return_state  #: True
y16 = L.GRU(units=1, go_backwards=True).go_backwards  #: True
y17 = L.GRU(units=1, stateful=True).stateful  #: True
y18 = L.GRU(units=1, unroll=True).unroll  #: True
y19 = L.GRU(units=1, time_major=True).time_major  #: True
y20 = L.GRU(units=1, reset_after=False).reset_after  #: False
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
# ---
y0 = L.GaussianDropout(rate=0).rate  #: 0
y1 = L.GaussianDropout(rate=0, seed=1).seed  #: 1
# ---
y0 = L.GaussianNoise(stddev=0.0).stddev  #: 0.0
y1 = L.GaussianNoise(stddev=0.0, seed=1).seed  #: 1
# ---
y0 = L.GlobalAveragePooling1D(data_format='channels_first').data_format  #: 'channels_first'
# ---
y0 = L.GlobalAveragePooling2D(data_format='channels_last').data_format  #: 'channels_last'
y1 = L.GlobalAveragePooling2D(keepdims=True).keepdims  #: True
# ---
y0 = L.GlobalAveragePooling3D(data_format='channels_last').data_format  #: 'channels_last'
y1 = L.GlobalAveragePooling3D(keepdims=True).keepdims  #: True
# ---
y0 = L.GlobalMaxPooling1D(data_format='channels_first').data_format  #: 'channels_first'
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
y0 = L.HashedCrossing(num_bins=1).num_bins  #: 1
y1 = L.HashedCrossing(num_bins=1, output_mode='one_hot').output_mode  #: 'one_hot'
y2 = L.HashedCrossing(num_bins=1, sparse=True).sparse  #: True
# ---
y0 = L.Hashing(num_bins=1).num_bins  #: 1
y1 = L.Hashing(num_bins=1, mask_value='').mask_value  #: ''
y2 = L.Hashing(num_bins=1, salt=[1,2]).salt  #: [1, 2]
y3 = L.Hashing(num_bins=1, output_mode='one_hot').output_mode  #: 'one_hot'
y4 = L.Hashing(num_bins=1, sparse=True).sparse  #: True, error[bad-argument]
# ---
y0 = L.Identity(trainable=False).trainable  #: False
y1 = L.Identity(dtype='float16').dtype  #: 'float16'
y2 = L.Identity(dynamic=True).dynamic  #: True
# ---
y0 = L.IntegerLookup(max_tokens=5).max_tokens  #: 5
y1 = L.IntegerLookup(num_oov_indices=0).num_oov_indices  #: 0
y2 = L.IntegerLookup(mask_token=-1).mask_token  #: ?
y3 = L.IntegerLookup(oov_token=0).oov_token  #: ?
y4 = L.IntegerLookup(vocabulary=[1,2,3]).vocabulary  #: ?, error[missing-member]
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
y15 = L.LSTM(units=1, return_sequences=True).return_sequences  #: True
y16 = L.LSTM(units=1, return_state=True).return_state  #: True
y17 = L.LSTM(units=1, go_backwards=True).go_backwards  #: True
y18 = L.LSTM(units=1, stateful=True).stateful  #: True
y19 = L.LSTM(units=1, time_major=True).time_major  #: True
y20 = L.LSTM(units=1, unroll=True).unroll  #: True
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
# ---
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
y0 = L.LeakyReLU(alpha=0.0).alpha  #: ?
# ---
y0 = L.LocallyConnected1D(filters=1, kernel_size=1).filters  #: 1
y1 = L.LocallyConnected1D(filters=1, kernel_size=(2, )).kernel_size  #: (2)
y2 = L.LocallyConnected1D(filters=1, kernel_size=1, strides=(2, )).strides  #: (2)
y3 = L.LocallyConnected1D(filters=1, kernel_size=1, padding='same').padding  #: 'same', error[bad-argument]
y4 = L.LocallyConnected1D(filters=1, kernel_size=1, data_format='channels_last').data_format  #: 'channels_last'
y5 = L.LocallyConnected1D(filters=1, kernel_size=1, use_bias=False).use_bias  #: False
y6 = L.LocallyConnected1D(filters=1, kernel_size=1, kernel_initializer='zeros').kernel_initializer  #: ?
y7 = L.LocallyConnected1D(filters=1, kernel_size=1, bias_initializer='ones').bias_initializer  #: ?
y8 = L.LocallyConnected1D(filters=1, kernel_size=1, kernel_regularizer='l2').kernel_regularizer  #: ?
y9 = L.LocallyConnected1D(filters=1, kernel_size=1, bias_regularizer='l2').bias_regularizer  #: ?
y10 = L.LocallyConnected1D(filters=1, kernel_size=1, activity_regularizer='l2').activity_regularizer  #: ?
y11 = L.LocallyConnected1D(filters=1, kernel_size=1, kernel_constraint='non_neg').kernel_constraint  #: ?
y12 = L.LocallyConnected1D(filters=1, kernel_size=1, bias_constraint='non_neg').bias_constraint  #: ?
y13 = L.LocallyConnected1D(filters=1, kernel_size=1, implementation=2).implementation  #: 2
# ---
y0 = L.LocallyConnected2D(filters=1, kernel_size=1).filters  #: 1
y1 = L.LocallyConnected2D(filters=1, kernel_size=(2, 2, )).kernel_size  #: (2, 2)
y2 = L.LocallyConnected2D(filters=1, kernel_size=1, strides=(2, 2, )).strides  #: (2, 2)
y3 = L.LocallyConnected2D(filters=1, kernel_size=1, padding='same').padding  #: 'same', error[bad-argument]
y4 = L.LocallyConnected2D(filters=1, kernel_size=1, data_format='channels_last').data_format  #: 'channels_last'
y5 = L.LocallyConnected2D(filters=1, kernel_size=1, use_bias=False).use_bias  #: False
y6 = L.LocallyConnected2D(filters=1, kernel_size=1, kernel_initializer='zeros').kernel_initializer  #: ?
y7 = L.LocallyConnected2D(filters=1, kernel_size=1, bias_initializer='ones').bias_initializer  #: ?
y8 = L.LocallyConnected2D(filters=1, kernel_size=1, kernel_regularizer='l2').kernel_regularizer  #: ?
y9 = L.LocallyConnected2D(filters=1, kernel_size=1, bias_regularizer='l2').bias_regularizer  #: ?
y10 = L.LocallyConnected2D(filters=1, kernel_size=1, activity_regularizer='l2').activity_regularizer  #: ?
y11 = L.LocallyConnected2D(filters=1, kernel_size=1, kernel_constraint='non_neg').kernel_constraint  #: ?
y12 = L.LocallyConnected2D(filters=1, kernel_size=1, bias_constraint='non_neg').bias_constraint  #: ?
y13 = L.LocallyConnected2D(filters=1, kernel_size=1, implementation=2).implementation  #: 2
# ---
y0 = L.Masking(mask_value=0.1).mask_value  #: 0.1
# ---
y0 = L.MaxPooling1D(pool_size=(2, )).pool_size  #: (2)
y1 = L.MaxPooling1D(strides=(2, )).strides  #: (2)
y2 = L.MaxPooling1D(padding='same').padding  #: 'same'
y3 = L.MaxPooling1D(data_format='channels_first').data_format  #: 'channels_first'
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
y0 = L.MultiHeadAttention(num_heads=1, key_dim=1).num_heads  #: ?, error[missing-member]
y1 = L.MultiHeadAttention(num_heads=1, key_dim=1).key_dim  #: ?, error[missing-member]
y2 = L.MultiHeadAttention(num_heads=1, key_dim=1, value_dim=2).value_dim  #: ?, error[missing-member]
y3 = L.MultiHeadAttention(num_heads=1, key_dim=1, dropout=0).dropout  #: ?, error[missing-member]
y4 = L.MultiHeadAttention(num_heads=1, key_dim=1, use_bias=False).use_bias  #: ?, error[missing-member]
y5 = L.MultiHeadAttention(num_heads=1, key_dim=1, output_shape=(4,)).output_shape  #: ?
y6 = L.MultiHeadAttention(num_heads=1, key_dim=1, attention_axes=(1,)).attention_axes  #: ?, error[missing-member]
y7 = L.MultiHeadAttention(num_heads=1, key_dim=1, kernel_initializer='zeros').kernel_initializer  #: ?, error[missing-member]
y8 = L.MultiHeadAttention(num_heads=1, key_dim=1, bias_initializer='ones').bias_initializer  #: ?, error[missing-member]
y9 = L.MultiHeadAttention(num_heads=1, key_dim=1, kernel_regularizer='l2').kernel_regularizer  #: ?, error[missing-member]
y10 = L.MultiHeadAttention(num_heads=1, key_dim=1, bias_regularizer='l2').bias_regularizer  #: ?, error[missing-member]
y11 = L.MultiHeadAttention(num_heads=1, key_dim=1, activity_regularizer='l2').activity_regularizer  #: ?
y12 = L.MultiHeadAttention(num_heads=1, key_dim=1, kernel_constraint='non_neg').kernel_constraint  #: ?, error[missing-member]
y13 = L.MultiHeadAttention(num_heads=1, key_dim=1, bias_constraint='non_neg').bias_constraint  #: ?, error[missing-member]
# ---
y0 = L.Normalization(axis=[1]).axis  #: (1)
y1 = L.Normalization(mean=[1.0]).mean  #: ?, error[bad-argument]
y2 = L.Normalization(variance=[1.0]).variance  #: ?, error[bad-argument]
y3 = L.Normalization(invert=True).invert  #: True
# ---
y0 = L.PReLU(alpha_initializer='ones').alpha_initializer  #: ?
y1 = L.PReLU(alpha_regularizer='l2').alpha_regularizer  #: ?
y2 = L.PReLU(alpha_constraint='non_neg').alpha_constraint  #: ?
y3 = L.PReLU(shared_axes=[1]).shared_axes  #: [1]
# ---
y0 = L.Permute(dims=(1,)).dims  #: (1)
# ---
y0 = L.RNN(cell=[L.LSTMCell(3), L.LSTMCell(2)]).cell  #: ?
y1 = L.RNN(cell=L.SimpleRNNCell(3), return_sequences=True).return_sequences  #: True
y2 = L.RNN(cell=L.SimpleRNNCell(3), return_state=True).return_state  #: True
y3 = L.RNN(cell=L.SimpleRNNCell(3), go_backwards=True).go_backwards  #: True
y4 = L.RNN(cell=L.SimpleRNNCell(3), stateful=True).stateful  #: True
y5 = L.RNN(cell=L.SimpleRNNCell(3), unroll=True).unroll  #: True
y6 = L.RNN(cell=L.SimpleRNNCell(3), time_major=True).time_major  #: True
# ---
y0 = L.RandomBrightness(factor=(-0.1, 0.3)).factor  #: ?, error[missing-member]
y1 = L.RandomBrightness(factor=0.2, value_range=(0, 1)).value_range  #: ?, error[missing-member]
y2 = L.RandomBrightness(factor=0.2, seed=1).seed  #: ?, error[missing-member]
# ---
y0 = L.RandomContrast(factor=(0.1, 0.3)).factor  #: ?
y1 = L.RandomContrast(factor=0.2, seed=1).seed  #: 1
# ---
y0 = L.RandomCrop(height=1, width=1).height  #: 1
y1 = L.RandomCrop(height=1, width=1).width  #: 1
y2 = L.RandomCrop(height=1, width=1, seed=1).seed  #: ?
# ---
y0 = L.RandomFlip(mode='horizontal').mode  #: 'horizontal'
y1 = L.RandomFlip(seed=1).seed  #: ?
# ---
y0 = L.experimental.RandomFourierFeatures(output_dim=1).output_dim  #: 1
y1 = L.experimental.RandomFourierFeatures(output_dim=1, kernel_initializer='laplacian').kernel_initializer  #: ?
y2 = L.experimental.RandomFourierFeatures(output_dim=1, scale=1.0).scale  #: ?
# ---
y0 = L.RandomHeight(factor=(-0.1, 0.3)).factor  #: ?
y1 = L.RandomHeight(factor=0.2, interpolation='nearest').interpolation  #: 'nearest'
y2 = L.RandomHeight(factor=0.2, seed=1).seed  #: ?
# ---
y0 = L.RandomRotation(factor=(-0.1, 0.3)).factor  #: ?
y1 = L.RandomRotation(factor=0.2, fill_mode='wrap').fill_mode  #: 'wrap'
y2 = L.RandomRotation(factor=0.2, interpolation='nearest').interpolation  #: 'nearest'
y3 = L.RandomRotation(factor=0.2, seed=1).seed  #: ?
y4 = L.RandomRotation(factor=0.2, fill_value=1.0).fill_value  #: 1.0
# ---
y0 = L.RandomTranslation(height_factor=(-0.1, 0.3), width_factor=0.2).height_factor  #: (-0.1, 0.3)
y1 = L.RandomTranslation(height_factor=0.2, width_factor=(-0.1, 0.3)).width_factor  #: (-0.1, 0.3)
y2 = L.RandomTranslation(height_factor=0.2, width_factor=0.2, fill_mode='wrap').fill_mode  #: 'wrap'
y3 = L.RandomTranslation(height_factor=0.2, width_factor=0.2, interpolation='nearest').interpolation  #: 'nearest'
y4 = L.RandomTranslation(height_factor=0.2, width_factor=0.2, seed=1).seed  #: ?
y5 = L.RandomTranslation(height_factor=0.2, width_factor=0.2, fill_value=1.0).fill_value  #: 1.0
# ---
y0 = L.RandomWidth(factor=(-0.1, 0.3)).factor  #: ?
y1 = L.RandomWidth(factor=0.2, interpolation='nearest').interpolation  #: 'nearest'
y2 = L.RandomWidth(factor=0.2, seed=1).seed  #: ?
# ---
y0 = L.RandomZoom(height_factor=(-0.1, 0.3)).height_factor  #: (-0.1, 0.3)
y1 = L.RandomZoom(height_factor=0.2, width_factor=(-0.1, 0.3)).width_factor  #: (-0.1, 0.3)
y2 = L.RandomZoom(height_factor=0.2, fill_mode='wrap').fill_mode  #: 'wrap'
y3 = L.RandomZoom(height_factor=0.2, interpolation='nearest').interpolation  #: 'nearest'
y4 = L.RandomZoom(height_factor=0.2, seed=1).seed  #: ?
y5 = L.RandomZoom(height_factor=0.2, fill_value=1.0).fill_value  #: 1.0
# ---
y0 = L.ReLU(max_value=1.0).max_value  #: ?
y1 = L.ReLU(negative_slope=0.1).negative_slope  #: ?
y2 = L.ReLU(threshold=0.1).threshold  #: ?
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
# ---
y0 = L.Softmax(axis=[1]).axis  #: [1]
# ---
y0 = L.SpatialDropout1D(rate=0).rate  #: 0
# ---
y0 = L.SpatialDropout2D(rate=0).rate  #: 0
y1 = L.SpatialDropout2D(rate=0, data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.SpatialDropout3D(rate=0).rate  #: 0
y1 = L.SpatialDropout3D(rate=0, data_format='channels_last').data_format  #: 'channels_last'
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
y8 = L.StringLookup(sparse=True).sparse  #: True, error[bad-argument]
y9 = L.StringLookup(pad_to_max_tokens=True).pad_to_max_tokens  #: True, error[bad-argument]
# ---
y0 = L.experimental.SyncBatchNormalization(axis=[1]).axis  #: ?
y1 = L.experimental.SyncBatchNormalization(momentum=0.001).momentum  #: 0.001
y2 = L.experimental.SyncBatchNormalization(epsilon=0.9).epsilon  #: 0.9
y3 = L.experimental.SyncBatchNormalization(center=False).center  #: False
y4 = L.experimental.SyncBatchNormalization(scale=False).scale  #: False
y5 = L.experimental.SyncBatchNormalization(beta_initializer='ones').beta_initializer  #: ?
y6 = L.experimental.SyncBatchNormalization(gamma_initializer='zeros').gamma_initializer  #: ?
y7 = L.experimental.SyncBatchNormalization(moving_mean_initializer='ones').moving_mean_initializer  #: ?
y8 = L.experimental.SyncBatchNormalization(moving_variance_initializer='zeros').moving_variance_initializer  #: ?
y9 = L.experimental.SyncBatchNormalization(beta_regularizer='l2').beta_regularizer  #: ?
y10 = L.experimental.SyncBatchNormalization(gamma_regularizer='l2').gamma_regularizer  #: ?
y11 = L.experimental.SyncBatchNormalization(beta_constraint='non_neg').beta_constraint  #: ?
y12 = L.experimental.SyncBatchNormalization(gamma_constraint='non_neg').gamma_constraint  #: ?
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
y0 = L.ThresholdedReLU(theta=0.0).theta  #: ?
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
# ---
y0 = L.ZeroPadding2D(padding=(1, 1, )).padding  #: ((1, 1), (1, 1))
y1 = L.ZeroPadding2D(data_format='channels_last').data_format  #: 'channels_last'
# ---
y0 = L.ZeroPadding3D(padding=(1, 1, 1, )).padding  #: ((1, 1), (1, 1), (1, 1))
y1 = L.ZeroPadding3D(data_format='channels_last').data_format  #: 'channels_last'
