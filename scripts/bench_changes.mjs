// What opening and scrolling *Changes* costs, and how the life of sentences grows with the number of versions. Runs the built
// programs on the loopback host in Chromium; one figure a line.
//
//     node scripts/bench_changes.mjs        VARIORUM_BIN_DIR names the folder of the programs (release builds for figures to keep)
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { openTab, withHost } from '../tests/e2e/host.mjs';

const PLACES = 'Velby Halm Tarn Eastmere Ostby Merrow Karsa Lindal Norrhaven Ferring'.split(' ');
const THINGS = 'bridge harbour dam school tramway hospital library market station waterworks'.split(' ');
const OPENINGS = 15;
const FRAMES = 400;
const STEP_PX = 240;
const STILL_MS = 2000;

/** A sentence that is like no other of its text. */
const sentence = (at, count) => `The ${THINGS[at % 10]} of ${PLACES[Math.floor(at / 10) % 10]} number ${at} was inspected after ${count} people had written to the council about it.`;

/** A text in which about a quarter of the sentences differ from edition to edition: the mix of real news. */
function text(sentences, edition) {
  const out = [];
  for (let at = 0; at < sentences; at += 1) {
    const roll = (at * 7 + edition * 3) % 100;
    if (edition > 0 && roll < 4) continue;
    out.push(sentence(at, edition > 0 && roll < 21 ? at + edition : at));
    if (edition > 0 && roll > 93) out.push(`In edition ${edition} the clerk of ${PLACES[at % 10]} added remark ${at}.`);
  }
  const paragraphs = [];
  for (let at = 0; at < out.length; at += 3) paragraphs.push(`<p>${out.slice(at, at + 3).join(' ')}</p>`);
  return paragraphs.join('\n');
}

const page = (name, sentences, edition) =>
  `<!doctype html><html lang=en><head><title>Report ${name}</title><link rel=canonical href="https://www.kestrel.example/2031/${name}">` +
  `<meta property="og:site_name" content="Kestrel Daily"><meta property="article:published_time" content="2031-03-${String(edition + 1).padStart(2, '0')}T07:10:00Z"></head>` +
  `<body><article><h1>Report ${name}</h1>${text(sentences, edition)}</article></body></html>`;

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const say = (what, took) => {
  const sorted = took.toSorted((a, b) => a - b);
  console.log(`${what}: p50 ${at(sorted, 0.5).toFixed(1)} ms, p95 ${at(sorted, 0.95).toFixed(1)} ms, p99 ${at(sorted, 0.99).toFixed(1)} ms`);
};

async function article(host, name, sentences, editions) {
  for (let edition = 0; edition < editions; edition += 1) {
    const file = path.join(host.folder, `${name}-${edition}.html`);
    writeFileSync(file, page(name, sentences, edition));
    const { job } = await host.call('import_paths', { paths: [file] });
    while ((await host.call('jobs')).find((one) => one.job === job)?.state === 'running') await new Promise((done) => setTimeout(done, 50));
  }
  const { rows } = await host.call('articles', { scope: { type: 'all' }, filter: `Report ${name}`, sort: 'newest', offset: 0, limit: 10 });
  return rows[0];
}

/** Until the program has nothing left to do of itself: no job, and nothing written for a while. */
async function atRest(host) {
  let seen = null;
  for (;;) {
    const { revision } = await host.call('library_status', {});
    const busy = (await host.call('jobs')).some((one) => one.state === 'running');
    if (!busy && revision === seen) return;
    seen = revision;
    await new Promise((done) => setTimeout(done, STILL_MS));
  }
}

/** From the press of the tab to the first frame that shows rows. */
const opened = (page) =>
  page.evaluate(() => new Promise((done) => {
    const begun = performance.now();
    document.getElementById('tab-changes').click();
    const look = () => {
      if (document.querySelector('[aria-label="Aligned texts"] .row, [aria-label="Aligned texts"] [role=group], [aria-label="Aligned texts"] > div > *')) {
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
      } else requestAnimationFrame(look);
    };
    look();
  }));

/** Times between frames while a script scrolls the aligned texts. */
const scrolled = (page) =>
  page.evaluate(({ frames, step }) => new Promise((done) => {
    const list = document.querySelector('[aria-label="Aligned texts"]');
    const took = [];
    let last = performance.now();
    const frame = (now) => {
      took.push(now - last);
      last = now;
      list.scrollTop += step;
      if (took.length < frames) requestAnimationFrame(frame);
      else done(took.slice(5));
    };
    requestAnimationFrame(frame);
  }), { frames: FRAMES, step: STEP_PX });

await withHost(async (host) => {
  const { page } = host;
  await page.getByRole('button', { name: 'Open the sample story' }).waitFor();
  await article(host, 'short', 45, 2);
  await atRest(host);
  await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').filter({ hasText: 'Report short' }).first().click();
  const took = [];
  for (let turn = 0; turn < OPENINGS; turn += 1) {
    await openTab(page, 'Read');
    took.push(await opened(page));
  }
  say('Changes of a 45-sentence pair, press to paint', took);

  await article(host, 'long', 5000, 2);
  await atRest(host);
  await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').filter({ hasText: 'Report long' }).first().click();
  await openTab(page, 'Read');
  say('Changes of a 5,000-sentence pair, press to paint', [await opened(page)]);
  say(`scrolling it, ${FRAMES} scripted frames at 1440 by 900`, await scrolled(page));

  for (const editions of [2, 4, 8, 16, 28]) {
    const row = await article(host, `of-${editions}`, 45, editions);
    await atRest(host);
    const id = row.versions.at(-1).id;
    const times = [];
    for (let turn = 0; turn < 9; turn += 1) {
      const begun = performance.now();
      await host.call('sentence_lives', { id });
      times.push(performance.now() - begun);
    }
    say(`lives of 45 sentences over ${editions} versions, round trip`, times);
  }
});
