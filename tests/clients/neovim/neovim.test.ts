// Neovim's own LSP client, nothing installed into it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { documentedCode } from '../support/documentation.js';
import { ACTIVE_PATH, temporaryFolder } from '../support/places.js';
import { RAISING, SHRINKING, SHRINKING_FACTS, writeProgram } from '../support/programs.js';
import { run } from '../support/run.js';

interface Answer {
  fault?: string;
  diagnostics: { lnum: number; message: string; severity: number; source: string }[];
  hover: string;
  said: string;
}

test('Neovim shows the mistake, the shape, and forgets the mistake with the line, grades', async () => {
  const folder = temporaryFolder('neovim');
  const file = writeProgram(folder, 'shrinking.py', SHRINKING);
  const solution = writeProgram(folder, 'raises.py', RAISING);
  const init = writeProgram(folder, 'init.lua', documentedCode('lua', 'tested with 0.7.2'));
  const grade = writeProgram(
    folder,
    'grade.lua',
    documentedCode('lua', 'The graded check of the saved file'),
  );
  const answerFile = path.join(folder, 'answer.json');
  const script = path.join(import.meta.dirname, 'client.lua');
  const { output } = await run(
    'nvim',
    ['--clean', '--headless', '-u', init, '-c', `luafile ${script}`, file],
    {
      cwd: folder,
      env: {
        PATH: ACTIVE_PATH,
        KERASIGHT_ANSWER: answerFile,
        KERASIGHT_GRADE: grade,
        KERASIGHT_SOLUTION: solution,
      },
      timeout: 300_000,
    },
  );
  const answer = JSON.parse(readFileSync(answerFile, 'utf8')) as Answer;
  assert.equal(answer.fault, undefined, output);
  assert.equal(answer.diagnostics.length, 1);
  const [diagnostic] = answer.diagnostics;
  assert.equal(diagnostic?.lnum, SHRINKING_FACTS.line - 1);
  assert.equal(diagnostic.severity, 1);
  assert.equal(diagnostic.source, 'kerasight');
  assert.match(diagnostic.message, /Conv2D/);
  assert.ok(answer.hover.includes(SHRINKING_FACTS.shape), answer.hover);
  assert.match(answer.hover, new RegExp(`\\b${SHRINKING_FACTS.parameters}\\b`));
  assert.match(answer.said, /Score 0 \/ 5 for raises\.py.*on purpose/s);
});
