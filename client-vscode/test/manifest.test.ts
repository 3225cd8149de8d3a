// What package.json promises must be what the code does.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serverKeys } from '../src/serverKeys.js';

const root = pathToFileURL(path.join(__dirname, '..') + path.sep);
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  icon: string;
  capabilities: { untrustedWorkspaces: { supported: unknown; restrictedConfigurations: string[] } };
  contributes: {
    commands: { command: string }[];
    configuration: { properties: Record<string, unknown> };
    walkthroughs: { steps: { media: { markdown: string } }[] }[];
  };
};
const sources = readdirSync(new URL('src/', root))
  .map((name) => readFileSync(new URL(`src/${name}`, root), 'utf8'))
  .join('\n');

test('every command of the palette is registered, and no other', () => {
  const registered = [...sources.matchAll(/registerCommand\(\s*'([^']+)'/g)].map(
    (match) => match[1],
  );
  const contributed = manifest.contributes.commands.map(({ command }) => command);
  assert.deepEqual(registered.sort(), contributed.sort());
});

test('every setting is read; the trace setting is read by the language client', () => {
  for (const name of Object.keys(manifest.contributes.configuration.properties)) {
    const key = name.replace(/^kerasight\./, '');
    const isRead = key in serverKeys || sources.includes(`get('${key}')`);
    assert.ok(key === 'trace.server' || isRead, name);
  }
});

test('a workspace that is not trusted cannot choose the program to run', () => {
  const { supported, restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
  assert.equal(supported, 'limited');
  assert.deepEqual(restrictedConfigurations, ['kerasight.interpreter']);
});

test('the pages of the walkthrough and the icon exist', () => {
  for (const file of [
    manifest.icon,
    ...manifest.contributes.walkthroughs.flatMap(({ steps }) =>
      steps.map(({ media }) => media.markdown),
    ),
  ]) {
    assert.ok(readFileSync(new URL(file, root)).length > 0, file);
  }
});
