// Finds Python on the PATH, by its full name.
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** Whether `file` is a file that this user may run. */
export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * The full path of `python3`, else of `python`, or undefined.
 *
 * Folders of the PATH that are not absolute are passed over: they would let the
 * folder that happens to be open choose which program runs.
 */
export function findPythonOnPath(
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
  executable: (file: string) => boolean = isExecutable,
): string | undefined {
  const windows = platform === 'win32';
  const rules = windows ? path.win32 : path.posix;
  const variable = Object.keys(environment).find((name) =>
    windows ? name.toUpperCase() === 'PATH' : name === 'PATH',
  );
  const folders = (variable === undefined ? '' : (environment[variable] ?? ''))
    .split(rules.delimiter)
    .filter((folder) => rules.isAbsolute(folder));
  return ['python3', 'python']
    .map((name) => (windows ? `${name}.exe` : name))
    .flatMap((name) => folders.map((folder) => rules.join(folder, name)))
    .find(executable);
}
