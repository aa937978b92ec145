// What the judges in a browser share: Chromium, and a site served under a sub-path with the strictest
// Content-Security-Policy that it can do with.
import { createServer } from 'node:http';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, normalize, resolve } from 'node:path';

export const require = createRequire(resolve('target/judges/node/package.json'));

export const launch = () => require('playwright-core').chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

const policy = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const types = { html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml', png: 'image/png', json: 'application/json' };

// Serves a folder below /a/b/; `log` gets the path and bytes of every answer.
export const serve = async (site, log = () => {}) => {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname);
    let file = path.startsWith('/a/b/') ? join(site, normalize(path.slice(4))) : '';
    if (file && existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    if (!file || !existsSync(file)) { response.writeHead(path === '/favicon.ico' ? 204 : 404); return response.end(); }
    const body = readFileSync(file);
    log(path, body);
    response.writeHead(200, { 'content-type': types[file.split('.').pop()] ?? 'application/octet-stream', 'content-security-policy': policy });
    response.end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { base: `http://127.0.0.1:${server.address().port}/a/b/`, close: () => server.close() };
};

// One or more pages of each kind, in every language of the site.
export const pages = (site) => {
  const first = (folder) => {
    const full = join(site, folder);
    return existsSync(full) ? readdirSync(full).filter((n) => statSync(join(full, n)).isDirectory()).map((n) => `${folder}${n}/`) : [];
  };
  const kinds = ['', 'datasets/', ...first('datasets/').filter((p) => !/\/(by|page)\/$/.test(p)).slice(0, 18), ...first('datasets/by/theme/').slice(0, 1),
    'restricted/', ...first('restricted/').slice(0, 2), 'minutes/', ...first('minutes/').slice(-2), 'plan/', ...first('plan/'), 'promises/', 'requests/', 'quality/',
    'activities/', 'showcase/', 'awards/', 'team/', ...first('units/').slice(0, 1), 'pages/', ...first('pages/').slice(0, 2), 'search/', 'sitemap/']
    .filter((p) => existsSync(join(site, p, 'index.html')))
    // A redirect leaves before it can be looked at.
    .filter((p) => !/http-equiv="?refresh/.test(readFileSync(join(site, p, 'index.html'), 'utf8')));
  return kinds.flatMap((p) => [p, ...(existsSync(join(site, 'en', p, 'index.html')) ? [`en/${p}`] : [])]);
};

// Waits until the script has shown what it was asked for.
export const settled = (page) => page.waitForFunction(() => document.querySelector('.results')?.dataset.state === 'done');

export const report = (faults, done) => {
  const good = !faults.length && done.count > 0;
  console.log(`${good ? 'ok' : 'FAIL'} ${done.count} ${done.of}, ${faults.length} faults`);
  for (const fault of faults.slice(0, 40)) console.log(`    ${fault}`);
  process.exit(good ? 0 : 1);
};
