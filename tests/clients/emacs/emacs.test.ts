// Emacs with eglot.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { documentedCode } from '../support/documentation.js';
import { ACTIVE_PATH, temporaryFolder } from '../support/places.js';
import { RAISING, SHRINKING, SHRINKING_FACTS, writeProgram } from '../support/programs.js';
import { run } from '../support/run.js';

interface Answer {
  line: number;
  message: string;
  hover: string;
  said: string;
}

test('eglot shows the mistake and the shape, grades', async () => {
  const folder = temporaryFolder('emacs');
  const file = writeProgram(folder, 'shrinking.py', SHRINKING);
  const setup = writeProgram(folder, 'setup.el', documentedCode('elisp', '## Emacs'));
  const grade = writeProgram(folder, 'grade.el', documentedCode('elisp', 'M-x kerasight-grade'));
  const solution = writeProgram(folder, 'raises.py', RAISING);
  const answerFile = path.join(folder, 'answer.json');
  const { code, output } = await run(
    'emacs',
    ['--batch', '-l', path.join(import.meta.dirname, 'client.el'), file],
    {
      cwd: folder,
      env: {
        PATH: ACTIVE_PATH,
        KERASIGHT_SETUP: setup,
        KERASIGHT_GRADE: grade,
        KERASIGHT_SOLUTION: solution,
        KERASIGHT_ANSWER: answerFile,
      },
      timeout: 300_000,
    },
  );
  assert.equal(code, 0, output);
  const answer = JSON.parse(readFileSync(answerFile, 'utf8')) as Answer;
  assert.equal(answer.line, SHRINKING_FACTS.line);
  assert.match(answer.message, /Conv2D/);
  assert.ok(answer.hover.includes(SHRINKING_FACTS.shape), answer.hover);
  assert.match(answer.said, /Score 0 \/ 5: .*on purpose/);
});
