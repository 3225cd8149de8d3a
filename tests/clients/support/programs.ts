// The files that the editors open.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './places.js';

/** The third convolution gets 4 by 4 pixels, and its window is 5 by 5; Keras raises here too. */
export const SHRINKING = `\
from keras import Input, Sequential, layers

model = Sequential(
    [
        Input((28, 28, 1)),
        layers.Conv2D(16, 5, activation="relu"),
        layers.MaxPooling2D(),
        layers.Conv2D(32, 5, activation="relu"),
        layers.MaxPooling2D(),
        layers.Conv2D(64, 5, activation="relu"),
        layers.Flatten(),
        layers.Dense(10, activation="softmax"),
    ]
)
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
`;

/** Line and rule of the mistake in SHRINKING, and what a hover says of its first layer. */
export const SHRINKING_FACTS = {
  line: 10,
  rule: 'spatial-size',
  shape: '(None, 24, 24, 16)',
  parameters: '416',
};

/** The same model without the third convolution. */
export const SOUND = SHRINKING.split('\n')
  .filter((line) => !line.includes('Conv2D(64'))
  .join('\n');

/** A solution of the digits task that ends with an exception. */
export const RAISING = `\
# kerasight: task=digits
def solution_model():
    raise ValueError("on purpose")
`;

/** Puts a solution of the mileage task whose training diverges into a folder. */
export function copyDiverging(folder: string): string {
  const golden = path.join(ROOT, 'tests/grading/golden/mileage_diverges.py');
  const lines = readFileSync(golden, 'utf8').split('\n');
  const text = lines.filter((line) => !line.startsWith('# expect:')).join('\n');
  return writeProgram(folder, 'diverges.py', text);
}

/** Puts the example solution of the digits task into a folder. */
export function copySolution(folder: string): string {
  const solution = path.join(folder, 'solution.py');
  copyFileSync(path.join(ROOT, 'examples/digits/solution.py'), solution);
  return solution;
}

/** Writes a program into a folder. */
export function writeProgram(folder: string, name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}
