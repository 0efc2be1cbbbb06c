// First paint of the timeline and the length of its frames while zooming and panning, in a real browser over invented items.
//
//     node scripts/bench_timeline.mjs [ITEMS]...
// Run it after a build of variorum-serve and of the window. It prints one line for each number of items (20000 and 100000 unless
// given). The answer of the `timeline` command is made here, so that the window alone is measured, reading the answer included.
import { openSample, openTab, withHost } from '../tests/e2e/host.mjs';

const SOURCES = ['The Meridian', 'Harbour Post', 'Agence Nord', 'Kestrel Daily', 'Ministry of Ports'];
const KINDS = ['event', 'planned', 'suggested', 'suggested', 'suggested', 'date', 'version', 'version'];
const DAY = 86_400_000;
const FRAMES = 240;

/** Invented items over three years, denser towards the end, always the same. */
function timeline(count) {
  let seed = 20310514;
  const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  const from = Date.UTC(2028, 0, 1);
  const items = Array.from({ length: count }, (_, at) => {
    const time = from + Math.sqrt(next()) * 1100 * DAY;
    const kind = KINDS[Math.floor(next() * KINDS.length)];
    const source = SOURCES[Math.floor(next() * SOURCES.length)];
    const iso = new Date(time).toISOString();
    const passage = { id: '', article_id: `a${at % 900}`, version_id: `v${at}`, label: '1', source, start: 0, end: 40, exact: 'Two ferries collided off Cape Ansel.', at: iso, stance: null, mark: `m${at}` };
    return {
      id: `i${at}`, kind, from: kind === 'version' ? iso : iso.slice(0, 10), to: next() < 0.1 ? new Date(time + 5 * DAY).toISOString().slice(0, 10) : null,
      label: `Ferries, dams and letters, number ${at}`, words: null, source: kind === 'suggested' ? null : source, passages: [passage], confidence: 0.4 + next() * 0.6,
      event_id: kind === 'event' || kind === 'planned' ? `e${at}` : null, note: '', substance: null, outlook: null, said: [], conflict: false, reported: iso, who: ['Ilse Maron'], places: [], tags: [], update: false,
    };
  });
  items.sort((a, b) => a.from.localeCompare(b.from));
  return { items, pending: 0, dismissed: 0 };
}

const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const counts = process.argv.slice(2).map(Number);

for (const count of counts.length > 0 ? counts : [20_000, 100_000]) {
  const body = JSON.stringify(timeline(count));
  await withHost(async ({ page }) => {
    await openSample(page);
    await page.route('**/call/timeline', (route) => route.fulfill({ contentType: 'application/json', body }));
    // From the click to the second frame after the drawing stands there: only then is it on the screen.
    const first = await page.evaluate(async () => {
      const start = performance.now();
      [...document.querySelectorAll('[role=tab]')].find((tab) => tab.textContent.includes('Timeline')).click();
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      while (document.querySelector('[aria-label="Timeline"] canvas') === null) await frame();
      await frame();
      await frame();
      return performance.now() - start;
    });
    await openTab(page, 'Timeline');
    const took = await page.evaluate(async (frames) => {
      const canvas = document.querySelector('[aria-label="Timeline"] canvas');
      const box = canvas.getBoundingClientRect();
      const long = [];
      let before = await new Promise((done) => requestAnimationFrame(done));
      for (let at = 0; at < frames; at += 1) {
        const way = Math.floor(at / 40) % 2 === 0 ? -60 : 60;
        canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: way, clientX: box.left + box.width * 0.6, clientY: box.top + 80, bubbles: true, cancelable: true }));
        const now = await new Promise((done) => requestAnimationFrame(done));
        long.push(now - before);
        before = now;
      }
      return long.slice(1).sort((a, b) => a - b);
    }, FRAMES);
    console.log(`timeline of ${count} items: first paint ${first.toFixed(0)} ms; ${took.length} frames while zooming: median ${quantile(took, 0.5).toFixed(1)} ms, p99 ${quantile(took, 0.99).toFixed(1)} ms`);
  });
}
