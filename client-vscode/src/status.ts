// The entry behind the braces in the status bar: which Python, why, and how it goes.
import * as vscode from 'vscode';
import { SELECTOR } from './selector.js';

/** Shows the state of the server beside Python files. */
export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem('kerasight.status', SELECTOR);

  constructor() {
    this.item.name = 'Kerasight';
    this.item.command = { title: 'Show log', command: 'kerasight.showLog' };
  }

  /** The server is being started. */
  starting(): void {
    this.show('Kerasight', 'starting', vscode.LanguageStatusSeverity.Information, true);
  }

  /** The server answers; `detail` says in which Python. */
  running(detail: string): void {
    this.show('Kerasight', detail, vscode.LanguageStatusSeverity.Information, false);
  }

  /** The server does not run; `detail` says why. */
  failed(detail: string): void {
    this.show('Kerasight is not running', detail, vscode.LanguageStatusSeverity.Error, false);
  }

  dispose(): void {
    this.item.dispose();
  }

  private show(
    text: string,
    detail: string,
    severity: vscode.LanguageStatusSeverity,
    busy: boolean,
  ): void {
    this.item.text = text;
    this.item.detail = detail;
    this.item.severity = severity;
    this.item.busy = busy;
  }
}
