// "Kerasight: Show Attempts" and "Kerasight: Open Report".
import path from 'node:path';
import * as vscode from 'vscode';
import { type Attempt, attemptLine, latestAttempt, readAttempts } from './attemptList.js';
import { openReport } from './reportView.js';
import { askServer, type FindClient } from './serverCommand.js';

/** Lists the graded checks, the newest first, and opens the report of the one that is picked. */
export async function showAttempts(client: FindClient): Promise<void> {
  const attempts = await findAttempts(client);
  if (attempts.length === 0) {
    return;
  }
  const picked = await vscode.window.showQuickPick(
    attempts.map((attempt) => ({ ...attemptLine(attempt), attempt })),
    { title: 'Graded checks', placeHolder: 'Opens the report', matchOnDescription: true },
  );
  if (picked !== undefined) {
    await open(picked.attempt);
  }
}

/** Opens the report of the last graded check of the active file, else of the last one at all. */
export async function openLastReport(client: FindClient): Promise<void> {
  const attempts = await findAttempts(client);
  const attempt = latestAttempt(attempts, vscode.window.activeTextEditor?.document.uri.fsPath);
  if (attempt !== undefined) {
    await open(attempt);
  }
}

/** The attempts; the user is told when there is none. */
async function findAttempts(client: FindClient): Promise<Attempt[]> {
  const file = vscode.window.activeTextEditor?.document.uri;
  // in a window without a folder, attempts are kept beside the file
  const words =
    vscode.workspace.workspaceFolders === undefined && file?.scheme === 'file'
      ? [file.toString()]
      : [];
  const attempts = readAttempts(await askServer(client, 'kerasight.attempts', ...words));
  if (attempts.length === 0) {
    const run = 'Run Graded Check';
    const chosen = await vscode.window.showInformationMessage('No graded check here yet.', run);
    if (chosen === run) {
      await vscode.commands.executeCommand('kerasight.runGradedCheck');
    }
  }
  return attempts;
}

function open({ report, solution }: Attempt): Promise<void> {
  return openReport(report, `Report: ${path.basename(solution)}`);
}
