// Puts the parts together when VS Code starts the extension.
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { watchActiveEnvironment } from './activeEnvironment.js';
import { openLastReport, showAttempts } from './attemptCommands.js';
import { gradeCommand } from './gradeCommand.js';
import { startPractice } from './practiceCommand.js';
import { ProgressRelay } from './progressRelay.js';
import { KerasightServer } from './server.js';
import { withErrorsShown } from './serverCommand.js';
import { StatusItem } from './status.js';
import { Trainer } from './training.js';
import { tuneCommand } from './tuneCommand.js';

let server: KerasightServer | undefined;

/** Starts the server and registers the commands. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('Kerasight', { log: true });
  const status = new StatusItem();
  const progress = new ProgressRelay();
  const running = new KerasightServer(log, status, progress);
  const client = (): LanguageClient | undefined => running.client;
  const trainer = new Trainer(log, progress, client);
  const tune = withErrorsShown(tuneCommand(trainer, client));
  const grade = gradeCommand(trainer);
  running.instead('kerasight.grade', grade);
  running.instead('kerasight.tuneLearningRate', tune);
  server = running;
  context.subscriptions.push(
    log,
    status,
    vscode.commands.registerCommand('kerasight.runGradedCheck', grade),
    vscode.commands.registerCommand('kerasight.runLearningRateFinder', tune),
    vscode.commands.registerCommand(
      'kerasight.openReport',
      withErrorsShown(() => openLastReport(client)),
    ),
    vscode.commands.registerCommand(
      'kerasight.showAttempts',
      withErrorsShown(() => showAttempts(client)),
    ),
    vscode.commands.registerCommand(
      'kerasight.startPracticeTask',
      withErrorsShown(() => startPractice(client)),
    ),
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
