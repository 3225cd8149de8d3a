// Where things stand: the checkout, the Python under test, the cached editors, the pictures.
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';

/** The root of the checkout. */
export const ROOT = path.resolve(import.meta.dirname, '../../..');

/** The Python in which Kerasight is installed; run.sh sets it. */
export const PYTHON = process.env.KERASIGHT_PYTHON ?? path.join(ROOT, '.venv/bin/python');

/** The PATH of a terminal in which the environment of that Python is active. */
export const ACTIVE_PATH = [path.dirname(PYTHON), process.env.PATH].join(path.delimiter);

/** Where editors are kept between runs; run.sh sets it. */
export const CACHE = process.env.KERASIGHT_CACHE ?? path.join(ROOT, '../.cache');

/** Where the tests leave what they saw. */
export const SCREENSHOTS = path.join(ROOT, 'tests/clients/screenshots');
mkdirSync(SCREENSHOTS, { recursive: true });

/** A new empty folder. */
export function emptyFolder(name: string): string {
  return realpathSync(mkdtempSync(path.join(tmpdir(), `kerasight-${name}-`)));
}

/** Removes a folder with all that is in it. */
export function removeFolder(folder: string): void {
  // an editor that is shutting down may still write
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
}

/** A new empty folder that is removed after the tests of this file. */
export function temporaryFolder(name: string): string {
  const folder = emptyFolder(name);
  after(() => {
    removeFolder(folder);
  });
  return folder;
}
