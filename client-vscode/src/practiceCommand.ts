// "Kerasight: Start Practice Task": a task is picked, its files are written, the solution opens.
import * as vscode from 'vscode';
import { askServer, type FindClient } from './serverCommand.js';
import { chooseTask } from './taskPick.js';

/** Puts a practice task into a folder and opens the solution to fill in. */
export async function startPractice(client: FindClient): Promise<void> {
  const task = await chooseTask(client, 'Which task do you want to practise?', '');
  if (task === undefined) {
    return;
  }
  const folder = await pickFolder();
  if (folder === undefined) {
    return;
  }
  const answer = await askServer(client, 'kerasight.startTask', task, folder.toString());
  const { solution } = answer as { solution: string };
  await vscode.window.showTextDocument(vscode.Uri.parse(solution), { preview: false });
}

/** The only folder of the workspace, the one that the user picks of several, else any one. */
async function pickFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 1) {
    return folders[0]?.uri;
  }
  if (folders.length > 1) {
    return (await vscode.window.showWorkspaceFolderPick())?.uri;
  }
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    openLabel: 'Put the Task Here',
  });
  return picked?.[0];
}
