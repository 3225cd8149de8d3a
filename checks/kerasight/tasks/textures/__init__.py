"""What a photo shows a piece of: images in class folders."""
