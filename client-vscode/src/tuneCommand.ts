// "Kerasight: Tune Learning Rate": asks the server to find it on the open solution.
import path from 'node:path';
import * as vscode from 'vscode';
import { offerReport } from './reportView.js';
import { askServer, type FindClient } from './serverCommand.js';
import type { Trainer } from './training.js';
import { parseTuneResult } from './tuneResult.js';

/** The name by which the server knows what this command advises. */
const SOURCE = 'kerasight tune-lr';
const WRITE = 'Write It';

/** Finds the learning rate of the document `uri`, else of the one in the active editor. */
export function tuneCommand(
  trainer: Trainer,
  client: FindClient,
): (uri?: vscode.Uri) => Promise<void> {
  return async (uri) => {
    const done = await trainer.run(
      {
        command: 'kerasight.tuneLearningRate',
        title: (name) => `Finding the learning rate of ${name}`,
        parse: parseTuneResult,
      },
      uri,
    );
    if (done === undefined) {
      return;
    }
    const { result, document } = done;
    const found = result.suggestion !== null;
    const chosen = await offerReport(
      found ? vscode.window.showInformationMessage : vscode.window.showWarningMessage,
      result.message,
      result.report,
      `Learning rate: ${path.basename(document.uri.fsPath)}`,
      found && result.editable ? [WRITE] : [],
    );
    if (chosen === WRITE) {
      await askServer(client, 'kerasight.followAdvice', document.uri.toString(), SOURCE);
    }
  };
}
