"""The models of `keras.applications`."""
