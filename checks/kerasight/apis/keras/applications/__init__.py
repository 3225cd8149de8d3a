"""The models of `keras.applications` on paper: what they put out and weigh, not how they work.

`keras3.json` and `keras2.json` are measured in the real packages by
`scripts/generate_applications.py`.
"""
