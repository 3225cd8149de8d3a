import numpy as np
from sklearn import datasets, model_selection, preprocessing

x = np.arange(40.0).reshape(20, 2)
y = np.arange(20) % 3
r = np.random.default_rng(1)

# ---
y0 = datasets.load_iris()  #: Bunch
y1 = datasets.load_iris().data  #: (150, 4) float64 from 0.1..7.9 features
y2 = datasets.load_iris().target  #: (150,) int64 from 0..2 3 different integers of 3 sorted labels
y3 = datasets.load_iris(return_X_y=True)  #: ((150, 4) float64 from 0.1..7.9 features, (150,) int64 from 0..2 3 different integers of 3 sorted labels)
y4 = datasets.load_wine(return_X_y=True)  #: ((178, 13) float64 from 0.13..1680 features, (178,) int64 from 0..2 3 different integers of 3 sorted labels)
y5 = datasets.load_breast_cancer(return_X_y=True)  #: ((569, 30) float64 from 0..4254 features, (569,) int64 from 0..1 2 different integers of 2 labels)
y6 = datasets.load_digits(return_X_y=True)  #: ((1797, 64) float64 from 0..16 images, (1797,) int64 from 0..9 10 different integers of 10 labels)
y7 = datasets.load_diabetes(return_X_y=True)  #: ((442, 10) float64 features, (442,) float64 from 25..346 targets)
y8 = datasets.load_wine().data  #: (178, 13) float64 from 0.13..1680 features
y9 = datasets.load_breast_cancer()["target"]  #: (569,) int64 from 0..1 2 different integers of 2 labels
y10 = datasets.load_digits().images  #: (1797, 8, 8) float64 from 0..16 images
y11 = datasets.load_diabetes().target  #: (442,) float64 from 25..346 targets
y12 = datasets.make_classification()  #: ((100, 20) float64 features, (100,) int64 0..1 integers of 2 labels)
y13 = datasets.make_classification(200, 5)  #: ((200, 5) float64 features, (200,) int64 0..1 integers of 2 labels)
y14 = datasets.make_regression(50, 4)  #: ((50, 4) float64 features, (50,) float64 targets)
y15 = datasets.make_blobs(60, 3)  #: ((60, 3) float64 features, (60,) int64 0..2 integers of 3 labels)
y16 = datasets.make_moons(40)  #: ((40, 2) float64 features, (40,) int64 0..1 integers of 2 labels)
y17 = datasets.make_circles(40)  #: ((40, 2) float64 features, (40,) int64 0..1 integers of 2 labels)
y18 = datasets.make_moons(n_samples=30, noise=0.1)  #: ((30, 2) float64 features, (30,) int64 0..1 integers of 2 labels)
# ---
y0 = datasets.make_blobs(n_samples=60, centers=4, n_features=5)  #: ((60, 5) float64 features, (60,) int64 0..3 integers of 4 labels)
y1 = model_selection.train_test_split(x, y)  #: ((15, 2) float64 0..39 shuffled shuffled `train_test_split` split train, (5, 2) float64 0..39 shuffled shuffled `train_test_split` split test, (15,) int64 0..3 shuffled shuffled `train_test_split` split train, (5,) int64 0..3 shuffled shuffled `train_test_split` split test)
y2 = model_selection.train_test_split(x, y, test_size=0.25)  #: ((15, 2) float64 0..39 shuffled shuffled `train_test_split` split train, (5, 2) float64 0..39 shuffled shuffled `train_test_split` split test, (15,) int64 0..3 shuffled shuffled `train_test_split` split train, (5,) int64 0..3 shuffled shuffled `train_test_split` split test)
y3 = model_selection.train_test_split(x, y, test_size=5, random_state=1)  #: ((15, 2) float64 0..39 shuffled shuffled `train_test_split` split train, (5, 2) float64 0..39 shuffled shuffled `train_test_split` split test, (15,) int64 0..3 shuffled shuffled `train_test_split` split train, (5,) int64 0..3 shuffled shuffled `train_test_split` split test)
y4 = model_selection.train_test_split(x, train_size=0.5)  #: ((10, 2) float64 0..39 shuffled shuffled `train_test_split` split train, (10, 2) float64 0..39 shuffled shuffled `train_test_split` split test)
y5 = model_selection.train_test_split(x, y, shuffle=False)  #: ((15, 2) float64 0..39 sorted split train, (5, 2) float64 0..39 sorted split test, (15,) int64 0..3 split train, (5,) int64 0..3 split test)
y6 = model_selection.train_test_split(x, y, stratify=y)  #: ((15, 2) float64 0..39 shuffled shuffled `train_test_split` split train, (5, 2) float64 0..39 shuffled shuffled `train_test_split` split test, (15,) int64 0..3 shuffled shuffled `train_test_split` split train, (5,) int64 0..3 shuffled shuffled `train_test_split` split test)
y7 = preprocessing.StandardScaler().fit_transform(x)  #: (20, 2) float64 standardized `StandardScaler`
y8 = preprocessing.MinMaxScaler().fit_transform(x)  #: (20, 2) float64 from 0..1 standardized `MinMaxScaler`
y9 = preprocessing.RobustScaler().fit_transform(x)  #: (20, 2) float64 standardized `RobustScaler`
y10 = preprocessing.MaxAbsScaler().fit_transform(x)  #: (20, 2) float64 -1..1 standardized `MaxAbsScaler`
y11 = preprocessing.LabelEncoder().fit_transform(y)  #: (20,) int64 0.. integers of None
y12 = preprocessing.LabelBinarizer().fit_transform(y)  #: (20, ?) int64 0..1
y13 = preprocessing.OneHotEncoder(sparse_output=False).fit_transform(y.reshape(-1, 1))  #: (20, ?) float64 0..1 one-hot of None
y14 = preprocessing.OneHotEncoder().fit_transform(y.reshape(-1, 1)).toarray()  #: (20, ?) float64 0..1 one-hot of None
y15 = preprocessing.StandardScaler().fit(x).transform(x)  #: (20, 2) float64 standardized `StandardScaler`
y16 = preprocessing.MinMaxScaler().fit(x).transform(x)  #: (20, 2) float64 from 0..1 standardized `MinMaxScaler`
y17 = preprocessing.MinMaxScaler((-1, 1)).fit_transform(x)  #: (20, 2) float64 from -1..1 standardized `MinMaxScaler`
y18 = preprocessing.MinMaxScaler(feature_range=(0, 2)).fit_transform(x)  #: (20, 2) float64 from 0..2 standardized `MinMaxScaler`
# ---
y0 = preprocessing.StandardScaler().fit(x)  #: Tool
y1 = r.normal(0, 1, (3, 2))  #: (3, 2) float64
y2 = r.uniform(0, 2, 5)  #: (5,) float64 0..2
y3 = r.integers(0, 10, 6)  #: (6,) int64 0..9
y4 = r.random((2, 3))  #: (2, 3) float64 0..1
y5 = r.standard_normal((4, 2))  #: (4, 2) float64
y6 = r.permutation(5)  #: (5,) int64 from 0..4 5 different shuffled
y7 = r.choice(4, 3)  #: (3,) int64 0..3
y8 = np.random.normal(0.0, 1.0, (3, 2))  #: (3, 2) float64
y9 = np.random.normal(loc=1.0, scale=2.0, size=(3, 2))  #: (3, 2) float64
y10 = np.random.uniform(0.0, 2.0, (3, 2))  #: (3, 2) float64 0..2
y11 = np.random.uniform(low=-1.0, high=1.0, size=4)  #: (4,) float64 -1..1
y12 = np.random.exponential(1.0, 5)  #: (5,) float64
y13 = np.random.exponential(scale=2.0, size=3)  #: (3,) float64
y14 = np.random.gamma(2.0, 1.0, 5)  #: (5,) float64
y15 = np.random.gamma(shape=2.0, scale=1.0, size=5)  #: (5,) float64
# ---
y0 = np.random.beta(1.0, 2.0, 5)  #: (5,) float64 0..1
y1 = np.random.beta(a=1.0, b=2.0, size=5)  #: (5,) float64 0..1
y2 = np.random.laplace(0.0, 1.0, 5)  #: (5,) float64
y3 = np.random.laplace(loc=0.0, scale=1.0, size=5)  #: (5,) float64
y4 = np.random.lognormal(0.0, 1.0, 5)  #: (5,) float64
y5 = np.random.lognormal(mean=0.0, sigma=1.0, size=5)  #: (5,) float64
y6 = np.random.poisson(3.0, 5)  #: (5,) int64
y7 = np.random.poisson(lam=3.0, size=5)  #: (5,) int64
y8 = np.random.binomial(10, 0.5, 5)  #: (5,) int64
y9 = np.random.binomial(n=10, p=0.5, size=5)  #: (5,) int64
y10 = np.random.random((2, 3))  #: (2, 3) float64 0..1
y11 = np.random.random(size=4)  #: (4,) float64 0..1
y12 = np.random.random_sample((2, 3))  #: (2, 3) float64 0..1
y13 = np.random.standard_normal((2, 3))  #: (2, 3) float64
y14 = np.random.standard_exponential((2, 3))  #: (2, 3) float64
y15 = np.random.rand(2, 3)  #: (2, 3) float64 0..1
y16 = np.random.randn(2, 3)  #: (2, 3) float64
y17 = np.random.randint(0, 5, 10)  #: (10,) int64 0..4
y18 = np.random.randint(0, 5, size=(2, 3))  #: (2, 3) int64 0..4
# ---
y0 = np.random.randint(2, size=8)  #: (8,) int64 0..1
y1 = np.random.randint(0, 256, (4, 8, 8, 3), dtype="uint8")  #: (4, 8, 8, 3) uint8 0..255
y2 = np.random.permutation(5)  #: (5,) int64 from 0..4 5 different shuffled
y3 = np.random.permutation(x)  #: (20, 2) float64 0..39 40 different shuffled shuffled shuffled
y4 = np.random.choice(5, 3)  #: (3,) int64 0..4
y5 = np.random.choice([1, 2, 3], size=(2, 2))  #: (2, 2) int64 1..3
y6 = np.random.choice(y, 4)  #: (4,) int64 0..3
