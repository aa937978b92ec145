// What a query costs in the browser: bytes that it loads, and time to answer once they are there.
// Usage: node benches/search.mjs SITE [QUERIES], from the project's root after tests/judges/setup.sh
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launch, serve, settled } from '../tests/judges/browser.mjs';

const site = resolve(process.argv[2]);
const wanted = Number(process.argv[3] ?? 200);
const language = readdirSync(join(site, '_search')).find((name) => name.startsWith('zh'));
const folder = join(site, '_search', language);
const files = readdirSync(folder).filter((name) => /^\d+\.js$/.test(name)).sort((a, b) => parseInt(a, 10) - parseInt(b, 10));
// Pieces of titles and of descriptions, of one to eight characters, one or two of them, always the same.
let seed = 1;
const random = (bound) => { seed = (seed * 48271) % 2147483647; return seed % bound; };
const piece = () => {
  const text = readFileSync(join(folder, files[random(files.length)]), 'utf8');
  const records = JSON.parse(text.slice(text.indexOf('['), text.lastIndexOf(']') + 1));
  const record = records[random(records.length)];
  const [run] = [...record[random(2) ? 1 : 4].matchAll(/\p{Script=Han}+/gu)].sort(() => random(3) - 1);
  if (!run) return piece();
  const length = [1, 2, 2, 3, 4, 4, 6, 8][random(8)];
  const start = random(Math.max(1, run[0].length - length));
  return run[0].slice(start, start + length);
};
const queries = ['資料', '政府資料開放', '的'];
while (queries.length < wanted) queries.push(random(5) ? piece() : `${piece()} ${piece()}`);

let bytes = 0;
const { base, close } = await serve(site, (path, body) => { if (path.includes('/_search/')) bytes += body.length; });
const browser = await launch();
const page = await browser.newPage();
const rows = [];
for (const q of queries) {
  bytes = 0;
  await page.goto(`${base}search/index.html?${new URLSearchParams({ q })}`);
  await settled(page);
  const loaded = bytes;
  // The same again, with all that it needs there.
  const time = await page.evaluate(async () => {
    const results = document.querySelector('.results');
    const start = performance.now();
    document.querySelector('form.find').requestSubmit();
    await new Promise((done) => { const look = () => (results.dataset.state === 'done' ? done() : setTimeout(look, 0)); setTimeout(look, 0); });
    return performance.now() - start;
  });
  rows.push({ q, loaded, time, found: await page.textContent('.results h2') });
}
await browser.close();
close();
const middle = (key) => rows.map((row) => row[key]).sort((a, b) => a - b)[rows.length >> 1];
const most = (key) => rows.reduce((a, b) => (a[key] > b[key] ? a : b));
console.log('| what | value |\n|---|---:|');
console.log(`| queries | ${rows.length} |`);
console.log(`| bytes loaded by a query, median | ${middle('loaded')} |`);
console.log(`| bytes loaded, most | ${most('loaded').loaded} (${most('loaded').q}, ${most('loaded').found}) |`);
console.log(`| answer once loaded, median | ${middle('time').toFixed(1)} ms |`);
console.log(`| answer once loaded, longest | ${most('time').time.toFixed(1)} ms (${most('time').q}, ${most('time').found}) |`);
