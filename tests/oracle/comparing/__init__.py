"""What Kerasight says, held against what the real Keras made of a program."""
