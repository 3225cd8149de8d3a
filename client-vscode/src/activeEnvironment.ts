// The Python that the user chose in the Python extension, when that is installed.
import { PythonExtension } from '@vscode/python-extension';
import * as vscode from 'vscode';

const PYTHON_EXTENSION = 'ms-python.python';

/** The full path of the chosen Python, or undefined. */
export async function activeEnvironment(log: vscode.LogOutputChannel): Promise<string | undefined> {
  if (vscode.extensions.getExtension(PYTHON_EXTENSION) === undefined) {
    return undefined;
  }
  try {
    const { environments } = await PythonExtension.api();
    const resource = vscode.workspace.workspaceFolders?.[0]?.uri;
    const environment = await environments.resolveEnvironment(
      environments.getActiveEnvironmentPath(resource),
    );
    return environment?.executable.uri?.fsPath;
  } catch (error) {
    log.warn(`The Python extension did not name its environment: ${String(error)}`);
    return undefined;
  }
}

/** Calls `changed` whenever the user chooses another environment. */
export async function watchActiveEnvironment(
  log: vscode.LogOutputChannel,
  changed: () => void,
): Promise<vscode.Disposable | undefined> {
  if (vscode.extensions.getExtension(PYTHON_EXTENSION) === undefined) {
    return undefined;
  }
  try {
    const { environments } = await PythonExtension.api();
    return environments.onDidChangeActiveEnvironmentPath(changed);
  } catch (error) {
    log.warn(`The Python extension did not start: ${String(error)}`);
    return undefined;
  }
}
