"""Snippets whose outcome on both versions of Keras was recorded, word for word."""
