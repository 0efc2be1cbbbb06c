// What a story with 10,000 annotations costs: listing, filtering, jumping to a passage, counting, and what awaits the analyst.
// Runs the built programs on the loopback host; one figure a line. The window's own drawing is not measured here.
//
//     node scripts/bench_annotations.mjs [ARTICLES]     VARIORUM_BIN_DIR names the folder of the programs
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withHost } from '../tests/e2e/host.mjs';

const ARTICLES = Number(process.argv[2] ?? 200);
const VERSIONS = 3;
const TOTAL = 10_000;
const CHUNK = 1_000;
const ROUNDS = 15;
const THINGS = 'bridge harbour dam school tramway hospital library market station waterworks'.split(' ');

const sentence = (article, at, edition) => `Report ${article} says that the ${THINGS[at % 10]} of quarter ${at} was ${edition > 0 && at % 9 === 0 ? `inspected ${edition + 1} times` : 'inspected once'} after ${at + 3} people had written to council ${article}.`;

function page(article, edition) {
  const body = Array.from({ length: 54 }, (_, at) => sentence(article, at, edition));
  const paragraphs = Array.from({ length: 18 }, (_, at) => `<p>${body.slice(at * 3, at * 3 + 3).join(' ')}</p>`).join('\n');
  return `<!doctype html><html lang=en><head><title>Council report ${article}</title><link rel=canonical href="https://outlet${article % 12}.example/2031/${article}">` +
    `<meta property="og:site_name" content="Outlet ${article % 12}"><meta property="article:published_time" content="2031-03-${String((article % 27) + 1).padStart(2, '0')}T0${edition}:10:00Z"></head><body><article><h1>Council report ${article}</h1>${paragraphs}</article></body></html>`;
}

async function importAll(host, story) {
  for (let edition = 0; edition < VERSIONS; edition += 1) {
    const folder = path.join(host.folder, `edition-${edition}`);
    mkdirSync(folder);
    for (let article = 0; article < ARTICLES; article += 1) writeFileSync(path.join(folder, `${article}.html`), page(article, edition));
    const { job } = await host.call('import_paths', { paths: [folder], story_id: story });
    while ((await host.call('jobs')).find((one) => one.job === job)?.state === 'running') await new Promise((done) => setTimeout(done, 200));
  }
}

async function annotateAll(host, rows) {
  const passages = [];
  for (const row of rows) {
    const { id } = row.versions[0];
    const text = [...(await host.call('version', { id })).text];
    const every = Math.floor(text.length / Math.ceil(TOTAL / rows.length));
    for (let start = 20; start + 40 < text.length && passages.length < TOTAL; start += every) passages.push({ version_id: id, start, end: start + 30 });
  }
  for (let at = 0; at < passages.length; at += CHUNK) await host.call('annotate_many', { passages: passages.slice(at, at + CHUNK), tags: [`topic/${THINGS[(at / CHUNK) % 10]}`] });
  return passages.length;
}

async function time(what, work) {
  const took = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    await work(round);
    took.push(performance.now() - begun);
  }
  const [first] = took;
  took.sort((a, b) => a - b);
  console.log(`${what}: p50 ${took[Math.floor(ROUNDS / 2)].toFixed(1)} ms, slowest ${took.at(-1).toFixed(1)} ms, first ${first.toFixed(1)} ms`);
}

await withHost(async (host) => {
  const story = (await host.call('story_create', { name: 'Council' })).id;
  await importAll(host, story);
  const { rows } = await host.call('articles', { scope: { type: 'story', id: story }, filter: '', sort: 'oldest', offset: 0, limit: 500 });
  console.log(`${await annotateAll(host, rows)} annotations on ${rows.length} articles of ${VERSIONS} versions`);
  const list = { story_id: story, query: '', offset: 0, limit: 100 };
  const tag = (await host.call('tags')).find((one) => one.path === 'topic/dam').id;
  await time('list, first page', () => host.call('annotations', list));
  await time('list, page at 9,000', () => host.call('annotations', { ...list, offset: 9_000 }));
  await time('filter by tag', () => host.call('annotations', { ...list, tag_id: tag }));
  await time('filter by words', (round) => host.call('annotations', { ...list, query: `quarter ${round + 3}` }));
  await time('jump: annotations of a newest version', (round) => host.call('version_annotations', { id: rows[(round * 7) % rows.length].versions.at(-1).id }));
  await time('what a version touched', (round) => host.call('version_touches', { id: rows[(round * 7) % rows.length].versions.at(-1).id }));
  await time('what awaits the analyst, the whole story', () => host.call('carry_board', { story_id: story, offset: 0, limit: 100 }));
  await time('tag matrix by sources', () => host.call('tag_matrix', { by: 'sources', story_id: story }));
  await time('tag matrix of tags beside tags', () => host.call('tag_matrix', { by: 'tags', story_id: story }));
  await time('every place of a phrase', (round) => host.call('phrase_places', { words: `quarter ${round + 3} was inspected once`, story_id: story }));
});
