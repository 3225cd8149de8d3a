"""Predictions of a model: confused classes, wrong examples, forecasts."""
