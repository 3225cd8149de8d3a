// "Kerasight: Run Graded Check": asks the server to train and score the open solution.
import path from 'node:path';
import * as vscode from 'vscode';
import { describeGradeResult, parseGradeResult } from './gradeResult.js';
import { offerReport } from './reportView.js';
import type { Trainer } from './training.js';

/** Grades the document `uri`, else the one in the active editor. */
export function gradeCommand(trainer: Trainer): (uri?: vscode.Uri) => Promise<void> {
  return async (uri) => {
    const done = await trainer.run(
      {
        command: 'kerasight.grade',
        title: (name) => `Grading ${name}`,
        parse: parseGradeResult,
      },
      uri,
    );
    if (done === undefined) {
      return;
    }
    const { result, document } = done;
    const show =
      result.score > 0 ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
    const name = path.basename(document.uri.fsPath);
    await offerReport(show, describeGradeResult(result), result.report, `Report: ${name}`);
  };
}
