import numpy as np
import pandas as pd
from sklearn.datasets import (
    load_breast_cancer,
    load_diabetes,
    load_digits,
    load_iris,
    load_wine,
    make_blobs,
    make_classification,
    make_moons,
    make_regression,
)
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelBinarizer, LabelEncoder, MinMaxScaler, OneHotEncoder, StandardScaler
# ---
iris = load_iris()
x, y = iris.data, iris["target"]
a, b = load_wine(return_X_y=True)
c = load_digits().images
d = load_digits().data
e, f = load_breast_cancer(return_X_y=True)
g, h = load_diabetes(return_X_y=True)
i, j = make_classification(n_samples=50, n_features=6, n_classes=2)
k, m = make_regression(n_samples=30, n_features=4)
n, o = make_blobs(n_samples=40, centers=3, n_features=2)
p, q = make_moons(100)
x_train, x_test, y_train, y_test = train_test_split(x, y, test_size=0.2, random_state=1)
r, s = train_test_split(x)
t, u = train_test_split(y, train_size=0.5)
v, w = train_test_split([1, 2, 3, 4], test_size=1)
first = y[:50]
# ---
x = np.random.rand(20, 3) * 10
scaler = StandardScaler()
a = scaler.fit_transform(x)
b = scaler.transform(x[:5])
small = MinMaxScaler()
small.fit(x)
c = small.transform(x)
d = MinMaxScaler(feature_range=(-1, 1)).fit_transform(x.astype("float32"))
e = scaler.inverse_transform(a)
encoder = LabelEncoder()
f = encoder.fit_transform(["a", "b", "a", "c"])
g = LabelBinarizer().fit_transform([0, 1, 2, 1])
h = OneHotEncoder(sparse_output=False).fit_transform(np.array([[0], [1], [2]]))
i = OneHotEncoder().fit_transform(np.array([[0], [1], [2]])).toarray()
# ---
df = pd.DataFrame({"a": [1, 2, 3, 4], "b": [0.5, 1.5, 2.5, 3.5], "c": ["x", "y", "x", "y"]})
a = df["a"]
b = df[["a", "b"]]
c = b.values
d = df.drop(columns=["c"])
e = df.drop("c", axis=1).to_numpy()
f = df.shape
g = df.iloc[:, :-1]
h = df.iloc[:, 0]
i = df[df["a"] > 2]
j = df["a"].values
k = df.copy()
target = k.pop("b")
m = k.shape
df["d"] = df["a"] * 2
n = len(df)
o = df["a"].max()
p = b.astype("float32")
q = pd.DataFrame(np.zeros((5, 2)), columns=["u", "v"])
r = q["u"].to_numpy()
s = q.head(2)
t = q.sample(frac=0.6)
u = df["a"] / 4
v = pd.get_dummies(df["a"]).values
w = pd.concat([q, q])
x = df.b
y = d.values
z = df.iloc[1:3]
aa = df[["a", "b"]]
bb = (aa - aa.mean()) / aa.std()
cc = (aa - aa.min()) / (aa.max() - aa.min())
dd = bb.values
# ---
table = pd.read_csv("table.csv")
labels = table.pop("label")
features = table.values
y = labels.values
one = table["x"].to_numpy()
both = table[["x", "y"]].values
scaled = StandardScaler().fit_transform(both)
x_train, x_test, y_train, y_test = train_test_split(both, y, test_size=0.5)
# ---
import io

text = "a,b,c\n1,2.5,x\n3,4.5,y\n5,6.5,x\n"
named = pd.read_csv(io.StringIO(text), names=["p", "q", "r"], header=0)
a = named.values
b = named.drop(columns=["r"]).values
c = named.pop("q")
d = named.shape
e = pd.read_csv(io.StringIO(text), usecols=[1]).values
f = pd.read_csv(io.StringIO(text), usecols=[0, 1]).fillna(0).values.astype("float32")
g = pd.read_csv(io.StringIO(text), usecols=["b"])["b"].values
h = pd.read_csv(io.StringIO(text)).filter(["a", "b"]).values
i = np.array(pd.read_csv(io.StringIO(text))["a"].tolist())
j = pd.read_csv(io.StringIO(text)).loc[:, "a":"b"].values
numbers = "1,2,3\n4,5,6\n7,8,9\n"
k = np.loadtxt(io.StringIO(numbers), delimiter=",")
m = np.loadtxt(io.StringIO(numbers), delimiter=",", usecols=(0, 2))
n = np.loadtxt(io.StringIO(numbers), delimiter=",", usecols=1)
o = np.genfromtxt(io.StringIO(numbers), delimiter=",", skip_header=1)
p = k[:, 0:2]
q = k[:, 2]
t = pd.read_csv(io.StringIO(text), usecols=[0, 1]).drop(columns=["a"]).values
