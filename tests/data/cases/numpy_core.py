import numpy as np

# ---
a = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
b = np.array([0, 1, 1, 0], dtype=np.float32)
c = np.array([1.5, 2])
d = np.array([True, False])
e = np.array(["a", "b"])
f = np.array([])
g = np.array([[1, 2.0], [3, 4]], dtype="float32")
h = np.array(range(10))
i = np.array([np.zeros(3), np.ones(3)])
j = np.array(5)
k = np.array([[[1], [2]], [[3], [4]]])
m = np.asarray([1, 2, 3], float)
n = np.array((1, 2, 3))
o = np.array([None, 1])
p = np.array([x for x in range(4)], dtype=int)
# ---
a = np.zeros((3, 4))
b = np.ones(5, dtype=int)
c = np.full((2, 2), 7)
d = np.full((2, 2), 7.5, dtype=np.float32)
e = np.arange(10)
f = np.arange(2, 10, 3)
g = np.arange(0, 1, 0.1)
h = np.linspace(0, 1, 5)
i = np.eye(4)
j = np.identity(3)
k = np.zeros_like(b)
m = np.ones_like(a, dtype="int32")
n = np.arange(10, 0, -1)
o = np.arange(5.0)
p = np.arange(6, dtype="float32")
q = np.empty((2, 3))
r = np.full_like(a, 3)
s = np.linspace(0, 1, num=11, endpoint=False)
t = np.arange(24).reshape(2, 3, 4)
u = np.logspace(0, 2, 5)
# ---
x = np.random.rand(100, 8)
y = np.random.randint(0, 10, size=(100,))
z = np.random.normal(0, 1, (100, 3))
w = np.random.randn(10, 2).astype("float32")
v = np.random.uniform(-1, 1, size=(50, 4))
u = np.random.random((3, 3))
t = np.random.permutation(10)
s = np.random.choice(5, 20)
r = np.random.choice([0, 1], size=(10, 1))
q = np.random.randint(5, size=10)
rng = np.random.default_rng(0)
p = rng.random((4, 4))
o = rng.integers(0, 3, size=12)
n = rng.normal(size=(6, 2))
m = np.random.RandomState(1).rand(5, 5)
i = np.random.binomial(1, 0.5, (10,))
h = np.random.standard_normal((2, 3))
g = rng.integers(3, 5, size=(2, 2), endpoint=True)
f = rng.permutation(x)
e = rng.standard_normal((5,), dtype=np.float32)
d = np.random.randint(0, 256, (10, 4, 4, 3), dtype=np.uint8)
c = np.random.normal(np.zeros(3), 1)
b = rng.uniform(size=(3, 2))
a = rng.choice(x[:, 0], 4)
# ---
x = np.arange(24)
a = x.reshape(4, 6)
b = x.reshape((2, 3, 4))
c = x.reshape(-1, 8)
d = np.reshape(x, (6, -1))
e = np.expand_dims(a, -1)
f = np.expand_dims(a, axis=0)
g = a[..., np.newaxis]
h = a[np.newaxis, ...]
i = a[:, None]
j = a.T
k = b.transpose(2, 0, 1)
m = np.transpose(b)
n = np.transpose(b, (1, 0, 2))
o = b.swapaxes(0, 2)
p = np.moveaxis(b, 0, -1)
q = b.flatten()
r = b.ravel()
s = np.squeeze(e)
t = e.squeeze(-1)
u = b.reshape(b.shape[0], -1)
v = b.reshape(len(b), b.shape[1] * b.shape[2])
w = np.flip(a, 1)
y = np.roll(x, 2)
z = np.rot90(a)
# ---
x = np.arange(60).reshape(10, 6)
a = x[0]
b = x[1:4]
c = x[:, 0]
d = x[:, 1:]
e = x[:, -1]
f = x[-3:]
g = x[::2]
h = x[..., 0]
i = x[2, 3]
j = x[[0, 2, 4]]
k = x[x > 30]
m = x[x[:, 0] > 20]
n = x[:, [1, 3]]
o = x[np.array([0, 1, 1])]
p = x[::-1]
q = x[:-1]
r = x[3:, 2:4]
s = x[np.array([0, 1]), np.array([2, 3])]
t = x[np.arange(3)[:, None], np.array([0, 1])]
u = x[np.random.permutation(len(x))]
v = x[:7].shape[0]
w = x[1:, :, np.newaxis]
y = x[slice(2, 5)]
z = x[x[:, 0] == 6][0]
# ---
a, b = np.zeros((3, 4)), np.ones((2, 4))
c = np.concatenate([a, b])
d = np.concatenate((a, a), axis=1)
e = np.stack([a, a])
f = np.stack([a, a], axis=-1)
g = np.vstack([a, b])
h = np.hstack([a, a])
i = np.column_stack([np.zeros(3), np.ones(3)])
j = np.dstack([a, a])
k = np.append(a, b, axis=0)
m = np.append(np.arange(3), 5)
n = np.split(np.arange(12), 3)
o = np.split(np.arange(10), [3, 7])
p = np.array_split(np.arange(10), 3)
q = np.tile(np.array([1, 2]), (3, 2))
r = np.repeat(np.array([1, 2]), 3)
s = np.repeat(a, 2, axis=0)
t = np.pad(a, ((1, 1), (0, 2)))
u = np.hstack([np.arange(3), np.arange(2)])
v = np.vstack([np.arange(3), np.arange(3)])
w, x = np.meshgrid(np.arange(3), np.arange(5))
y = np.concatenate([np.zeros(3, int), np.ones(3)])
# ---
x = np.arange(12).reshape(3, 4)
y = x / 2
z = x.astype("float32") / 255.0
a = x + 1.5
b = x * x
c = x - x.mean()
d = (x - x.mean(axis=0)) / x.std(axis=0)
e = x % 3
f = x // 2
g = x**2
h = -x
i = x > 5
j = ~i
k = (x > 3) & (x < 9)
m = abs(x - 6)
n = x.astype(np.uint8) + 1
o = x.astype("float32") * 2
p = x.astype(np.float16) + np.ones((3, 4), np.float32)
q = np.ones((3, 1), np.uint8) + np.ones((1, 4), np.int8)
r = x @ x.T
s = np.dot(x, x.T)
t = np.matmul(x, x.T)
u = 1 - x
v = 1 / (x + 1)
w = x / np.float32(2)
aa = np.array([250, 255], dtype=np.uint8) + 10
bb = x.astype("uint8") / 255
cc = (x - x.min()) / (x.max() - x.min())
dd = x + np.arange(4)
ee = x[:, :1] * x
ff = 2**x
gg = x.astype(bool)
hh = x / x.max()
ii = x.astype("float32") / x.max()
jj = x.astype("float32") - np.mean(x)
# ---
x = np.arange(12).reshape(3, 4)
a = x.mean()
b = x.sum(axis=0)
c = x.max()
d = x.min(axis=1)
e = x.argmax(axis=-1)
f = np.argmax(x, axis=1)
g = x.std(axis=0, keepdims=True)
h = np.mean(x, axis=(0, 1))
i = np.max(x)
j = x.max() + 1
k = np.unique(np.array([3, 1, 1, 2]))
m = len(np.unique(np.array([3, 1, 1, 2])))
n, o = np.unique(np.array([3, 1, 1, 2]), return_counts=True)
p = np.sqrt(x)
q = np.exp(x.astype("float32") / 10)
r = np.clip(x, 2, 8)
s = np.abs(x - 5)
t = np.round(x / 7, 2)
u = np.where(x > 5, 1, 0)
v = np.where(x > 5)
w = np.maximum(x, 5)
y = np.log1p(x)
z = np.cumsum(x, axis=0)
aa = x.any()
bb = np.isnan(x / 2)
cc = np.diff(np.arange(5) ** 2)
dd = np.sort(np.array([3, 1, 2]))
ee = np.argsort(np.array([3, 1, 2]))
ff = np.linalg.norm(x / 2, axis=1)
gg = x.ndim
hh = x.size
ii = np.prod(x.shape)
jj = np.float32(3)
kk = np.int32(7)
ll = np.median(x)
mm = x.round()
nn = np.square(x)
oo = np.power(x, 2)
pp = np.sin(np.linspace(0, 6, 100))
qq = np.floor(x / 3)
rr = np.var(x)
ss = np.percentile(x, 50)
# ---
y = np.array([0, 2, 1, 2])
a = np.eye(3)[y]
b = np.argmax(a, axis=1)
c = y == 2
d = y[y != 2]
e = y - 1
f = np.eye(3, dtype="uint8")[y]
g = y.reshape(-1, 1)
h = y.astype("float32")
i = y.copy()
j = y.tolist()
k = np.expand_dims(y, 1)
m = y.max() + 1
# ---
x = np.arange(6.0)
x /= 5.0
y = np.zeros((3, 3))
y[0] = 5
y[:, 1] = -1
z = np.zeros(4)
z[:] = 3
w = np.ones((2, 2))
w *= 4
w -= 1
v = np.arange(10)
v[2:5] = 0
u = np.zeros(5)
for index in range(5):
    u[index] = index
t = np.arange(4.0)
s = t
t += 10
r = np.arange(8.0)
q = r[:4]
q *= 100
p = np.arange(8.0)
o = p[2:]
p -= 50


def scale(values):
    values /= 2
    return values


n = np.arange(4.0)
m = scale(n)
k = np.array([3, 1, 2])
k.sort()
np.random.shuffle(k)
j = np.zeros(3)
j.fill(9)
i = np.ones((4, 2))
i[i > 0] = 5
h = np.zeros((2, 2), dtype=int)
h[0, 0] = 3
# ---
series = np.arange(100.0)
window = 10
xs = []
ys = []
for start in range(len(series) - window):
    xs.append(series[start : start + window])
    ys.append(series[start + window])
X = np.array(xs)
Y = np.array(ys)
X = X[..., np.newaxis]
split = int(len(X) * 0.8)
X_train, X_test = X[:split], X[split:]
Y_train, Y_test = Y[:split], Y[split:]
# ---
x = np.random.rand(20, 5).astype(np.float32)
indices = np.arange(len(x))
np.random.shuffle(indices)
shuffled = x[indices]
first = x[indices[:5]]
n = x.shape[0]
rows, columns = x.shape
batch = x[0:1]
one = x[0]
as_batch = np.expand_dims(one, 0)
as_batch2 = one[None]
as_batch3 = one.reshape(1, -1)
listed = [row.sum() for row in x]
total = 0
for row in x:
    total = row.shape[0]
if n > 10:
    part = x[:10]
else:
    part = x
both = np.concatenate([part, x])
