// Puts the parts together when VS Code starts the extension.
import * as vscode from 'vscode';
import { watchActiveEnvironment } from './activeEnvironment.js';
import { GradeCommand } from './gradeCommand.js';
import { ProgressRelay } from './progressRelay.js';
import { KerasightServer } from './server.js';
import { StatusItem } from './status.js';

let server: KerasightServer | undefined;

/** Starts the server and registers the commands. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('Kerasight', { log: true });
  const status = new StatusItem();
  const progress = new ProgressRelay();
  const running = new KerasightServer(log, status, progress);
  const grade = new GradeCommand(log, progress, () => running.client);
  server = running;
  context.subscriptions.push(
    log,
    status,
    vscode.commands.registerCommand('kerasight.runGradedCheck', grade.run),
    vscode.commands.registerCommand('kerasight.restartServer', () => running.restart()),
    vscode.commands.registerCommand('kerasight.showLog', () => {
      log.show();
    }),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration('kerasight.interpreter')) {
        await running.restartIfPythonChanged();
      } else if (change.affectsConfiguration('kerasight')) {
        await running.sendSettings();
      }
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(async () => {
      await running.restartIfPythonChanged();
      await running.sendSettings();
    }),
  );
  const watcher = await watchActiveEnvironment(log, () => void running.restartIfPythonChanged());
  if (watcher !== undefined) {
    context.subscriptions.push(watcher);
  }
  await running.restart();
}

/** Stops the server with the window. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
