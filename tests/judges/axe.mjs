// Judges pages in a real browser: axe without violation; no console message, no request outside the
// site, no sideways scroll at 320 px; served under a sub-path with a strict Content-Security-Policy.
// Usage: node axe.mjs SITE
import { createServer } from 'node:http';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, normalize, resolve } from 'node:path';

const require = createRequire(resolve('target/judges/node/package.json'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const site = resolve(process.argv[2]);
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; base-uri 'none'; form-action 'none'";
const types = { html: 'text/html; charset=utf-8', css: 'text/css', svg: 'image/svg+xml', json: 'application/json' };
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
  let file = path.startsWith('/a/b/') ? join(site, normalize(path.slice(4))) : '';
  if (file && existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
  if (!file || !existsSync(file)) { response.writeHead(path === '/favicon.ico' ? 204 : 404); return response.end(); }
  response.writeHead(200, { 'content-type': types[file.split('.').pop()] ?? 'application/octet-stream', 'content-security-policy': policy });
  response.end(readFileSync(file));
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const base = `http://127.0.0.1:${server.address().port}/a/b/`;

const first = (folder) => {
  const full = join(site, folder);
  return existsSync(full) ? readdirSync(full).filter((n) => statSync(join(full, n)).isDirectory()).map((n) => `${folder}${n}/`) : [];
};
const kinds = ['', 'datasets/', ...first('datasets/').filter((p) => !/\/(by|page)\/$/.test(p)).slice(0, 18), 'restricted/', ...first('restricted/').slice(0, 2),
  'minutes/', ...first('minutes/').slice(-2), 'plan/', ...first('plan/'), 'promises/', 'requests/', 'quality/', 'activities/', 'showcase/', 'awards/', 'team/', ...first('units/').slice(0, 1),
  'pages/', ...first('pages/').slice(0, 2), 'sitemap/'].filter((p) => existsSync(join(site, p, 'index.html')))
  // A redirect leaves before it can be looked at.
  .filter((p) => !/http-equiv="?refresh/.test(readFileSync(join(site, p, 'index.html'), 'utf8')));
const paths = kinds.flatMap((p) => [p, ...(existsSync(join(site, 'en', p, 'index.html')) ? [`en/${p}`] : [])]);

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
let runs = 0;
const faults = [];
for (const [width, colorScheme] of [[1280, 'light'], [1280, 'dark'], [320, 'light']]) {
  const plain = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const open = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
  const page = await plain.newPage();
  const probe = await open.newPage();
  let where = '';
  page.on('console', (m) => faults.push(`${where}: console: ${m.text()}`));
  page.on('pageerror', (e) => faults.push(`${where}: ${e}`));
  page.on('request', (r) => { if (!r.url().startsWith(base)) faults.push(`${where}: request to ${r.url()}`); });
  for (const path of paths) {
    where = `${path || '/'} ${width} ${colorScheme}`;
    await page.goto(base + path);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) faults.push(`${where}: scrolls ${wide} px sideways`);
    await probe.goto(base + path);
    await probe.evaluate(axe);
    const { violations } = await probe.evaluate(() => window.axe.run());
    for (const v of violations) faults.push(`${where}: ${v.id}: ${v.nodes.length}× ${v.nodes[0].target} ${v.help}`);
    runs += 1;
  }
  await plain.close();
  await open.close();
}
await browser.close();
server.close();
console.log(`${faults.length || !runs ? 'FAIL' : 'ok'} ${runs} page views, ${faults.length} faults`);
for (const fault of faults.slice(0, 40)) console.log(`    ${fault}`);
process.exit(faults.length || !runs ? 1 : 0);
