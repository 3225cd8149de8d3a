"""What programs ask of the backend of Keras 3."""
