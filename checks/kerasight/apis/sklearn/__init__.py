"""Transfer functions of scikit-learn: data sets, splitting, scalers and encoders."""
