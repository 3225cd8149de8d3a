"""The corpus: findings of the rules in real-world code."""
