// Walks a site as people do who have no mouse, no script or no server: search and facets by keyboard
// alone, every kind of page without JavaScript and from disk, what a data set's page weighs, and print.
// Usage: node walk.mjs SITE
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { launch, pages, report, serve, settled } from './browser.mjs';

const site = resolve(process.argv[2]);
const answers = [];
const { base, close } = await serve(site, (path, body) => answers.push([path, body]));
const disk = `${pathToFileURL(site).href}/`;
const browser = await launch();
const faults = [];
let count = 0;
const must = (held, what) => { count += 1; if (!held) faults.push(what); };

// A walk that cannot go on is a fault of the site.
process.on('uncaughtException', (error) => report([...faults, String(error).split('\n')[0]], { count: Math.max(count, 1), of: 'things looked at' }));

// The keyboard alone: from the top of the front page to a hit, and to facets that combine.
for (const [start, name] of [[base, 'served'], [disk, 'disk']]) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('console', (m) => faults.push(`${name}: console: ${m.text()}`));
  page.on('pageerror', (e) => faults.push(`${name}: ${e}`));
  const focus = (test) => page.evaluate(test);
  const tab = async (until, most = 120) => {
    for (let n = 0; n < most; n++) {
      await page.keyboard.press('Tab');
      const [there, seen] = await page.evaluate((selector) => {
        const at = document.activeElement;
        const style = at && getComputedStyle(at);
        return [at?.matches(selector), style?.outlineStyle !== 'none' || style?.boxShadow !== 'none'];
      }, until);
      if (!seen) faults.push(`${name}: focus cannot be seen on the way to ${until}`);
      if (there) return true;
    }
    return false;
  };
  await page.goto(`${start}index.html`);
  await page.keyboard.press('Tab');
  must(await focus(() => document.activeElement.className === 'skip'), `${name}: the first stop is not the way to the content`);
  await page.keyboard.press('Enter');
  must(await focus(() => document.activeElement.id === '_content'), `${name}: the way to the content does not lead there`);
  must(await tab('input[type=search]'), `${name}: no search field on the front page`);
  await page.keyboard.type('預算');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search\/index\.html\?q=/);
  await settled(page);
  must((await page.locator('.results .cards > li').count()) > 2, `${name}: search finds nothing`);
  must((await page.locator('.results mark').count()) > 2, `${name}: hits are not marked`);
  must((await page.getAttribute('.results h2 > span', 'role')) === 'status', `${name}: what was found is not said`);
  must(/\d/.test(await page.textContent('label:has([name=type]:checked) .count')), `${name}: no kind is chosen from the start`);
  must(await tab('[name=type]'), `${name}: kinds cannot be reached`);
  await page.keyboard.press('ArrowDown');
  await settled(page);
  must(/type=dataset/.test(page.url()), `${name}: a kind chosen is not in the address`);
  must(await tab('.results h3 a'), `${name}: hits cannot be reached`);
  await page.keyboard.press('Enter');
  await page.waitForURL(/datasets\/[^/]+\/index\.html/);
  must((await page.locator('article.dataset').count()) === 1, `${name}: a hit does not lead to its page`);
  await page.goBack();
  await settled(page);
  must((await page.inputValue('input[type=search]')) === '預算', `${name}: the way back forgets the query`);

  await page.goto(`${start}datasets/index.html`);
  await page.waitForSelector('.facet input');
  const whole = await page.locator('.results .cards > li').count();
  must(await tab('.facet input[name=access][value=open]'), `${name}: facets cannot be reached`);
  await page.keyboard.press('Space');
  await settled(page);
  const open = await page.textContent('.results h2');
  must(/access=open/.test(page.url()), `${name}: a facet is not in the address`);
  const said = await page.locator('.facet label:has([name=format][value=xlsx]) .count').textContent();
  must(await tab('.facet input[name=format][value=xlsx]'), `${name}: a second facet cannot be reached`);
  await page.keyboard.press('Space');
  await settled(page);
  const both = await page.textContent('.results h2');
  must(both.replace(/\D/g, '') === said.replace(/\D/g, ''), `${name}: ${both} where the facet had said ${said}`);
  must(open !== both, `${name}: a second facet changes nothing`);
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await settled(page);
  must((await page.textContent('.results h2')) === both, `${name}: the address does not hold the choice`);
  must(await tab('select[name=sort]'), `${name}: the order cannot be chosen`);
  await page.keyboard.press('End');
  await settled(page);
  must(/sort=/.test(page.url()), `${name}: the order is not in the address`);
  must(await focus(() => document.activeElement.name === 'sort'), `${name}: focus is lost when the order is chosen`);
  must(await tab('.find-controls > p > .plain'), `${name}: the list cannot be fetched`);
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const rows = readFileSync(await file.path(), 'utf8').trim().split('\r\n').length - 1;
  must(String(rows) === both.replace(/\D/g, ''), `${name}: the file has ${rows} rows, the list says ${both}`);
  await page.goto(address);
  await settled(page);
  must(await tab('.chips .plain'), `${name}: choices cannot be cleared`);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !location.search.includes('access'));
  await page.goto(`${start}datasets/index.html`);
  must((await page.locator('.results .cards > li').count()) === whole, `${name}: the whole list is not what it was`);
  for (const [key, target] of [['u', '_u'], ['c', '_c'], ['z', '_z']]) {
    must((await page.getAttribute(`#${target}`, 'accesskey')).toLowerCase() === key, `${name}: no access key ${key}`);
  }
  must((await page.getAttribute('[type=search]', 'accesskey')) === 'S', `${name}: no access key S`);
  await page.close();
}

// A browser that holds an older index, and a network that fails once.
{
  const page = await browser.newPage();
  await page.route(/_search\/index\.js$/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/"[0-9a-f]{8}"/, '"00000000"') });
  });
  await page.goto(`${base}search/index.html?q=人口`);
  await settled(page);
  must((await page.locator('.results .cards > li').count()) > 2, 'an older index: nothing is found');
  await page.unroute(/_search\/index\.js$/);
  let failed = 0;
  await page.route(/_search\/terms\//, (route) => (failed++ ? route.continue() : route.abort()));
  await page.goto(`${base}search/index.html?q=人口`);
  await settled(page);
  must(failed === 1 && (await page.locator('.results .cards > li').count()) === 0, 'a failed load: hits all the same');
  await page.click('form.find button');
  await settled(page);
  must((await page.locator('.results .cards > li').count()) > 2, 'a failed load is not tried again');
  // Kinds are newest first; a page far behind is the last.
  await page.goto(`${base}search/index.html?type=activity&sort=new`);
  await settled(page);
  const dates = await page.locator('.results time').evaluateAll((all) => all.map((time) => time.dateTime));
  must(dates.length > 2 && dates.every((date, at) => !at || date <= dates[at - 1]), `not newest first: ${dates}`);
  await page.goto(`${base}search/index.html?type=dataset&page=999999`);
  await settled(page);
  must((await page.locator('.results .cards > li').count()) > 0, 'a page beyond the last is empty');
  await page.close();
}

// Without JavaScript, and from disk: the same texts, and nothing hidden that only a script would show.
{
  const without = await browser.newContext({ javaScriptEnabled: false });
  const still = await without.newPage();
  const from = await browser.newPage();
  let where = '';
  from.on('console', (m) => faults.push(`disk ${where}: console: ${m.text()}`));
  from.on('pageerror', (e) => faults.push(`disk ${where}: ${e}`));
  from.on('request', (r) => { if (!r.url().startsWith(disk)) faults.push(`disk ${where}: request to ${r.url()}`); });
  for (const path of pages(site)) {
    where = path;
    await still.goto(base + path);
    await from.goto(`${disk}${path}index.html`);
    const words = (await still.innerText('main')).length;
    must(words > 60, `${path}: ${words} characters without JavaScript`);
    if (path === 'search/') must(await still.isVisible('[data-no-script]'), 'search: no word to those without JavaScript');
    if (path === 'datasets/') {
      must((await still.locator('.cards > li').count()) === (await from.locator('.cards > li').count()), 'datasets: another list without JavaScript');
      must((await still.locator('.facet a').count()) > 5, 'datasets: no facets without JavaScript');
    }
  }
  await without.close();
  await from.close();
}

// A data set's page with all that it loads.
{
  for (const path of pages(site).filter((p) => /^(en\/)?datasets\/[^/]+\/$/.test(p))) {
    // A page of its own each time: nothing is kept from the one before.
    const fresh = await browser.newContext();
    const own = await fresh.newPage();
    answers.length = 0;
    await own.goto(base + path, { waitUntil: 'networkidle' });
    const weight = answers.reduce((sum, [, body]) => sum + gzipSync(body, { level: 9 }).length, 0);
    must(weight <= 40 * 1024, `${path}: ${weight} bytes gzipped`);
    await fresh.close();
  }
}

// What is published of styles and scripts, gzipped.
for (const [ending, most] of [['css', 12], ['js', 12]]) {
  const names = ['style.css', 'brand.css', 'search-index.js', 'search.js', 'table.js'].filter((n) => n.endsWith(ending)).map((n) => join(site, 'assets', n)).filter((n) => existsSync(n) && statSync(n).isFile());
  const size = names.reduce((sum, name) => sum + gzipSync(readFileSync(name), { level: 9 }).length, 0);
  must(names.length > 0 && size <= most * 1024, `${ending}: ${size} bytes gzipped`);
  console.log(`   ${ending}: ${size} bytes gzipped`);
}

// On paper: A4, with the number of each page.
{
  const page = await browser.newPage();
  for (const path of ['', 'datasets/', 'plan/', 'restricted/'].filter((p) => existsSync(join(site, p, 'index.html')))) {
    await page.goto(base + path);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    must(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12]/.test(pdf.toString('latin1')), `${path}: not A4 on paper`);
  }
  await page.close();
}

await browser.close();
close();
report(faults, { count, of: 'things looked at' });
