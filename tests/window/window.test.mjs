// The built program in a real window: a real drag and drop, reading, comparing, tagging, a restart, a hostile page, and a
// library that is too new.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import test from 'node:test';
import { hostilePage } from '../hostile.mjs';
import { stepsOf } from '../steps.mjs';
import { program, until, withScreen } from './screen.mjs';

const ENTER = '\uE007';
const page = (updated, hurt) => `<!doctype html><html lang="en"><head><title>Tram derailed in Velby | The Tidings</title>
<link rel="canonical" href="https://www.tidings.example/city/tram-velby"><meta property="og:site_name" content="The Tidings">
<meta property="article:published_time" content="2031-06-02T08:00:00+02:00"><meta property="article:modified_time" content="${updated}"></head>
<body><article><h1>Tram derailed in Velby</h1><p>${hurt} people were hurt when a tram left its rails in the centre of Velby on Monday morning, the fire service said.</p>
<p>The tram of line four had come down from the castle hill and was carrying about sixty passengers at the time of the accident.</p>
<p>The transport company said that the brakes had been checked in April and that it would publish the record of the check.</p></article></body></html>`;

test('the main job in a real window', (t) => withScreen(async ({ folder, open }) => {
  const step = stepsOf(t);
  const library = path.join(folder, 'library.variorum');
  const older = path.join(folder, 'velby-1.html');
  const newer = path.join(folder, 'velby-2.html');
  writeFileSync(older, page('2031-06-02T08:00:00+02:00', 'Four'));
  writeFileSync(newer, page('2031-06-02T11:30:00+02:00', 'Seven'));
  let window = await open(library);

  await step('files that are dropped on the window are imported', async () => {
    await window.sees('Open the sample story');
    await window.drop([older, newer]);
    await window.sees('Tram derailed in Velby');
    await window.sees('1 article, 2 versions');
  });

  await step('the article is read and its versions are compared', async () => {
    await window.click('[role=option]', 'Tram derailed');
    await window.sees('Seven people were hurt');
    await window.click('#tab-changes');
    await until('a pair of versions', () => window.run('return document.querySelectorAll(".line").length > 2'));
    await window.click('#tab-read');
  });

  await step('a passage is tagged from the keyboard', async () => {
    await until('the text', () => window.run('const text = document.querySelector("article.text"); text?.focus(); return document.activeElement === text && text !== null'));
    await window.press('.', '.', 't');
    await until('the field for a tag', () => window.run('return document.activeElement?.getAttribute("aria-label") === "Tag"'));
    await window.press(...'harm', ENTER);
    await until('the mark in the margin', () => window.run('return document.querySelector("button.mark") !== null'));
  });

  await step('after a restart everything is there', async () => {
    await window.close();
    window = await open(library);
    await window.sees('1 article, 2 versions');
    await window.click('[role=option]', 'Tram derailed');
    await window.click('#tab-read');
    await until('the mark in the margin', () => window.run('return document.querySelector("button.mark") !== null'));
  });

  await step('a hostile page that is dropped asks for nothing and runs nothing', async () => {
    let connections = 0;
    const listener = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    listener.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const hostile = path.join(folder, 'hostile.html');
    writeFileSync(hostile, hostilePage(`http://127.0.0.1:${listener.address().port}`));
    await window.drop([hostile]);
    await window.click('[role=option]', 'Harbour of Eastmere');
    await window.sees('The harbour of Eastmere was closed');
    await window.click('#tab-timeline');
    await window.click('#tab-read');
    await window.sees('stood on a banner');
    assert.equal(await window.run('return window.__ran ?? null'), null);
    assert.equal(await window.run('return document.querySelectorAll("article.text :is(img, script, iframe, object, a, form, svg)").length'), 0);
    assert.equal(connections, 0);
    listener.close();
  });
  await window.close();
}));

test('a library of a newer program is refused with a sentence', () => withScreen(async ({ folder, open, env }) => {
  const library = path.join(folder, 'library.variorum');
  const window = await open(library);
  await window.close();
  execFileSync('/usr/bin/python3', ['-c', 'import sqlite3, sys; sqlite3.connect(sys.argv[1]).execute("PRAGMA user_version = 9999")', library]);
  const child = spawn(program, ['--library', library], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data) => (said += data));
  const [status] = await once(child, 'exit');
  assert.notEqual(status, 0);
  assert.match(said, /newer/i);
}));
