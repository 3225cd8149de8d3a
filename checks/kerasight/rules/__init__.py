"""The rules: one file a rule, in a folder a group."""

from kerasight.rules.arguments.bad_argument import BadArgumentRule
from kerasight.rules.none.none_dimension import NoneDimensionRule
from kerasight.rules.rule import Rule
from kerasight.rules.saving.lambda_layer import LambdaLayerRule
from kerasight.rules.shape.input_rank import InputRankRule
from kerasight.rules.shape.missing_input_shape import MissingInputShapeRule
from kerasight.rules.shape.spatial_size import SpatialSizeRule
from kerasight.rules.syntax.syntax_error import SyntaxErrorRule

__all__ = ["ALL_RULES", "Rule"]

ALL_RULES: dict[str, Rule] = {
    rule.name: rule
    for rule in (
        BadArgumentRule(),
        InputRankRule(),
        LambdaLayerRule(),
        MissingInputShapeRule(),
        NoneDimensionRule(),
        SpatialSizeRule(),
        SyntaxErrorRule(),
    )
}
"""Every rule by its name, in the order of the names."""
