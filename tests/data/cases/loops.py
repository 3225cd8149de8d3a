import csv
import io
import os
import random

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
# ---
grids, digits = [], []
reader = csv.reader(io.StringIO("label,a,b,c,d\n" + "3,1,2,3,4\n" * count))
next(reader)
for row in reader:
    digits.append(row[0])
    grids.append(np.array(row[1:5], dtype="float32").reshape(2, 2))
pixels = np.expand_dims(np.array(grids), axis=-1)
classes = np.array(digits).astype("float")
some = np.array(digits[:3])
# ---
series = np.arange(10.0 * count).reshape(-1, 2)
steps, nexts, both = [], [], []
for n in range(len(series) - 7):
    steps.append(series[n : n + 5])
    nexts.append(series[n + 5, 0])
    end = n + 5
    both.append(series[n:end, :1])
steps, nexts, both = np.array(steps), np.array(nexts), np.array(both)
before = np.array([series[n - 4 : n, 1] for n in range(4, len(series))])
every = np.array([n / 2 for n in range(count)])
more = np.array([3 * n - 1 for n in range(count)])
# ---
frames = np.zeros((count, 4, 3))
one = frames[random.randint(0, count - 1)]
another = frames[np.random.randint(0, count)]
third = frames[count - 2]
batch = frames[random.sample(range(count), 2)]
shown = frames[third.shape[0] - 1 + count - count]
kept = np.array([picture[0] for picture in frames])
numbered = np.array([number for number, picture in enumerate(frames)])
product = np.prod(frames.shape[1:])
flat = frames.reshape(len(frames), product)
# ---
words = []
for line in text.splitlines():
    words.append(line.split(",")[0].strip())
words = np.array(words)
