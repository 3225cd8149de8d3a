// What all commands have in common that train the model of the open file.
import path from 'node:path';
import * as vscode from 'vscode';
import { ExecuteCommandRequest, type LanguageClient } from 'vscode-languageclient/node';
import type { ProgressRelay } from './progressRelay.js';
import { progressSteps, type ProgressStep } from './progressSteps.js';
import type { FindClient } from './serverCommand.js';
import { pickTask } from './taskPick.js';

/** One kind of training. */
export interface Training<T> {
  /** The server's command; it takes the URI of a file and, optionally, a task. */
  command: string;
  /** The title of the notification, for a file name. */
  title: (name: string) => string;
  /** Checks the server's answer; throws when it is none. */
  parse: (answer: unknown) => T;
}

/** Runs one training at a time; its progress is a notification with a Cancel button. */
export class Trainer {
  constructor(
    private readonly log: vscode.LogOutputChannel,
    private readonly progress: ProgressRelay,
    private readonly client: FindClient,
  ) {}

  /**
   * Trains the document `uri`, else the one in the active editor. Undefined when the user cancelled
   * it, or was told why it cannot be.
   */
  async run<T>(
    training: Training<T>,
    uri?: vscode.Uri,
  ): Promise<{ document: vscode.TextDocument; result: T } | undefined> {
    if (!(await isTrusted())) {
      return undefined;
    }
    if (this.progress.busy) {
      void vscode.window.showWarningMessage(
        'A model is in training. Wait for it, or cancel it first.',
      );
      return undefined;
    }
    const document = await findSolution(uri);
    const client = this.client();
    if (document === undefined) {
      return undefined;
    }
    if (client === undefined) {
      await this.fail('Kerasight is not running, so nothing can be trained.');
      return undefined;
    }
    try {
      const task = await pickTask(this.client, document);
      if (task === undefined) {
        return undefined;
      }
      const words = [document.uri.toString(), ...(task.id === undefined ? [] : [task.id])];
      const result = await this.train(client, training, document, words);
      return result === undefined ? undefined : { document, result };
    } catch (error) {
      await this.fail(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  private async train<T>(
    client: LanguageClient,
    training: Training<T>,
    document: vscode.TextDocument,
    words: string[],
  ): Promise<T | undefined> {
    return vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: training.title(path.basename(document.uri.fsPath)),
        cancellable: true,
      },
      (progress, cancellation) => this.request(client, training, words, progress, cancellation),
    );
  }

  /** Undefined when the user cancelled; the server then ends the training. */
  private async request<T>(
    client: LanguageClient,
    { command, parse }: Training<T>,
    words: string[],
    progress: vscode.Progress<ProgressStep>,
    cancellation: vscode.CancellationToken,
  ): Promise<T | undefined> {
    const step = progressSteps();
    try {
      const answer: unknown = await this.progress.during(
        (value) => {
          progress.report(step(value));
        },
        () =>
          client.sendRequest(
            ExecuteCommandRequest.type,
            { command, arguments: words },
            cancellation,
          ),
      );
      return parse(answer);
    } catch (error) {
      if (cancellation.isCancellationRequested) {
        this.log.info('Training cancelled.');
        vscode.window.setStatusBarMessage('$(circle-slash) Training cancelled', 5000);
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
    'Training runs your code, and this workspace is not trusted. Trust it first.',
    manage,
  );
  if (chosen === manage) {
    await vscode.commands.executeCommand('workbench.trust.manage');
  }
  return false;
}

/** The document to train, saved; undefined after the user was told why there is none. */
async function findSolution(uri: vscode.Uri | undefined): Promise<vscode.TextDocument | undefined> {
  const document =
    uri === undefined
      ? vscode.window.activeTextEditor?.document
      : await vscode.workspace.openTextDocument(uri);
  if (document?.languageId !== 'python') {
    void vscode.window.showWarningMessage(
      'Open the Python file that trains your model, then run this command.',
    );
    return undefined;
  }
  if (document.uri.scheme !== 'file' || (document.isDirty && !(await document.save()))) {
    void vscode.window.showWarningMessage(
      'Save this file to the disk first: what runs is the file.',
    );
    return undefined;
  }
  return document;
}
