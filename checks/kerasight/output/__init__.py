"""What Kerasight prints: findings and models as text and as JSON."""
