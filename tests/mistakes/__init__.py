"""Programs with a mistake from public reports, each with what the real Keras does with it."""
