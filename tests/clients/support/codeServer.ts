// Real VS Code, served to a browser, with the packaged extension in it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CACHE, emptyFolder, PYTHON, removeFolder, ROOT } from './places.js';
import { run } from './run.js';

const LAUNCHER = path.join(CACHE, 'editors/vscode/code-server');
const VSIX = path.join(ROOT, 'client-vscode/kerasight.vsix');

/** A busy machine may need minutes for what takes two seconds else. */
const START_TIMEOUT_MILLISECONDS = 180_000;

/** Settings that keep VS Code quiet, and name the Python under test. */
const SETTINGS = {
  'kerasight.interpreter': [PYTHON],
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.editor.useModal': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** A VS Code that runs. */
export interface CodeServer {
  url: string;
  /** The settings of the user. */
  settings: Record<string, unknown>;
  /** What the extension has written into its log. */
  log: () => string;
  stop: () => Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') {
    throw new Error('the system gave no port');
  }
  return address.port;
}

/**
 * Starts VS Code on `workspace` with settings over the common ones. With `trust`, workspaces
 * must be trusted before their code runs, as on a user's machine; else all of them are.
 */
export async function startCodeServer(
  workspace: string,
  settings: Record<string, unknown> = {},
  { trust = false } = {},
): Promise<CodeServer> {
  for (const needed of [LAUNCHER, VSIX]) {
    if (!existsSync(needed)) {
      throw new Error(`${needed} is missing: tests/clients/run.sh makes it`);
    }
  }
  const home = emptyFolder('vscode');
  mkdirSync(path.join(home, 'data/User'), { recursive: true });
  const all = { ...SETTINGS, ...settings };
  writeFileSync(path.join(home, 'data/User/settings.json'), JSON.stringify(all));
  const common = ['--config', path.join(home, 'config.yaml')];
  common.push('--user-data-dir', path.join(home, 'data'));
  common.push('--extensions-dir', path.join(home, 'extensions'));
  const installed = await run(LAUNCHER, [...common, '--install-extension', VSIX]);
  if (installed.code !== 0) {
    throw new Error(`the extension cannot be installed:\n${installed.output}`);
  }
  const port = await freePort();
  const log = path.join(home, 'server.log');
  const descriptor = openSync(log, 'w');
  const server = spawn(
    LAUNCHER,
    [
      ...common,
      ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
      ...['--disable-telemetry', '--disable-update-check', '--reconnection-grace-time', '10'],
      ...(trust ? [] : ['--disable-workspace-trust']),
      workspace,
    ],
    // a group of its own: extension hosts and language servers end with it
    { detached: true, stdio: ['ignore', descriptor, descriptor] },
  );
  const ended = once(server, 'exit');
  const stop = async (): Promise<void> => {
    if (server.pid !== undefined && server.exitCode === null) {
      process.kill(-server.pid, 'SIGTERM');
      await ended;
    }
    removeFolder(home);
  };
  try {
    await answers(`http://127.0.0.1:${port}/healthz`);
  } catch (error) {
    await stop();
    throw new Error(`VS Code did not start:\n${readFileSync(log, 'utf8')}`, { cause: error });
  }
  const url = `http://127.0.0.1:${port}/?folder=${encodeURIComponent(workspace)}`;
  const extensionLog = (): string =>
    readdirSync(path.join(home, 'data/logs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => path.basename(name) === 'Kerasight.log')
      .map((name) => readFileSync(path.join(home, 'data/logs', name), 'utf8'))
      .join('\n');
  return { url, settings: all, log: extensionLog, stop };
}

async function answers(address: string): Promise<void> {
  const end = Date.now() + START_TIMEOUT_MILLISECONDS;
  for (;;) {
    try {
      if ((await fetch(address)).ok) {
        return;
      }
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
    }
    await sleep(250);
  }
}
