"""Every public layer by itself: drawn arguments on drawn inputs, on the real Keras and on ours."""
