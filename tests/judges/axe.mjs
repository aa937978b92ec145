// Judges every kind of page in a real browser: axe without violation in light and dark, wide and narrow,
// and in forced colours; no console message, no request outside the site, no sideways scroll; served
// under a sub-path with a strict Content-Security-Policy.
// Usage: node axe.mjs SITE
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launch, pages, report, require, serve, settled } from './browser.mjs';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const site = resolve(process.argv[2]);
const { base, close } = await serve(site);
// Pages as the script changes them are kinds of their own.
const asked = ['search/?q=資料', 'search/?q=zzz+資料', 'datasets/?access=open&sort=stroke', 'en/search/?q=budget', 'en/datasets/?format=csv'];
const paths = [...pages(site), ...asked.filter((path) => existsSync(join(site, path.split('?')[0], 'index.html')))];
const browser = await launch();
const faults = [];
let count = 0;
const looks = [[1280, 'light'], [1280, 'dark'], [320, 'light'], [320, 'dark'], [1280, 'light', 'active']];
const look = async ([width, colorScheme, forcedColors]) => {
  const settings = { viewport: { width, height: 900 }, colorScheme, forcedColors: forcedColors ?? 'none', reducedMotion: 'reduce' };
  const plain = await browser.newContext(settings);
  const open = await browser.newContext({ ...settings, bypassCSP: true });
  const page = await plain.newPage();
  const probe = await open.newPage();
  let where = '';
  page.on('console', (m) => faults.push(`${where}: console: ${m.text()}`));
  page.on('pageerror', (e) => faults.push(`${where}: ${e}`));
  page.on('request', (r) => { if (!r.url().startsWith(base)) faults.push(`${where}: request to ${r.url()}`); });
  for (const path of paths) {
    where = `${path || '/'} ${width} ${colorScheme} ${forcedColors ?? ''}`;
    await page.goto(base + path);
    if (path.includes('?')) await settled(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) faults.push(`${where}: scrolls ${wide} px sideways`);
    const bad = await page.evaluate(() => [...document.querySelectorAll('.records td')].filter((cell) =>
      cell.childNodes.length && (!cell.dataset.label || cell.scrollWidth > cell.clientWidth + 1)).length);
    if (bad > 0) faults.push(`${where}: ${bad} cells of records without a name, or wider than their place`);
    await probe.goto(base + path);
    if (path.includes('?')) await settled(probe);
    await probe.evaluate(axe);
    const { violations } = await probe.evaluate(() => window.axe.run());
    for (const v of violations) faults.push(`${where}: ${v.id}: ${v.nodes.length}× ${v.nodes[0].target} ${v.help}`);
    count += 1;
  }
  await plain.close();
  await open.close();
};
// Two at a time: a browser's pages are worked out one by one.
const worker = async () => { for (let next; (next = looks.shift());) await look(next); };
await Promise.all([worker(), worker()]);
await browser.close();
close();
report(faults, { count, of: 'page views' });
