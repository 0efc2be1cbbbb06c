// A screen without a monitor, the program in a real window on it, and hands: WebDriver for what stands in the page, X events
// for the drag. Knows no panel. Waits for conditions, never for a time.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');
/** The built program. */
export const program = path.join(process.env.VARIORUM_BIN_DIR ?? path.join(root, 'target/debug'), 'variorum');
const WIDTH = 1440;
const HEIGHT = 900;
const MARGIN = 220;
const PATIENCE_MS = 20_000;
const PAUSE_MS = 100;

const pause = () => new Promise((done) => setTimeout(done, PAUSE_MS));

/** Asks until the reply is truthy. */
export async function until(what, ask) {
  const end = Date.now() + PATIENCE_MS;
  let last;
  while (Date.now() < end) {
    try {
      const reply = await ask();
      if (reply) return reply;
    } catch (error) {
      last = error;
    }
    await pause();
  }
  throw new Error(`never came: ${what}${last ? ` (${last.message})` : ''}`);
}

async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** Runs `work` with a screen and a folder of its own, and ends everything that it started. */
export async function withScreen(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'variorum-window-'));
  const started = [];
  const start = (command, args, options = {}) => {
    // A group of its own, so that what it starts in turn ends with it.
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'], detached: true, ...options });
    child.on('error', () => {});
    started.push(child);
    return child;
  };
  try {
    const screen = start('Xvfb', ['-displayfd', '1', '-nolisten', 'tcp', '-screen', '0', `${WIDTH + MARGIN}x${HEIGHT + 40}x24`]);
    const [number] = await firstLine(screen, /^(\d+)$/);
    const env = {
      ...process.env, DISPLAY: `:${number}`, TAURI_AUTOMATION: 'true', TAURI_WEBVIEW_AUTOMATION: 'true', NO_AT_BRIDGE: '1',
      XDG_CONFIG_HOME: path.join(folder, 'config'), XDG_DATA_HOME: path.join(folder, 'data'), XDG_CACHE_HOME: path.join(folder, 'cache'),
      WAYLAND_DISPLAY: '', GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    };
    start('openbox', [], { env });
    const port = await freePort();
    start('dbus-run-session', ['--', 'WebKitWebDriver', `--port=${port}`], { env });
    const driver = `http://127.0.0.1:${port}`;
    await until('WebKitWebDriver', async () => (await fetch(`${driver}/status`)).ok);
    await work({ folder, env, open: (library) => Window.open({ driver, library, env, start }) });
  } finally {
    for (const child of started.toReversed()) endGroup(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function endGroup({ pid }) {
  try {
    process.kill(-pid);
  } catch {
    // It has ended already.
  }
}

async function firstLine(child, pattern) {
  for await (const line of createInterface({ input: child.stdout })) {
    const found = pattern.exec(line);
    if (found) return found.slice(1);
  }
  throw new Error(`${child.spawnfile} ended before it was ready`);
}

/** The program's window, as WebDriver sees it. */
export class Window {
  #session;
  #env;
  #start;

  constructor(session, env, start) {
    this.#session = session;
    this.#env = env;
    this.#start = start;
  }

  static async open({ driver, library, env, start }) {
    const options = { binary: program, args: ['--library', library] };
    const { sessionId } = await send('POST', `${driver}/session`, { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
    const window = new Window(`${driver}/session/${sessionId}`, env, start);
    await until('the window', () => window.run('return document.querySelector("#app")?.childElementCount > 0'));
    return window;
  }

  /** Value of a script in the page. */
  run(script, ...args) {
    return send('POST', `${this.#session}/execute/sync`, { script, args });
  }

  /** Waits until the page shows these words. */
  sees(words) {
    return until(`the words “${words}”`, () => this.run('return document.body.innerText.includes(arguments[0])', words));
  }

  /** Waits for an element and clicks it. */
  async click(css, words = '') {
    const element = await until(`${css} ${words}`, () =>
      this.run('return [...document.querySelectorAll(arguments[0])].find((one) => one.innerText.includes(arguments[1])) ?? null', css, words));
    await send('POST', `${this.#session}/element/${Object.values(element)[0]}/click`, {});
  }

  /** Presses keys one after another where the focus is; `\uE007` is Enter, as WebDriver has it. */
  async press(...keys) {
    const actions = keys.flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
    await send('POST', `${this.#session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** Drags files from another window onto the middle of this one. */
  async drop(paths) {
    const xdo = (...words) => run('xdotool', words.map(String), { env: this.#env });
    const from = { x: WIDTH + 60, y: 120 };
    const source = this.#start('/usr/bin/python3', [path.join(import.meta.dirname, 'drag.py'), from.x, from.y, ...paths].map(String), { env: this.#env });
    await firstLine(source, /^(ready)$/);
    // The window manager may still be placing it: the drag starts at where it stands in the end.
    const { stdout } = await until('the source of the drag', () => run('xdotool', ['search', '--onlyvisible', '--class', 'drag.py'], { env: this.#env }));
    const id = stdout.trim().split('\n').at(-1);
    const place = (await run('xdotool', ['getwindowgeometry', '--shell', id], { env: this.#env })).stdout;
    const at = (name) => Number(new RegExp(`^${name}=(-?\\d+)$`, 'm').exec(place)[1]);
    const start = { x: at('X') + Math.round(at('WIDTH') / 2), y: at('Y') + Math.round(at('HEIGHT') / 2) };
    const goal = { x: WIDTH / 2, y: HEIGHT / 2 };
    await xdo('mousemove', start.x, start.y, 'mousedown', 1);
    for (let step = 1; step <= 12; step += 1) {
      await xdo('mousemove', Math.round(start.x + ((goal.x - start.x) * step) / 12), Math.round(start.y + ((goal.y - start.y) * step) / 12));
    }
    // A file manager lets go only when the target has answered: here, when the overlay says what will happen.
    await until('the overlay of the drop', async () => {
      await xdo('mousemove_relative', '--', Math.random() < 0.5 ? -2 : 2, 1);
      return this.run('return document.body.innerText.includes("Drop to import")');
    });
    await xdo('mouseup', 1);
    await until('the end of the drag', () => this.run('return !document.body.innerText.includes("Drop to import")'));
    source.stdin.end();
  }

  /** Closes the window, which ends the program. */
  async close() {
    await send('DELETE', this.#session);
  }
}

async function send(method, url, body) {
  const reply = await fetch(url, { method, body: body === undefined ? undefined : JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  const { value } = await reply.json();
  if (!reply.ok) throw new Error(`${value?.error}: ${value?.message}`);
  return value;
}
