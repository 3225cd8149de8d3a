# shapes: model=(None, 1); 4641
# shapes: wide=(None, 1); 8128
from model import UNITS, build_deep_model, build_model
import model as zoo

model = build_model(30)
deep = build_deep_model(30)  # expect: input-rank
model.add(zoo.layers.Dense(UNITS, units=3))  # expect: bad-argument
model.pop()
zoo.UNITS = 43
wide = zoo.build_model(10, features=3)
