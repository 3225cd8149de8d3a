"""The models of `keras.applications`: their outputs and parameters, not how they work.

`keras3.json` and `keras2.json` are measured in the real packages by
`scripts/generate_applications.py`.
"""
