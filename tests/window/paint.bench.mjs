// Cold start of the built program on a library: from the start of its process to the first paint and to the list of articles,
// and what it holds in memory then. Prints one figure a line; the driver's own start is not counted.
//     node paint.bench.mjs LIBRARY [STARTS]
import { readFileSync, readdirSync } from 'node:fs';
import { until, withScreen } from './screen.mjs';

const TICKS_PER_SECOND = 100;
const [library, starts = '5'] = process.argv.slice(2);
if (library === undefined) throw new Error('usage: paint.bench.mjs LIBRARY [STARTS]');

const read = (pid, file) => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
};
const pids = () => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number);
// What follows the name in parentheses, which may hold blanks.
const stat = (pid) => read(pid, 'stat').slice(read(pid, 'stat').lastIndexOf(')') + 2).split(' ');

function programOn(file) {
  return pids().find((pid) => read(pid, 'cmdline').split('\0').some((part, at, all) => part === file && all[at - 1] === '--library'));
}

/** Milliseconds since 1970 at which a process started, to a hundredth of a second. */
function startedAt(pid) {
  const upSeconds = Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]);
  return Date.now() - (upSeconds - Number(stat(pid)[19]) / TICKS_PER_SECOND) * 1000;
}

const megabytes = (pid, field) => Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(read(pid, 'status'))?.[1] ?? 0) / 1024;

function descendants(pid) {
  const children = pids().filter((other) => Number(stat(other)[1]) === pid);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const paints = [];
const lists = [];
let memory = [0, 0, 0];

await withScreen(async ({ open }) => {
  for (let start = 0; start < Number(starts); start += 1) {
    const window = await open(library);
    const pid = programOn(library);
    if (pid === undefined) throw new Error('the program is not running');
    await until('the list of articles', () => window.run('return document.querySelector("[role=option]") !== null'));
    const listed = Date.now();
    const painted = await until('the first paint', () => window.run(
      'const [paint] = performance.getEntriesByName("first-contentful-paint"); return paint ? performance.timeOrigin + paint.startTime : 0'));
    const born = startedAt(pid);
    paints.push(painted - born);
    lists.push(listed - born);
    memory = [megabytes(pid, 'VmHWM'), megabytes(pid, 'RssAnon'), descendants(pid).reduce((sum, child) => sum + megabytes(child, 'VmRSS'), 0)];
    await window.close();
  }
});

console.log(`cold start to first paint: ${median(paints).toFixed(0)} ms (median of ${starts})`);
console.log(`cold start to the list of articles: at most ${median(lists).toFixed(0)} ms`);
console.log(`memory of the program: ${memory[0].toFixed(0)} MB at its peak, pages of mapped files and shared libraries included; ${memory[1].toFixed(0)} MB of its own now; of the web view's processes: ${memory[2].toFixed(0)} MB`);
