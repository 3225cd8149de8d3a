// The published hook, installed by pre-commit from a clone of this repository.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { PYTHON, ROOT, temporaryFolder } from '../support/places.js';
import { SHRINKING, SHRINKING_FACTS, SOUND, writeProgram } from '../support/programs.js';
import { type Outcome, run } from '../support/run.js';

test('the hook kerasight-check', async (context) => {
  const home = temporaryFolder('precommit');
  const hooks = path.join(home, 'hooks');
  const project = path.join(home, 'project');
  const env = {
    PRE_COMMIT_HOME: path.join(home, 'cache'),
    GIT_CONFIG_GLOBAL: writeProgram(
      home,
      'gitconfig',
      '[user]\nname = Learner\nemail = learner@example.invalid\n[init]\ndefaultBranch = main\n',
    ),
  };
  const inside = (command: string, ...words: string[]): Promise<Outcome> =>
    run(command, words, { cwd: project, env });
  const succeed = async (command: string, ...words: string[]): Promise<string> => {
    const { code, output } = await inside(command, ...words);
    assert.equal(code, 0, `${command} ${words.join(' ')}\n${output}`);
    return output;
  };
  const commit = async (name: string, text: string): Promise<Outcome> => {
    writeProgram(project, name, text);
    await succeed('git', 'add', name);
    return inside('git', 'commit', '--message', name);
  };
  const commits = async (): Promise<string> =>
    (await succeed('git', 'rev-list', '--count', '--all')).trim();

  assert.equal((await run('git', ['clone', '--quiet', ROOT, hooks])).code, 0);
  assert.equal((await run('git', ['init', '--quiet', project], { env })).code, 0);
  const { output: revision } = await run('git', ['-C', hooks, 'rev-parse', 'HEAD']);
  writeProgram(
    project,
    '.pre-commit-config.yaml',
    `repos:\n  - repo: ${hooks}\n    rev: ${revision.trim()}\n    hooks:\n      - id: kerasight-check\n`,
  );
  await succeed(PYTHON, '-m', 'pre_commit', 'install', '--install-hooks');

  await context.test('blocks a commit with a mistake and shows it', async () => {
    const { code, output } = await commit('model.py', SHRINKING);
    assert.equal(code, 1, output);
    assert.match(output, new RegExp(`model\\.py:${SHRINKING_FACTS.line}:`));
    assert.match(output, new RegExp(SHRINKING_FACTS.rule));
    assert.equal(await commits(), '0');
  });

  await context.test('accepts the fixed file', async () => {
    const { code, output } = await commit('model.py', SOUND);
    assert.equal(code, 0, output);
    assert.match(output, /kerasight check\.*Passed/);
    assert.equal(await commits(), '1');
  });

  await context.test('reads notebooks', async () => {
    const source = SHRINKING.split(/(?<=\n)/);
    const cells = [{ cell_type: 'code', metadata: {}, outputs: [], source }];
    const notebook = JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
    const { code, output } = await commit('lesson.ipynb', notebook);
    assert.equal(code, 1, output);
    assert.match(output, new RegExp(`lesson\\.ipynb:cell 1:${SHRINKING_FACTS.line}:`));
    await succeed('git', 'rm', '--quiet', '--force', 'lesson.ipynb');
  });

  await context.test('passes over what is not Python', async () => {
    const { code, output } = await commit('notes.txt', 'layers.Conv2D(64, 40)\n');
    assert.equal(code, 0, output);
    assert.match(output, /no files to check/);
  });
});
