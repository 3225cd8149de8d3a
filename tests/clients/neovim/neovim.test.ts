// Neovim's own LSP client, nothing installed into it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { KERASIGHT, temporaryFolder } from '../support/places.js';
import { RAISING, SHRINKING, SHRINKING_FACTS, writeProgram } from '../support/programs.js';
import { run } from '../support/run.js';

interface Answer {
  fault?: string;
  diagnostics: { lnum: number; message: string; severity: number; source: string }[];
  hover: string;
  graded: { result?: { score: number; cause: string }; error?: { message: string } };
}

test('Neovim shows the mistake, the shape, and forgets the mistake with the line, grades', async () => {
  const folder = temporaryFolder('neovim');
  const file = writeProgram(folder, 'shrinking.py', SHRINKING);
  const solution = writeProgram(folder, 'raises.py', RAISING);
  const answerFile = path.join(folder, 'answer.json');
  const script = path.join(import.meta.dirname, 'client.lua');
  const { output } = await run('nvim', ['--clean', '--headless', '-c', `luafile ${script}`, file], {
    cwd: folder,
    env: { KERASIGHT, KERASIGHT_ANSWER: answerFile, KERASIGHT_SOLUTION: solution },
    timeout: 300_000,
  });
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
  assert.equal(answer.graded.result?.score, 0, JSON.stringify(answer.graded));
  assert.equal(answer.graded.result.cause, 'crash');
});
