// Asks a Python who it is and whether Kerasight is installed there.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { PythonChoice } from './pythonChoice.js';

/** What a Python says of itself. */
export interface PythonFacts {
  /** As in `sys.version_info`: `[3, 11, 7]`. */
  version: [number, number, number];
  /** The version of Kerasight that is installed there, or null. */
  kerasight: string | null;
}

/** Why the server cannot run there: a message for the user, and a command that fixes it. */
export interface PythonProblem {
  message: string;
  install?: string;
}

/** `requires-python` of the package `kerasight`. */
const OLDEST_PYTHON: readonly [number, number] = [3, 11];

/** A cold Python on a slow disk starts in seconds; one that has not answered by then hangs. */
const PROBE_TIMEOUT_MILLISECONDS = 60_000;

/**
 * Runs on every Python 3. The empty path entry goes first of all: with `-c` it stands for the
 * current folder, and a file called `json.py` there would be run.
 */
const PROBE = [
  'import sys',
  'sys.path = [entry for entry in sys.path if entry]',
  'import importlib.util, json',
  'def installed():',
  '    if importlib.util.find_spec("kerasight") is None: return None',
  '    try:',
  '        from importlib.metadata import version',
  '        return version("kerasight")',
  '    except Exception: return "unknown"',
  'print(json.dumps({"version": list(sys.version_info[:3]), "kerasight": installed()}))',
].join('\n');

/** The command line as one would type it. */
export function commandLine(words: string[]): string {
  return words.map((word) => (/[\s"']/.test(word) ? `"${word}"` : word)).join(' ');
}

function isFacts(value: unknown): value is PythonFacts {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const facts = value as Record<string, unknown>;
  return (
    Array.isArray(facts.version) &&
    facts.version.length === 3 &&
    facts.version.every((part) => typeof part === 'number') &&
    (facts.kerasight === null || typeof facts.kerasight === 'string')
  );
}

/** Runs the Python once. Rejects when it does not start or does not answer as a Python does. */
export async function probePython(choice: PythonChoice): Promise<PythonFacts> {
  const { stdout } = await promisify(execFile)(choice.command, [...choice.arguments, '-c', PROBE], {
    timeout: PROBE_TIMEOUT_MILLISECONDS,
    windowsHide: true,
  });
  const facts: unknown = JSON.parse(stdout);
  if (!isFacts(facts)) {
    throw new Error(`unexpected answer: ${stdout.slice(0, 200)}`);
  }
  return facts;
}

/** What keeps the server from running in this Python, or undefined. */
export function findProblem(choice: PythonChoice, facts: PythonFacts): PythonProblem | undefined {
  const python = commandLine([choice.command, ...choice.arguments]);
  const version = facts.version.join('.');
  const [major, minor] = facts.version;
  const [oldestMajor, oldestMinor] = OLDEST_PYTHON;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    return {
      message:
        `Kerasight needs Python ${OLDEST_PYTHON.join('.')} or newer, but ${python} ` +
        `(${choice.reason}) is Python ${version}. Choose another one in kerasight.interpreter.`,
    };
  }
  if (facts.kerasight === null) {
    const install = `${python} -m pip install kerasight`;
    return {
      message:
        `Kerasight is not installed in ${python} (Python ${version}, ${choice.reason}). ` +
        `Run: ${install}`,
      install,
    };
  }
  return undefined;
}

/** The problem of a Python that did not answer. */
export function describeFailure(choice: PythonChoice, error: unknown): PythonProblem {
  const python = commandLine([choice.command, ...choice.arguments]);
  const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return {
    message:
      `${python} (${choice.reason}) does not run as a Python: ${detail}. ` +
      'Choose another one in kerasight.interpreter.',
  };
}

/** The problem of a machine on which nothing was found. */
export const NO_PYTHON: PythonProblem = {
  message:
    `No Python found: install Python ${OLDEST_PYTHON.join('.')} or newer, run ` +
    '"pip install kerasight" in it, and name it in kerasight.interpreter.',
};
