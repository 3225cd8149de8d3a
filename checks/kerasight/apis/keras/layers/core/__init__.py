"""Dense, embeddings, functions and inputs; keras/src/layers/core."""
