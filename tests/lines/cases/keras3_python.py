import collections
import copy
import functools
import itertools
import math

import keras

# ---
a = abs(-3)  #: 3
b = abs(-2.5)  #: 2.5
c = bool(0)  #: False
d = bool(3)  #: True
f = divmod(17, 5)  #: (3, 2)
g = float("1.5")  #: 1.5
h = int("12")  #: 12
i = int(3.9)  #: 3
j = ord("a")  #: 97
k = repr("a")  #: "'a'"
m = round(2.567, 1)  #: 2.6
n = round(2.5)  #: 2
o = str(12)  #: '12'
p = [1, 2, 3, 4, 5][slice(1, 4)]  #: [2, 3, 4]
s = len("words")  #: 5
# ---
a = list(range(3))  #: [0, 1, 2]
b = list(range(2, 10, 3))  #: [2, 5, 8]
c = len([1, 2])  #: 2
d = list((1, 2))  #: [1, 2]
e = list("abc")  #: ['a', 'b', 'c']
f = next(iter([4, 5]))  #: 4
g = tuple([1, 2])  #: (1, 2)
h = dict(a=1, b=2)  #: {'a': 1, 'b': 2}
i = dict([("a", 1)])  #: {'a': 1}
j = dict({"a": 1}, b=2)  #: {'a': 1, 'b': 2}
k = list(enumerate(["a", "b"]))  #: [(0, 'a'), (1, 'b')]
m = list(enumerate(["a", "b"], start=1))  #: [(1, 'a'), (2, 'b')]
n = list(zip([1, 2], "ab"))  #: [(1, 'a'), (2, 'b')]
o = list(zip([1, 2], "ab", strict=True))  #: [(1, 'a'), (2, 'b')]
p = list(reversed([1, 2, 3]))  #: [3, 2, 1]
q = sorted({3, 1, 2})  #: [1, 2, 3]
r = sorted(set([1, 1, 2]))  #: [1, 2]
s = sorted(frozenset([2, 1, 1]))  #: [1, 2]
t = max(1, 5, 3)  #: 5
u = max([1, 5, 3])  #: 5
v = min(4, 2)  #: 2
w = min([4, 2])  #: 2
x = sum([1, 2, 3])  #: 6
y = sum([1, 2], 10)  #: 13
z = any([False, True])  #: True
a1 = any([])  #: False
b1 = all([True, False])  #: False
c1 = all([True, True])  #: True
d1 = print("a", end="")  #: None
e1 = len(set([1, 1]))  #: 1
f1 = len(frozenset([1, 1]))  #: 1
# ---
a = list(map(len, ["a", "bc"]))  #: [1, 2]
b = list(filter(None, [0, 1, 2]))  #: [1, 2]
c = functools.reduce(lambda x, y: x * y, [1, 2, 3, 4])  #: 24
d = eval("3 + 4")  #: 7
e = sorted([3, 1, 2], reverse=True)  #: [3, 2, 1]
f = sorted(["bb", "a"], key=len)  #: ['a', 'bb']
g = next(iter([]), 7)  #: 7
h = copy.copy([1, 2])  #: [1, 2]
i = copy.deepcopy([[1], [2]])  #: [[1], [2]]
j = list(itertools.chain([1], [2, 3]))  #: [1, 2, 3]
k = list(itertools.chain.from_iterable([[1], [2, 3]]))  #: [1, 2, 3]
m = list(itertools.combinations([1, 2, 3], 2))  #: [(1, 2), (1, 3), (2, 3)]
n = list(itertools.product([1, 2], [3, 4]))  #: [(1, 3), (1, 4), (2, 3), (2, 4)]
o = collections.OrderedDict([("a", 1)])  #: {'a': 1}
p = collections.OrderedDict(b=2)["b"]  #: 2
q = collections.defaultdict(int)  #: {}
r = collections.defaultdict(list, a=[1])["a"]  #: [1]
s = collections.namedtuple("Size", "rows columns")(3, 4).rows  #: 3
u = list(filter(lambda each: each > 1, [1, 2, 3]))  #: [2, 3]
v = list(map(lambda one, other: one + other, [1, 2], [3, 4]))  #: [4, 6]
# ---
a = "word".capitalize()  #: 'Word'
b = "WORD".casefold()  #: 'word'
c = "a".center(3)  #: ' a '
d = "banana".count("a")  #: 3
e = "word".endswith("d")  #: True
f = "word".find("r")  #: 2
g = "a1".isalnum()  #: True
h = "a".isalpha()  #: True
i = "1".isdecimal()  #: True
j = "1".isdigit()  #: True
k = "a".islower()  #: True
m = "1".isnumeric()  #: True
n = " ".isspace()  #: True
o = "Word".istitle()  #: True
p = "A".isupper()  #: True
q = "-".join(["a", "b"])  #: 'a-b'
r = "a".ljust(3)  #: 'a  '
s = "Word".lower()  #: 'word'
t = "  a".lstrip()  #: 'a'
u = "a.b".partition(".")  #: ('a', '.', 'b')
v = "model.keras".removeprefix("model")  #: '.keras'
w = "model.keras".removesuffix(".keras")  #: 'model'
x = "a b".replace(" ", "_")  #: 'a_b'
y = "a".rjust(3)  #: '  a'
z = "a.b.c".rpartition(".")  #: ('a.b', '.', 'c')
# ---
a = "a b c".rsplit(" ", 1)  #: ['a b', 'c']
b = "a  ".rstrip()  #: 'a'
c = "a,b".split(",")  #: ['a', 'b']
d = "a\nb".splitlines()  #: ['a', 'b']
e = "word".startswith("w")  #: True
f = " a ".strip()  #: 'a'
g = "Word".swapcase()  #: 'wORD'
h = "a word".title()  #: 'A Word'
i = "word".upper()  #: 'WORD'
j = "7".zfill(3)  #: '007'
k = "{} of {}".format(1, 2)  #: '1 of 2'
m = "%d of %s" % (1, "two")  #: '1 of two'
n = f"{3}-{4:02d}"  #: '3-04'
o = f"{'a'!r}"  #: "'a'"
p = f"{'é'!a}"  #: "'\\xe9'"
q = f"{1.5!s}"  #: '1.5'
r = "a" "b"  #: 'ab'
s = "abc"[1]  #: 'b'
t = "abc"[::-1]  #: 'cba'
u = "a" in "abc"  #: True
v = "z" not in "abc"  #: True
w = "ab" * 2  #: 'abab'
# ---
a = 3 + 4  #: 7
b = 3 - 4  #: -1
c = 3 * 4  #: 12
d = 3 / 4  #: 0.75
e = 7 // 2  #: 3
f = 7 % 4  #: 3
g = 2**5  #: 32
h = 1 << 4  #: 16
i = 16 >> 2  #: 4
j = 6 & 3  #: 2
k = 6 | 3  #: 7
m = 6 ^ 3  #: 5
n = +3  #: 3
o = -3  #: -3
p = ~3  #: -4
q = not 3  #: False
r = 3 == 4  #: False
s = 3 != 4  #: True
t = 3 < 4  #: True
u = 3 <= 3  #: True
v = 3 > 4  #: False
w = 3 >= 3  #: True
x = 1 < 2 < 3  #: True
y = 3 and 4  #: 4
z = 0 or 5  #: 5
# ---
a = [1, 2] + [3]  #: [1, 2, 3]
b = [1] * 3  #: [1, 1, 1]
c = (1, 2) + (3,)  #: (1, 2, 3)
d = sorted({1, 2} | {3})  #: [1, 2, 3]
e = sorted({1, 2} & {2, 3})  #: [2]
f = sorted({1, 2} - {2})  #: [1]
g = sorted({1, 2} ^ {2, 3})  #: [1, 3]
h = sorted({1, 2}.union([3]))  #: [1, 2, 3]
i = sorted({1, 2}.intersection({2, 3}))  #: [2]
j = sorted({1, 2}.difference({2}))  #: [1]
k = sorted({1, 2}.symmetric_difference({2, 3}))  #: [1, 3]
m = {1}.issubset({1, 2})  #: True
n = {1, 2}.issuperset({1})  #: True
o = {1}.isdisjoint({2})  #: True
q = {"a": 1} | {"b": 2}  #: {'a': 1, 'b': 2}
r = {**{"a": 1}, "b": 2}  #: {'a': 1, 'b': 2}
s = [*[1, 2], 3]  #: [1, 2, 3]
t = 2 in {1, 2}  #: True
u = [1, 2][-1]  #: 2
v = [1, 2, 3][1:]  #: [2, 3]
w = {"a": 1}["a"]  #: 1
x = {"a": 1}.get("b", 2)  #: 2
y = list({"a": 1}.items())  #: [('a', 1)]
z = list({"a": 1}.keys())  #: ['a']
a1 = list({"a": 1}.values())  #: [1]
# ---
a = [each * 2 for each in [1, 2, 3] if each > 1]  #: [4, 6]
b = {each: each * 2 for each in [1, 2]}  #: {1: 2, 2: 4}
c = sorted({each % 2 for each in [1, 2, 3]})  #: [0, 1]
d = sum(each for each in [1, 2])  #: 3
e = 3 if a else 4  #: 3
f = (lambda first, second=2: first + second)(1)  #: 3
g = [one + other for one in [1, 2] for other in [10, 20]]  #: [11, 21, 12, 22]
h = (i := 5) + 1  #: 6
j = (lambda *all: len(all))(1, 2, 3)  #: 3
k = (lambda **named: named["a"])(a=1)  #: 1
# ---
a = math.sqrt(16)  #: 4.0
b = math.pi  #: 3.141592653589793
c = math.ceil(1.2)  #: 2
d = math.floor(1.8)  #: 1
e = math.log2(8)  #: 3.0
g = math.inf  #: LibraryName
h = math.log(1)  #: 0.0
i = math.exp(0)  #: 1.0
j = math.pow(2, 3)  #: 8.0
k = math.gcd(4, 6)  #: 2
m = math.fabs(-2)  #: 2.0
p = math.cos(0)  #: 1.0
q = math.log10(100)  #: 2.0
# ---
a = isinstance(3, int)  #: True
b = isinstance("a", str)  #: True
c = isinstance(True, bool)  #: True
d = isinstance(1.5, float)  #: True
e = isinstance((1,), tuple)  #: True
f = isinstance([1], list)  #: True
g = isinstance({}, dict)  #: True
h = isinstance(b"", bytes)  #: True
i = isinstance(range(3), range)  #: True
j = isinstance(3, (str, int))  #: True
k = isinstance(3, str)  #: False
m = isinstance(keras.layers.Dense(3), keras.layers.Dense)  #: True
n = isinstance(keras.layers.Dense(3), keras.layers.Layer)  #: True
o = isinstance(keras.layers.Dense(3), keras.Layer)  #: True
q = isinstance(keras.Sequential(), keras.Model)  #: True
r = isinstance(keras.Sequential(), keras.models.Model)  #: True
s = isinstance(keras.Sequential(), keras.layers.Layer)  #: True
v = getattr(keras.layers.Dense(3), "units")  #: 3
y = str(3) + repr(4)  #: '34'
# ---
a = list(range(3))  #: []
b = a.append(4)  #: None
c = a.copy()  #: [0, 1, 2, 4]
d = a.index(2)  #: 2
e = a.count(1)  #: 1
f = a.pop()  #: 4
g = len(a)  #: 3
h = [3, 1, 2]  #: [3, 2, 1]
i = h.sort()  #: None
j = list(h)  #: [1, 2, 3]
k = a.extend([5, 6])  #: None
m = a[-1]  #: 6
n = a.insert(0, 9)  #: None
o = a[0]  #: 9
p = h.reverse()  #: None
q = h[0]  #: 3
r = a.remove(9)  #: None
s = a.clear()  #: None
t = len(a)  #: 0
