// Starts the loopback host on a fresh library and a browser on it. Holds what every browser test needs; knows no panel.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '../..');

/** Folder of the built programs. */
export const programs = process.env.VARIORUM_BIN_DIR ?? path.join(root, 'target/debug');
const ui = process.env.VARIORUM_UI ?? path.join(root, 'ui/dist');
const browserPath = process.env.VARIORUM_CHROMIUM ?? '/usr/bin/chromium';

/** Runs `work` with a host, a page and a folder of its own, and ends all of them whatever happens. */
export async function withHost(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'variorum-browser-'));
  const library = path.join(folder, 'library.variorum');
  let host = await startHost(library);
  /** Ends the program as a power cut would, starts it again on the same library, and opens the page on it. */
  const killed = async (page) => {
    const ended = once(host.child, 'exit');
    host.child.kill('SIGKILL');
    await ended;
    host = await startHost(library);
    await page.goto(host.address);
  };
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(host.address);
    await work({ page, folder, errors, asked, address: host.address, killed, call: (name, request = {}) => call(host.address, name, request) });
  } finally {
    await browser.close();
    host.child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startHost(library) {
  const child = spawn(path.join(programs, 'variorum-serve'), [library, ui, '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (data) => (complaint += data));
  for await (const line of createInterface({ input: child.stdout })) {
    const [, address] = /^listening on (http:\/\/127\.0\.0\.1:\d+)$/.exec(line) ?? [];
    if (address) return { child, address };
  }
  throw new Error(`the loopback host ended before it listened: ${complaint}`);
}

async function call(address, name, request) {
  const reply = await fetch(`${address}/call/${name}`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(request),
  });
  const body = await reply.json();
  if (!reply.ok) throw new Error(`${name}: ${body.message}`);
  return body;
}

/** Answers the next question for a path, which a browser asks with a prompt. */
export function answerPath(page, answer) {
  page.once('dialog', (dialog) => void dialog.accept(answer));
}

/** Imports one path as an analyst would: the menu, the path, the drawer's row. */
export async function importFile(page, file) {
  await page.getByRole('button', { name: /^Import/ }).first().waitFor();
  answerPath(page, file);
  await page.keyboard.press('Control+o');
  const row = page.getByRole('region', { name: 'Imports' }).getByRole('listitem').filter({ hasText: path.basename(file) });
  await row.first().waitFor();
  return row.first();
}

/** Opens a tab of the centre. */
export async function openTab(page, name) {
  const tab = page.getByRole('tablist', { name: 'Views' }).getByRole('tab', { name });
  await tab.click();
  await page.waitForFunction((id) => document.getElementById(id)?.getAttribute('aria-selected') === 'true', await tab.getAttribute('id'));
}

/** Imports the sample story from the first screen and waits until its articles are listed. */
export async function openSample(page) {
  await page.getByRole('button', { name: 'Open the sample story' }).click();
  await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first().waitFor();
  await page.getByRole('region', { name: 'Articles' }).getByRole('heading', { name: /Articles\s+[3-9]/ }).waitFor();
}

/** Opens the article of the list that has the given words in its row, at its newest version. */
export async function openArticle(page, words) {
  await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').filter({ hasText: words }).first().click();
  await page.getByRole('article', { name: /^Text of version/ }).waitFor();
}
