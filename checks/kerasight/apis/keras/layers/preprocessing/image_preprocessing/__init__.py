"""Layers that resize, crop or change images; keras/src/layers/preprocessing/image_preprocessing."""
