import numpy as np
import pandas as pd
from sklearn import datasets, model_selection, preprocessing

f = pd.DataFrame({"a": [1, 2, 3, 4], "b": [0.5, 1.5, 2.5, 3.5], "c": ["x", "y", "x", "z"]})
n = pd.DataFrame(np.arange(12.0).reshape(4, 3), columns=["p", "q", "r"])
c = f["a"]
x = np.arange(40.0).reshape(20, 2)
y = np.arange(20) % 2

# ---
y0 = f.shape  #: (4, 3)
y1 = f["a"]  #: Series (4,) int64 from 1..4 4 different sorted
y2 = f[["a", "b"]]  #: DataFrame (4, 2) {'a': (4,) int64 from 1..4 4 different sorted, 'b': (4,) float64 from 0.5..3.5 4 different sorted}
y3 = f.a  #: Series (4,) int64 from 1..4 4 different sorted
y4 = f.copy()  #: DataFrame (4, 3) {'a': (4,) int64 from 1..4 4 different sorted, 'b': (4,) float64 from 0.5..3.5 4 different sorted, 'c': (4,) str 3 different}
y5 = f.reset_index(drop=True)  #: DataFrame (4, 3) {'a': (4,) int64 from 1..4 4 different sorted, 'b': (4,) float64 from 0.5..3.5 4 different sorted, 'c': (4,) str 3 different}
y6 = f.infer_objects()  #: DataFrame (4, 3) {'a': (4,) int64 from 1..4 4 different sorted, 'b': (4,) float64 from 0.5..3.5 4 different sorted, 'c': (4,) str 3 different}
y7 = f.sort_index()  #: DataFrame (4, 3) {'a': (4,) int64 from 1..4 4 different sorted, 'b': (4,) float64 from 0.5..3.5 4 different sorted, 'c': (4,) str 3 different}
y8 = f.dropna()  #: DataFrame (?, 3) {'a': (?,) int64 1..4 sorted, 'b': (?,) float64 0.5..3.5 sorted, 'c': (?,) str}
y9 = f.drop_duplicates()  #: DataFrame (?, 3) {'a': (?,) int64 1..4 sorted, 'b': (?,) float64 0.5..3.5 sorted, 'c': (?,) str}
y10 = f.query("a > 2")  #: DataFrame (?, 3) {'a': (?,) int64 1..4 sorted, 'b': (?,) float64 0.5..3.5 sorted, 'c': (?,) str}
y11 = n.mean()  #: Series (3,) ?
y12 = n.std()  #: Series (3,) ?
y13 = n.min()  #: Series (3,) ?
y14 = n.max()  #: Series (3,) ?
y15 = n.median()  #: Series (3,) ?
y16 = n.var()  #: Series (3,) ?
y17 = n.sum()  #: Series (3,) ?
# ---
y0 = c.max()  #: 4
y1 = c.min()  #: 1
y2 = c.mean()  #: () float64 1..4
y3 = c.sum()  #: () int64
y4 = c.std()  #: () float64
y5 = c.nunique()  #: 4
y6 = c.values  #: (4,) int64 from 1..4 4 different sorted
y7 = c.to_numpy()  #: (4,) int64 from 1..4 4 different sorted
y8 = c.unique()  #: (4,) int64 from 1..4 4 different sorted
y9 = c.astype("float32")  #: Series (4,) float32 from 1..4 4 different sorted
y10 = c.shape  #: (4)
y11 = len(c)  #: 4
y12 = f.copy().pop("a")  #: Series (4,) int64 from 1..4 4 different sorted
y13 = f.drop("a", axis=1)  #: DataFrame (4, 2) {'b': (4,) float64 from 0.5..3.5 4 different sorted, 'c': (4,) str 3 different}
y14 = f.drop(columns=["a", "b"])  #: DataFrame (4, 1) {'c': (4,) str 3 different}
y15 = f.drop(["a"], axis="columns")  #: DataFrame (4, 2) {'b': (4,) float64 from 0.5..3.5 4 different sorted, 'c': (4,) str 3 different}
y16 = n.to_numpy()  #: (4, 3) float64 0..11
y17 = n.values  #: (4, 3) float64 0..11
y18 = f.head()  #: DataFrame (4, 3) {'a': (4,) int64 1..4 sorted, 'b': (4,) float64 0.5..3.5 sorted, 'c': (4,) str}
# ---
y0 = f.head(2)  #: DataFrame (2, 3) {'a': (2,) int64 1..4 sorted, 'b': (2,) float64 0.5..3.5 sorted, 'c': (2,) str}
y1 = f.tail(3)  #: DataFrame (3, 3) {'a': (3,) int64 1..4 sorted, 'b': (3,) float64 0.5..3.5 sorted, 'c': (3,) str}
y2 = f.sample(2)  #: DataFrame (2, 3) {'a': (2,) int64 1..4 sorted, 'b': (2,) float64 0.5..3.5 sorted, 'c': (2,) str}
y3 = f.sample(frac=0.5)  #: DataFrame (2, 3) {'a': (2,) int64 1..4 sorted, 'b': (2,) float64 0.5..3.5 sorted, 'c': (2,) str}
y4 = f.sample(frac=1)  #: DataFrame (4, 3) {'a': (4,) int64 1..4 sorted, 'b': (4,) float64 0.5..3.5 sorted, 'c': (4,) str}
y5 = n.astype("float32")  #: DataFrame (4, 3) {'p': (4,) float32 0..11 sorted, 'q': (4,) float32 0..11 sorted, 'r': (4,) float32 0..11 sorted}
y6 = f.iloc[0:2]  #: DataFrame (2, 3) {'a': (2,) int64 1..4 sorted, 'b': (2,) float64 0.5..3.5 sorted, 'c': (2,) str}
y7 = f.iloc[:, 0]  #: Series (4,) int64 from 1..4 4 different sorted
y8 = f.iloc[:, 0:2]  #: DataFrame (4, 2) {'a': (4,) int64 from 1..4 4 different sorted, 'b': (4,) float64 from 0.5..3.5 4 different sorted}
y9 = f.loc[:, "a"]  #: Series (4,) int64 from 1..4 4 different sorted
y10 = f.loc[:, ["a", "b"]]  #: DataFrame (4, 2) {'a': (4,) int64 from 1..4 4 different sorted, 'b': (4,) float64 from 0.5..3.5 4 different sorted}
y11 = f[f["a"] > 2]  #: DataFrame (?, 3) {'a': (?,) int64 1..4, 'b': (?,) float64 0.5..3.5, 'c': (?,) str}
y12 = n / 255.0  #: DataFrame (4, 3) {'p': (4,) float64 0..0.0431373 sorted scaled divided by 255, 'q': (4,) float64 0..0.0431373 sorted scaled divided by 255, 'r': (4,) float64 0..0.0431373 sorted scaled divided by 255}
y13 = n - n.mean()  #: DataFrame (4, 3) {'p': (4,) ? shifted less other numbers, 'q': (4,) ? shifted less other numbers, 'r': (4,) ? shifted less other numbers}
y14 = (n - n.mean()) / n.std()  #: DataFrame (4, 3) {'p': (4,) ? shifted less other numbers scaled divided by numbers, 'q': (4,) ? shifted less other numbers scaled divided by numbers, 'r': (4,) ? shifted less other numbers scaled divided by numbers}
y15 = c + 1  #: Series (4,) int64 from 2..5 4 different sorted shifted shifted by 1
y16 = c / 2  #: Series (4,) float64 from 0.5..2 4 different sorted scaled divided by 2
# ---
y0 = c > 2  #: Series (4,) bool 0..1
y1 = n["p"] * n["q"]  #: Series (4,) float64 0..121
y2 = len(f)  #: 4
y3 = f.ndim  #: BoundMethod
y4 = f.size  #: BoundMethod
y5 = f.T  #: BoundMethod
y6 = pd.get_dummies(f["c"])  #: DataFrame (4, ?) {}
y7 = pd.get_dummies(f)  #: DataFrame (4, ?) {}
y8 = pd.concat([f, f])  #: DataFrame (8, 3) {'a': (8,) int64 from 1..4, 'b': (8,) float64 from 0.5..3.5, 'c': (8,) str}
y9 = pd.concat([f, n], axis=1)  #: DataFrame (4, 6) {'a': (4,) int64 from 1..4 4 different sorted, 'b': (4,) float64 from 0.5..3.5 4 different sorted, 'c': (4,) str 3 different, 'p': (4,) float64 0..11 sorted, 'q': (4,) float64 0..11 sorted, 'r': (4,) float64 0..11 sorted}
y10 = pd.Series([1, 2, 3])  #: Series (3,) int64 from 1..3 3 different sorted
y11 = pd.Series([1, 2, 3]).values  #: (3,) int64 from 1..3 3 different sorted
y12 = np.array(n)  #: (4, 3) float64 0..11
# ---
y0 = np.asarray(c)  #: (4,) int64 from 1..4 4 different sorted
y1 = n.iloc[:, :-1].values  #: (4, 2) float64 0..11
y2 = n.iloc[:, -1].values  #: (4,) float64 0..11 sorted
y3 = n.to_numpy(dtype="float32")  #: (4, 3) float32 0..11
# ---
df = pd.DataFrame({"a": [1, 2, 3], "b": [1.5, 2.5, 3.5]})  #: DataFrame (3, 2) {'a': (3,) int64 from 1..3 3 different sorted, 'b': (3,) float64 from 1.5..3.5 3 different sorted}
y1 = df.reset_index()  #: DataFrame (3, ?) {'a': (3,) int64 from 1..3 3 different sorted, 'b': (3,) float64 from 1.5..3.5 3 different sorted}
y2 = df.reset_index(drop=True)  #: DataFrame (3, 2) {'a': (3,) int64 from 1..3 3 different sorted, 'b': (3,) float64 from 1.5..3.5 3 different sorted}
y3 = df["a"].reset_index()  #: ?
y4 = df["a"].reset_index(drop=True)  #: Series (3,) int64 from 1..3 3 different sorted
