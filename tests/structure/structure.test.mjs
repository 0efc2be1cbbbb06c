// Rules about the shape of the code that no compiler holds: layers, lengths, what may not be named where.
// Says nothing about style, which belongs to rustfmt, clippy and eslint.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((name) => name !== '' && existsSync(path.join(root, name)));
const self = path.relative(root, import.meta.filename);

const read = (name) => readFileSync(path.join(root, name), 'utf8');
const isTest = (name) => /(^|\/)(tests?|benches|examples)(\/|\.)|[._]test\.(ts|mjs)$|(^|\/)tests\.rs$/.test(name);
const rust = files.filter((name) => name.endsWith('.rs'));
const window = files.filter((name) => /^ui\/src\/.*\.(ts|svelte|css)$/.test(name));
const code = [...rust, ...window, ...files.filter((name) => /^(scripts|tests)\/.*(\.(mjs|sh|py)|\/[a-z]+)$/.test(name))];

// The part of a Rust file that ships: what stands before its unit tests.
const shipped = (name) => read(name).split(/^#\[cfg\(test\)\]\n(?:#\[.*\]\n)*mod \w+ \{/m)[0];

// Lines of the given files that match, as `file:line: text`.
function lines(names, pattern, textOf = read) {
  return names.flatMap((name) =>
    textOf(name).split('\n').flatMap((line, at) => (pattern.test(line) ? [`${name}:${at + 1}: ${line.trim()}`] : [])));
}

const none = (found, why) => assert.deepEqual(found, [], why);

test('core does no IO, reads no clock and knows no SQL', () => {
  const core = rust.filter((name) => name.startsWith('src-tauri/core/src/') && !isTest(name));
  none(lines(core, /std::(fs|net|process|env)\b|rusqlite|SystemTime|Instant::now|Utc::now|Local::now/, shipped).filter((line) => !/: \/\//.test(line)), 'same input, same output');
});

test('only the desktop package names Tauri', () => {
  none(lines(files.filter((name) => /^src-tauri\/.*(\.rs|Cargo\.toml)$/.test(name) && !/^src-tauri\/(src\/|build\.rs)/.test(name)), /\btauri(::|_build|-build|-plugin|\s*=)/), 'the use cases run without a window');
});

test('SQL stands in the store alone', () => {
  const others = rust.filter((name) => name.startsWith('src-tauri/') && !name.startsWith('src-tauri/store/') && !isTest(name));
  none(lines(others, /["(]\s*(SELECT \w|INSERT (OR \w+ )?INTO|UPDATE \w+ SET|DELETE FROM|CREATE TABLE)/, shipped), 'other crates ask the store');
});

test('imported text is never shown as HTML', () => {
  none(lines(window, /\{@html|\.innerHTML\s*=|insertAdjacentHTML|document\.write\(/), 'a page from outside is hostile');
});

test('nothing unwraps outside tests', () => {
  const shipping = rust.filter((name) => !isTest(name));
  none(lines(shipping, /\.unwrap\(\)/, shipped).filter((line) => !/: \/\/[/!]? /.test(line)), 'errors are passed on');
});

test('no file outgrows five hundred lines', () => {
  const long = [...rust, ...window].filter((name) => !isTest(name) && !name.startsWith('ui/src/lib/contract') && !/\/migrations?\//.test(name))
    .map((name) => [name, shipped(name).split('\n').length - 1])
    .filter(([, length]) => length > 500);
  none(long, 'split it by what it is about');
});

test('every Rust file says what it is for', () => {
  none(rust.filter((name) => !isTest(name) && !name.endsWith('build.rs') && !read(name).startsWith('//!')), 'a file opens with a sentence');
});

test('no work is left as a remark', () => {
  none(lines(code.filter((name) => name !== self), /\b(TODO|FIXME|XXX|HACK)\b|todo!\(|unimplemented!\(/), 'do it or drop it');
});

test('no path of one machine is in the project', () => {
  const texts = files.filter((name) => name !== self && /\.(rs|ts|svelte|mjs|md|toml|json|sh|py|html|txt)$/.test(name) && !/package-lock\.json$/.test(name));
  none(lines(texts, /(^|[\s"'`(=])\/(work|root)\//), 'it would be wrong elsewhere');
});

test('the window allows nothing from outside', () => {
  const { csp } = JSON.parse(read('tauri.conf.json')).app.security;
  const allowed = Object.values(csp).join(' ').split(/\s+/);
  none(allowed.filter((source) => !["'self'", "'none'", "'unsafe-inline'", 'data:', 'blob:', 'ipc:', 'http://ipc.localhost'].includes(source)), 'content security policy');
  assert.equal(csp['script-src'], "'self'");
});

test('the loopback host has the policy of the window', () => {
  const { csp } = JSON.parse(read('tauri.conf.json')).app.security;
  const host = read('src-tauri/serve/src/main.rs');
  for (const [directive, sources] of Object.entries(csp)) {
    if (directive !== 'connect-src') assert.ok(host.includes(`${directive} ${sources}`), directive);
  }
});
