"""The strings that stand for functions of Keras: activations, initializers, and the like.

From `ALL_OBJECTS_DICT` of keras/src/activations, initializers, regularizers and constraints, and
what the `get` of each takes in tf_keras.
"""

from __future__ import annotations

BOTH_ACTIVATIONS = frozenset(
    """elu exponential gelu hard_sigmoid leaky_relu linear log_softmax mish relu relu6 selu
    sigmoid silu softmax softplus softsign swish tanh""".split()
)

ACTIVATIONS = {
    2: BOTH_ACTIVATIONS,
    3: BOTH_ACTIVATIONS
    | frozenset(
        """celu glu hard_shrink hard_silu hard_swish hard_tanh log_sigmoid soft_shrink sparse_plus
        sparse_sigmoid sparsemax squareplus tanh_shrink threshold""".split()
    ),
}

SHARED_INITIALIZERS = frozenset(
    """Constant GlorotNormal GlorotUniform HeNormal HeUniform Identity Initializer LecunNormal
    LecunUniform Ones Orthogonal RandomNormal RandomUniform TruncatedNormal VarianceScaling Zeros
    constant glorot_normal glorot_uniform he_normal he_uniform identity initializer lecun_normal
    lecun_uniform normal one ones orthogonal random_normal random_uniform truncated_normal uniform
    variance_scaling zero zeros""".split()
)

INITIALIZERS = {
    2: SHARED_INITIALIZERS
    | frozenset(
        """ConstantV2 GlorotNormalV2 GlorotUniformV2 HeNormalV2 HeUniformV2 IdentityV2
        LecunNormalV2 LecunUniformV2 OnesV2 OrthogonalV2 RandomNormalV2 RandomUniformV2
        TruncatedNormalV2 VarianceScalingV2 ZerosV2 glorot_normalV2 glorot_uniformV2 he_normalV2
        he_uniformV2""".split()
    ),
    3: SHARED_INITIALIZERS
    | frozenset("IdentityInitializer OrthogonalInitializer STFT STFTInitializer stft".split()),
}

REGULARIZERS = {
    2: frozenset(
        """L1 L1L2 L2 OrthogonalRegularizer Regularizer l1 l1_l2 l2
        orthogonal_regularizer""".split()
    ),
    3: frozenset(
        """L1 L1L2 L2 OrthogonalRegularizer Regularizer l1 l1l2 l2 orthogonal_regularizer
        regularizer""".split()
    ),
}

CONSTRAINTS = {
    2: frozenset(
        """Constraint MaxNorm MinMaxNorm NonNeg RadialConstraint UnitNorm max_norm maxnorm
        min_max_norm non_neg nonneg radial_constraint unit_norm""".split()
    ),
    3: frozenset(
        """Constraint MaxNorm MinMaxNorm NonNeg UnitNorm constraint max_norm min_max_norm non_neg
        unit_norm""".split()
    ),
}
