// What a person sees and does in VS Code.
import path from 'node:path';
import { after } from 'node:test';
import { chromium, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { startCodeServer } from './codeServer.js';
import { SCREENSHOTS } from './places.js';

/** Generous: two cores may be shared by several builds. A check that is met returns at once. */
const PATIENCE_MILLISECONDS = 60_000;

/** Tries until an attempt does not throw; after a time, its error stands. */
async function patiently(attempt: () => Promise<void>): Promise<void> {
  const end = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
    }
  }
}

/** One window of VS Code in a browser. */
export class Workbench {
  private constructor(
    readonly page: Page,
    private settings: Record<string, unknown>,
    /** What the extension has written into its log. */
    readonly log: () => string,
  ) {}

  /** Opens `workspace` in a VS Code of its own; both end after the tests of this file. */
  static async open(
    workspace: string,
    settings: Record<string, unknown> = {},
    options: { trust?: boolean } = {},
  ): Promise<Workbench> {
    const server = await startCodeServer(workspace, settings, options);
    after(server.stop);
    const browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox'],
    });
    after(() => browser.close());
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(PATIENCE_MILLISECONDS);
    await page.goto(server.url);
    await page.waitForSelector('.monaco-workbench');
    return new Workbench(page, server.settings, server.log);
  }

  /** Opens a file of the workspace folder and waits for its text. */
  async openFile(name: string): Promise<void> {
    await this.page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: name })
      .dblclick();
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Runs a command as a person does, from the palette; waits until an extension offers it. */
  async runCommand(title: string): Promise<void> {
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    const input = this.page.locator('.quick-input-widget input[type="text"]');
    await patiently(async () => {
      await this.page.keyboard.press('F1');
      // the list stands as it was when the palette opened
      await input.fill(`>${title}`);
      try {
        await row.click({ timeout: 3000 });
      } catch (error) {
        await this.page.keyboard.press('Escape');
        throw error;
      }
    });
  }

  /** The words in the open editor, by their text. */
  word(text: string): Locator {
    return this.page.locator('.editor-instance .view-line span span', { hasText: text });
  }

  /** Changes the user's settings as a person does who edits the file in VS Code. */
  async changeSettings(settings: Record<string, unknown>): Promise<void> {
    this.settings = { ...this.settings, ...settings };
    await this.runCommand('Preferences: Open User Settings (JSON)');
    await this.page.locator('.tab.active', { hasText: 'settings.json' }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().click();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(JSON.stringify(this.settings));
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.tab.active:not(.dirty)', { hasText: 'settings.json' }).waitFor();
    await this.runCommand('View: Close Editor');
  }

  /** What the hover over a word of the editor says. */
  async hover(text: string): Promise<Locator> {
    await this.page.mouse.move(0, 0);
    await this.word(text).first().hover();
    return this.page.locator('.monaco-hover:visible');
  }

  /** Hovers over a word again and again until the hover holds `expected`. */
  async hoverUntil(text: string, expected: string): Promise<void> {
    await patiently(async () => {
      const hover = (await this.hover(text)).filter({ hasText: expected });
      await hover.waitFor({ timeout: 2000 });
    });
  }

  /** What stands behind the braces in the status bar. */
  async languageStatus(): Promise<Locator> {
    await this.page.mouse.move(0, 0);
    await this.page.locator('[id="status.languageStatus"]').hover();
    return this.page.locator('.hover-language-status');
  }

  /** The page of the report that is open in a tab. */
  report(): FrameLocator {
    return this.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  }

  /** The rows of the Problems panel, which this opens. */
  async problems(): Promise<Locator> {
    await this.runCommand('Problems: Focus on Problems View');
    return this.page.locator('.markers-panel .monaco-list-row');
  }

  /** The notification that holds a text. */
  notification(text: string | RegExp): Locator {
    return this.page.locator('.notification-toast', { hasText: text });
  }

  /** Takes all notifications away. */
  async closeNotifications(): Promise<void> {
    await this.runCommand('Notifications: Clear All Notifications');
    await this.page.locator('.notification-toast').first().waitFor({ state: 'detached' });
  }

  /** Leaves a picture in the folder of screenshots. */
  async picture(name: string): Promise<void> {
    await this.page.screenshot({
      path: path.join(SCREENSHOTS, `${name}.png`),
      animations: 'disabled',
    });
  }

  /** Runs steps; when one fails, a picture of the window is left first. */
  async steps(name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      await this.picture(`failed-${name}`);
      throw error;
    }
  }
}
