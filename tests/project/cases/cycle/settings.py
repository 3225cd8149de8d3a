import model
from train import EPOCHS

FEATURES = 6
UNITS = 4
DEFAULT = model.build
