// Shows a report of a graded check in a tab: no script runs, nothing is fetched.
import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { withPolicy } from './reportPolicy.js';

/** Reports are self-contained pages well under a megabyte; more is not a report of ours. */
const LARGEST_REPORT_BYTES = 20_000_000;

const panels = new Map<string, vscode.WebviewPanel>();

/** Opens the report, or brings its tab to the front with what the file holds now. */
export async function openReport(file: string, title: string): Promise<void> {
  let html: string;
  try {
    const page = await readFile(file);
    if (page.length > LARGEST_REPORT_BYTES) {
      throw new Error(`it is ${page.length} bytes long; ${LARGEST_REPORT_BYTES} at most are shown`);
    }
    html = withPolicy(page.toString('utf8'));
  } catch (error) {
    void vscode.window.showErrorMessage(`The report ${file} cannot be shown: ${String(error)}`);
    return;
  }
  const panel = panels.get(file) ?? createPanel(file, title);
  panel.webview.html = html;
  panel.reveal();
}

function createPanel(file: string, title: string): vscode.WebviewPanel {
  const panel = vscode.window.createWebviewPanel(
    'kerasight.report',
    title,
    vscode.ViewColumn.Active,
    { enableScripts: false, enableForms: false, localResourceRoots: [], enableFindWidget: true },
  );
  panels.set(file, panel);
  panel.onDidDispose(() => panels.delete(file));
  return panel;
}
