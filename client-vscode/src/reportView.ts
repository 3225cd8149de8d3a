// Shows a report of a graded check in a tab: no script runs, nothing is fetched.
import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { withPolicy } from './reportPolicy.js';

/** Reports are self-contained pages well under a megabyte; more is not a report of ours. */
const LARGEST_REPORT_BYTES = 20_000_000;

const OPEN = 'Open Report';
const OPEN_IN_BROWSER = 'Open in Browser';

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

/** Shows a message of VS Code with buttons. */
type ShowMessage = (message: string, ...buttons: string[]) => Thenable<string | undefined>;

/**
 * Shows a message with buttons that open a report, when there is one, behind other buttons.
 * The button that the user chose.
 */
export async function offerReport(
  show: ShowMessage,
  message: string,
  report: string | null,
  title: string,
  others: string[] = [],
): Promise<string | undefined> {
  // a browser on the user's own machine cannot read a file of another machine
  const local = vscode.env.remoteName === undefined && vscode.env.uiKind === vscode.UIKind.Desktop;
  const views = local ? [OPEN, OPEN_IN_BROWSER] : [OPEN];
  const chosen = await show(message, ...others, ...(report === null ? [] : views));
  if (report !== null && chosen === OPEN) {
    await openReport(report, title);
  } else if (report !== null && chosen === OPEN_IN_BROWSER) {
    await vscode.env.openExternal(vscode.Uri.file(report));
  }
  return chosen;
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
