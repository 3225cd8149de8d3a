import glob
import os

import keras
import numpy as np
from keras.utils import array_to_img, img_to_array, load_img
from PIL import Image
from skimage.transform import resize

path = "pictures/a/0.png"
# ---
a = img_to_array(load_img(path, target_size=(12, 16)))
b = np.expand_dims(a, axis=0)
c = img_to_array(load_img(path, color_mode="grayscale", target_size=(12, 16)))
d = np.array(load_img(path, target_size=(12, 16), color_mode="grayscale"))
e = np.array(load_img(path, color_mode="rgba"))
f = img_to_array(load_img(path))
g = np.array([img_to_array(load_img(p, target_size=(8, 9))) / 255 for p in glob.glob("pictures/a/*")])
h = np.vstack([b])
i = a.reshape((1, a.shape[0], a.shape[1], a.shape[2]))
j = keras.preprocessing.image.img_to_array(np.zeros((5, 6)))
k = np.asarray(array_to_img(np.zeros((5, 6, 3))))
m = keras.applications.vgg16.preprocess_input(b)
n = keras.applications.mobilenet_v2.preprocess_input(g)
o = img_to_array(Image.open(path).convert("RGB").resize((12, 14)))
# ---
a = np.array(Image.open(path).convert("RGB"))
b = np.asarray(Image.open(path).convert("L").resize((7, 9)))
c = np.array(Image.open(path).resize((7, 9)).convert("RGBA"))
d = b.reshape(1, 9, 7, 1) / 255.0
e = np.asarray(Image.open(path).convert("1"))
f = np.asarray(Image.new("RGB", (4, 3)))
g = np.asarray(Image.fromarray(np.zeros((4, 3), dtype="uint8")).resize((5, 6)))
h = np.asarray(Image.fromarray(np.zeros((4, 3, 3), dtype="uint8")).rotate(20))
i = np.asarray(Image.new("L", (9, 9)).crop((1, 2, 5, 8)))
j = Image.new("L", (9, 8)).size
k = Image.new("L", (9, 8)).height
m = np.asarray(Image.open(path).convert("RGB").crop((1, 2, 5, 8)))
# ---
a = resize(np.zeros((5, 6, 3)), (8, 9))
b = resize(np.zeros((5, 6)), (8, 9, 1))
c = resize(np.zeros((5, 6, 3)), (8, 9, 3))
d = resize(np.zeros((5, 6)), (8, 9), anti_aliasing=True)
# ---
names, shown = [], []
for folder in ("a", "b"):
    for name in os.listdir(os.path.join("pictures", folder)):
        with Image.open(os.path.join("pictures", folder, name)) as picture:
            shown.append(np.array(picture.convert("RGB").resize((6, 5))))
        names.append(folder)
shown, names = np.array(shown), np.array(names)
