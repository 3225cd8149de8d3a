// "Kerasight: Run Graded Check": asks the server to train and score the open solution.
import path from 'node:path';
import * as vscode from 'vscode';
import { ExecuteCommandRequest, type LanguageClient } from 'vscode-languageclient/node';
import { describeGradeResult, parseGradeResult, type GradeResult } from './gradeResult.js';
import type { ProgressRelay } from './progressRelay.js';
import { progressSteps, type ProgressStep } from './progressSteps.js';
import { openReport } from './reportView.js';
import { pickTask } from './taskPick.js';

/** Runs one graded check at a time; its progress is a notification with a Cancel button. */
export class GradeCommand {
  constructor(
    private readonly log: vscode.LogOutputChannel,
    private readonly progress: ProgressRelay,
    private readonly client: () => LanguageClient | undefined,
  ) {}

  /** Grades the document `uri`, else the one in the active editor. */
  readonly run = async (uri?: vscode.Uri): Promise<void> => {
    if (!(await isTrusted())) {
      return;
    }
    if (this.progress.busy) {
      void vscode.window.showWarningMessage(
        'A graded check is running. Wait for it, or cancel it first.',
      );
      return;
    }
    const document = await findSolution(uri);
    const client = this.client();
    if (document === undefined) {
      return;
    }
    if (client === undefined) {
      await this.fail('Kerasight is not running, so nothing can be graded.');
      return;
    }
    try {
      const task = await pickTask(client, document.getText());
      if (task !== undefined) {
        await this.grade(client, document, task);
      }
    } catch (error) {
      await this.fail(error instanceof Error ? error.message : String(error));
    }
  };

  private async grade(
    client: LanguageClient,
    document: vscode.TextDocument,
    task: { id?: string },
  ): Promise<void> {
    const name = path.basename(document.uri.fsPath);
    const words = [document.uri.toString(), ...(task.id === undefined ? [] : [task.id])];
    const result = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: `Grading ${name}`,
        cancellable: true,
      },
      (progress, cancellation) => this.request(client, words, progress, cancellation),
    );
    if (result !== undefined) {
      await showResult(result, name);
    }
  }

  /** Undefined when the user cancelled; the server then ends the training. */
  private async request(
    client: LanguageClient,
    words: string[],
    progress: vscode.Progress<ProgressStep>,
    cancellation: vscode.CancellationToken,
  ): Promise<GradeResult | undefined> {
    const step = progressSteps();
    try {
      const answer: unknown = await this.progress.during(
        (value) => {
          progress.report(step(value));
        },
        () =>
          client.sendRequest(
            ExecuteCommandRequest.type,
            { command: 'kerasight.grade', arguments: words },
            cancellation,
          ),
      );
      return parseGradeResult(answer);
    } catch (error) {
      if (cancellation.isCancellationRequested) {
        this.log.info('Graded check cancelled.');
        vscode.window.setStatusBarMessage('$(circle-slash) Graded check cancelled', 5000);
        return undefined;
      }
      throw error;
    }
  }

  private async fail(message: string): Promise<void> {
    this.log.error(message);
    if ((await vscode.window.showErrorMessage(message, 'Show Log')) !== undefined) {
      this.log.show();
    }
  }
}

async function isTrusted(): Promise<boolean> {
  if (vscode.workspace.isTrusted) {
    return true;
  }
  const manage = 'Manage Workspace Trust';
  const chosen = await vscode.window.showWarningMessage(
    'The graded check runs your code, and this workspace is not trusted. Trust it first.',
    manage,
  );
  if (chosen === manage) {
    await vscode.commands.executeCommand('workbench.trust.manage');
  }
  return false;
}

/** The document to grade, saved; undefined after the user was told why there is none. */
async function findSolution(uri: vscode.Uri | undefined): Promise<vscode.TextDocument | undefined> {
  const document =
    uri === undefined
      ? vscode.window.activeTextEditor?.document
      : await vscode.workspace.openTextDocument(uri);
  if (document?.languageId !== 'python') {
    void vscode.window.showWarningMessage(
      'Open the Python file that trains your model, then run the graded check.',
    );
    return undefined;
  }
  if (document.uri.scheme !== 'file' || (document.isDirty && !(await document.save()))) {
    void vscode.window.showWarningMessage(
      'Save this file to the disk first: the graded check runs the file.',
    );
    return undefined;
  }
  return document;
}

async function showResult(result: GradeResult, name: string): Promise<void> {
  const line = describeGradeResult(result);
  const show =
    result.score > 0 ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
  const { report } = result;
  // a browser on the user's own machine cannot read a file of another machine
  const local = vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
  const actions =
    report === null ? [] : local ? ['Open Report', 'Open in Browser'] : ['Open Report'];
  const chosen = await show(line, ...actions);
  if (report === null || chosen === undefined) {
    return;
  }
  if (chosen === 'Open Report') {
    await openReport(report, `Report: ${name}`);
  } else {
    await vscode.env.openExternal(vscode.Uri.file(report));
  }
}
