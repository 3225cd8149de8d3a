import csv
import io
import os

import numpy as np

count = int(os.environ.get("COUNT_OF_ROWS", "6"))
text = "".join(f"{n % 3},{n},7,8\n" for n in range(count))
# ---
labels, rows = [], []
first = True
for row in csv.reader(io.StringIO(text)):
    if first:
        first = False
    else:
        labels.append(float(row[0]))
        rows.append(np.ones((1, len(["a", "b"])), dtype="float32"))
labels, rows = np.array(labels), np.array(rows)
# ---
classes = []
for line in text.splitlines():
    if line.startswith("0"):
        classes.append(0)
    else:
        classes.append(1)
y = np.array(classes)
# ---
pictures = np.array([np.ones((3, 2), dtype="float32") for _ in range(count)])
pairs = np.array([(n, 2.5) for n in range(count)])
sizes = np.array([len(line) for line in text.splitlines()])
# ---
wide = [np.zeros((2, 3))]
rank = 2
for _ in range(count):
    wide = wide + [np.zeros((rank, 3))]
    rank = 2
wide = np.array(wide)
# ---
kinds = []
step = 0
for _ in range(count):
    if step == 0:
        kinds.append(0)
    elif step == 1:
        kinds.append(1.5)
    else:
        kinds.extend([2, 3])
    step += 1
kinds = np.array(kinds)
# ---
boxes = [[] for _ in range(count)]
boxes[count - 1].append(1.0)
filled = np.array([len(box) for box in boxes])
alike = [[0] for _ in range(count)]
for n in range(count):
    alike[n].append(1)
alike = np.array(alike)
# ---
last = None
for n in range(count):
    if last is None:
        last = np.zeros(3)
    else:
        last = np.zeros((4, 2))
# ---
grown = []
for n in range(count):
    for m in range(2):
        grown.append(np.full((m + 1) // (m + 1), n))
grown = np.array(grown)
# ---
best = 0.0
found = []
for n in range(count):
    if best > 0.5:
        found.append(n)
        break
    best = best + 0.3
found = np.array(found)
# ---
tail = [1, 2, 3]
for n in range(count):
    tail.append(n)
    tail.pop()
same = np.array(tail)
# ---
kept = [1]
for n in range(count):
    if n == 3:
        kept.clear()
    kept.append(2.5)
kept = np.array(kept)
