# shapes: net=(None, 4); 28
from model import build

EPOCHS = 10

net = build()
