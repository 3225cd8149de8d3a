"""The nouns of Kerasight: shapes, tensors, layers, models, problems and findings."""
