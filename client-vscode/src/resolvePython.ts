// Finds the Python to run the server in, and what stands in the way.
import * as vscode from 'vscode';
import { activeEnvironment } from './activeEnvironment.js';
import { type PythonChoice, choosePython } from './pythonChoice.js';
import { findPythonOnPath } from './pythonOnPath.js';
import {
  NO_PYTHON,
  type PythonFacts,
  type PythonProblem,
  commandLine,
  describeFailure,
  findProblem,
  probePython,
} from './pythonProbe.js';
import { readInterpreter } from './settings.js';

/** A Python that can run the server, or the problem of the one that was chosen. */
export type ResolvedPython =
  | { choice: PythonChoice; facts: PythonFacts; problem?: undefined }
  | { choice?: PythonChoice; facts?: undefined; problem: PythonProblem };

/** Where the settings of the extension are read. */
export function configuration(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration(
    'kerasight',
    vscode.workspace.workspaceFolders?.[0]?.uri ?? null,
  );
}

/** Chooses a Python without running any. */
export function findPython(log: vscode.LogOutputChannel): Promise<PythonChoice | undefined> {
  return choosePython({
    setting: readInterpreter(configuration(), vscode.workspace.workspaceFolders?.[0]?.uri.fsPath),
    // an environment can stand in the workspace itself: not to be run before it is trusted
    activeEnvironment: () =>
      vscode.workspace.isTrusted ? activeEnvironment(log) : Promise.resolve(undefined),
    onPath: () => findPythonOnPath(process.env),
  });
}

/** Chooses a Python and asks it whether it can run the server. */
export async function resolvePython(log: vscode.LogOutputChannel): Promise<ResolvedPython> {
  const choice = await findPython(log);
  if (choice === undefined) {
    return { problem: NO_PYTHON };
  }
  try {
    const facts = await probePython(choice);
    const problem = findProblem(choice, facts);
    return problem === undefined ? { choice, facts } : { choice, problem };
  } catch (error) {
    return { choice, problem: describeFailure(choice, error) };
  }
}

/** For the status item: `0.1.0, Python 3.11.7 (the first Python on the PATH): /usr/bin/python3`. */
export function describePython(choice: PythonChoice, facts: PythonFacts): string {
  const where = commandLine([choice.command, ...choice.arguments]);
  // the path comes last: it may be longer than the status bar is wide
  return `${facts.kerasight ?? ''}, Python ${facts.version.join('.')} (${choice.reason}): ${where}`;
}
