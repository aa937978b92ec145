// Judges search in a real browser, from disk: every query of search.py on the search page, all pages of
// hits; recall and precision against its truth, and the bytes that each query loads.
// Usage: node search.mjs SITE TRUTH.json
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, settled } from './browser.mjs';

const site = resolve(process.argv[2]);
const truth = JSON.parse(readFileSync(process.argv[3], 'utf8'));
const ours = new Set(truth.ids);
const browser = await launch();
const noise = [];
const base = `${pathToFileURL(site).href}/search/index.html`;
let [right, found, wanted] = [0, 0, 0];
const wrong = [];
const loads = [];
const ask = async (queries) => {
  const page = await browser.newPage();
  page.on('console', (m) => noise.push(m.text()));
  page.on('pageerror', (e) => noise.push(String(e)));
  let bytes = 0;
  page.on('request', (r) => {
    const file = new URL(r.url()).pathname;
    if (file.includes('/_search/') && existsSync(file)) bytes += readFileSync(file).length;
  });
  for (const { q, ids } of queries) {
    bytes = 0;
    await page.goto(`${base}?${new URLSearchParams({ q, type: 'dataset' })}`);
    await settled(page);
    loads.push([bytes, q]);
    // All pages of hits, by their controls.
    const hits = await page.evaluate(async () => {
      const results = document.querySelector('.results');
      const press = async (control) => {
        results.dataset.state = '';
        control.click();
        await new Promise((done) => { const look = () => (results.dataset.state === 'done' ? done() : setTimeout(look, 1)); look(); });
      };
      const found = [];
      for (;;) {
        for (let more; (more = results.querySelector('.more button'));) await press(more);
        for (const link of results.querySelectorAll('.cards h3 a')) found.push(decodeURIComponent(link.getAttribute('href').match(/datasets\/([^/]+)\//)[1]));
        const next = results.querySelector('.pagination li:last-child a.step');
        if (!next) return found;
        await press(next);
      }
    });
    const type = await page.textContent('[name=type][value=dataset] ~ .count');
    if (/^\d/.test(type) && hits.length && Number(type.replace(/\D/g, '')) !== hits.length) noise.push(`${q}: the kind says ${type}, ${hits.length} are shown`);
    if (new Set(hits).size !== hits.length) noise.push(`${q}: a hit stands twice`);
    const shown = hits.filter((id) => ours.has(id));
    const expected = new Set(ids);
    const good = shown.filter((id) => expected.has(id)).length;
    right += good;
    found += shown.length;
    wanted += ids.length;
    if (good !== ids.length || good !== shown.length) wrong.push(`${q}: ${ids.length} hold it, ${shown.length} found, ${good} of them right: missing ${ids.filter((id) => !hits.includes(id)).slice(0, 3)} wrong ${shown.filter((id) => !expected.has(id)).slice(0, 3)}`);
  }
  await page.close();
};
const half = truth.queries.length >> 1;
await Promise.all([ask(truth.queries.slice(0, half)), ask(truth.queries.slice(half))]);
await browser.close();
const recall = right / wanted;
const precision = right / found;
loads.sort((a, b) => a[0] - b[0]);
const good = recall === 1 && precision >= 0.99 && truth.queries.length >= 500 && !noise.length;
console.log(`${good ? 'ok' : 'FAIL'} ${truth.queries.length} queries: recall ${recall.toFixed(4)}, precision ${precision.toFixed(4)}, ${wanted} pairs; loaded, median ${loads[loads.length >> 1][0]} and largest ${loads[loads.length - 1][0]} bytes (${loads[loads.length - 1][1]})`);
for (const line of [...wrong.slice(0, 20), ...noise.slice(0, 5)]) console.log(`    ${line}`);
process.exit(good ? 0 : 1);
