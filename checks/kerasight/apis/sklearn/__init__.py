"""scikit-learn on paper."""
