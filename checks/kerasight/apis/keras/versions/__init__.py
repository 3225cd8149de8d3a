"""What one version of Keras has removed or keeps elsewhere."""
