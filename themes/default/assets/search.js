// Search, and facets that combine: makes more of pages that are whole without it. What is found, and
// where, search-index.js knows.
(() => {
  'use strict';
  const place = document.getElementById('_find');
  if (!place) return;
  const { root, home, lang, mode, facet: ownFacet, value: ownValue } = place.dataset;
  const words = JSON.parse(place.dataset.words);
  const all = (selector, within = place) => [...within.querySelectorAll(selector)];
  const one = (selector, within = place) => within.querySelector(selector);
  const say = (key, values = {}) => words[key].replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (whole, name, single, many) =>
    name in values ? (single === undefined ? values[name] : String(values[name]) === '1' ? single : many) : whole);
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
      else if (value !== false) element.setAttribute(key, value === true ? '' : value);
    }
    element.append(...children);
    return element;
  };
  const grouped = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
  const { open, find, record, fileOf, holds, fold, kindOf, columns } = window.odsite.search(root, lang);
  const values = () => all('.facet input');

  // The state stands in the address.

  const KEYS = ['access', 'status', 'unit', 'publisher', 'theme', 'format', 'license', 'frequency', 'year'];
  const stateOf = (search) => {
    const given = new URLSearchParams(search);
    const facets = {};
    for (const key of KEYS) { const list = [...new Set(given.getAll(key))]; if (list.length) facets[key] = list; }
    return { q: (given.get('q') ?? '').trim().slice(0, 200), type: given.get('type') ?? '', facets, sort: given.get('sort') ?? '', page: Math.max(1, Math.min(1e6, parseInt(given.get('page'), 10) || 1)) };
  };
  const searchOf = ({ q, type, facets, sort, page }) => {
    const out = new URLSearchParams();
    if (q) out.set('q', q);
    if (type) out.set('type', type);
    for (const [key, list] of Object.entries(facets)) for (const value of list) out.append(key, value);
    if (sort) out.set('sort', sort);
    if (page > 1) out.set('page', page);
    const text = out.toString();
    return text && `?${text}`;
  };
  const chosenNone = ({ facets }) => !Object.keys(facets).length;
  const facetOf = (link) => link.getAttribute('href').match(/by\/([^/]+)\/([^/]+)\//)?.slice(1);

  if (mode === 'facet') {
    // On a page of one value the other facets lead to what meets both.
    for (const link of all('.facet a')) {
      const [key, value] = facetOf(link) ?? [];
      if (!key || key === ownFacet) continue;
      // The number is that of the whole catalogue.
      one('.count', link)?.remove();
      link.href = `${home}datasets/index.html?${new URLSearchParams([...(ownFacet ? [[ownFacet, ownValue]] : []), [key, decodeURIComponent(value)]])}`;
    }
    return;
  }

  // The page.

  let state = stateOf(location.search);
  const results = one('.results');
  const side = one('.filters-side');
  const heading = one('.results-head h2');
  const rest = [...results.childNodes].filter((node) => !node.classList?.contains('results-head'));
  const headAsPublished = heading.innerHTML;
  const input = one('input[type=search]');
  const controls = make('div', { class: 'find-controls' });
  one('.results-head').append(controls);
  // A heading that says what was found as soon as it is known.
  const said = make('span', { role: 'status' }, ...heading.childNodes);
  heading.append(said);
  heading.tabIndex = -1;
  all('[data-script]').forEach((element) => { element.hidden = false; });
  all('[data-no-script]').forEach((element) => element.remove());

  for (const link of all('.facet a')) {
    const [key, value] = facetOf(link) ?? [];
    if (!key) continue;
    const box = make('input', { type: 'checkbox', name: key, value: decodeURIComponent(value) });
    box.label = link.firstChild.textContent;
    box.count = one('.count', link);
    link.replaceWith(make('label', {}, box, ...link.childNodes));
  }
  const group = one('.filters nav');
  if (group) group.setAttribute('role', 'group');

  const go = (change, replace) => {
    const next = { ...state, page: 1, ...change };
    const search = searchOf(next);
    state = next;
    try {
      history[replace ? 'replaceState' : 'pushState'](null, '', search || location.pathname);
    } catch {
      location.search = search;
      return;
    }
    run(change.page !== undefined);
  };
  place.addEventListener('change', ({ target }) => {
    if (target.matches('.facet input')) {
      const own = values();
      const facets = {};
      for (const [key, list] of Object.entries(state.facets)) {
        const others = list.filter((value) => !own.some((box) => box.name === key && box.value === value));
        if (others.length) facets[key] = others;
      }
      for (const box of own) if (box.checked) (facets[box.name] ??= []).push(box.value);
      go({ facets });
    } else if (target.name === 'type') go({ type: target.value === 'all' ? '' : target.value, facets: {} });
    else if (target.name === 'sort') go({ sort: target.value });
  });
  place.addEventListener('submit', (event) => {
    event.preventDefault();
    go({ q: input.value.trim() });
  });
  addEventListener('popstate', () => {
    // A place on the page is no other query.
    if (searchOf(stateOf(location.search)) === searchOf(state)) return;
    state = stateOf(location.search);
    input.value = state.q;
    run();
  });

  const mark = (element, pieces) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    let found = false;
    for (const node of nodes) {
      const text = node.data;
      const places = [];
      const folded = fold(text, places);
      const spans = [];
      for (const { pattern } of pieces) {
        for (const match of folded.matchAll(pattern)) {
          const end = match.index + match[0].length;
          spans.push([places[match.index], end < places.length ? places[end] : text.length]);
        }
      }
      if (!spans.length) continue;
      found = true;
      spans.sort((a, b) => a[0] - b[0]);
      const parts = [];
      let at = 0;
      for (const [start, end] of spans) {
        if (start < at) continue;
        parts.push(text.slice(at, start), make('mark', {}, text.slice(start, end)));
        at = end;
      }
      node.replaceWith(...parts, text.slice(at));
    }
    return found;
  };
  // Words around what was found in a text.
  const around = (text, pieces) => {
    for (const part of text.split('\x1f')) {
      const places = [];
      const folded = fold(part, places);
      for (const { pattern } of pieces) {
        const [match] = folded.matchAll(pattern);
        if (!match) continue;
        const start = Math.max(0, places[match.index] - 40);
        const end = Math.min(part.length, places[match.index] + match[0].length + 70);
        return `${start ? '…' : ''}${part.slice(start, end).trim()}${end < part.length ? '…' : ''}`;
      }
    }
    return '';
  };
  const cardOf = ([html, ...texts], pieces) => {
    const template = document.createElement('template');
    template.innerHTML = html.replaceAll('\ufdd0', root).replaceAll('\ufdd1', home);
    const card = template.content.firstElementChild;
    if (!pieces.length) return card;
    const inTitle = mark(one('h3 a', card) ?? card, pieces);
    let summary = one('.summary', card);
    if (!(summary && mark(summary, pieces)) && !inTitle) {
      for (const [field, label] of [[1, words.in_keywords], [2, words.in_fields], [3, ''], [0, '']]) {
        const words = around(texts[field], pieces);
        if (!words) continue;
        const shown = make('p', { class: 'summary' }, label, words);
        if (summary) summary.replaceWith(shown); else card.append(shown);
        mark(shown, pieces);
        break;
      }
    }
    return card;
  };

  let turn = 0;
  let shown;
  let further = 0;
  const run = async (jump, more) => {
    const own = ++turn;
    if (!more) further = 0;
    for (const box of values()) box.checked = state.facets[box.name]?.includes(box.value) ?? false;
    for (const choice of all('[name=type]')) choice.checked = choice.value === (state.type || 'all');
    const idle = !state.q && chosenNone(state) && !state.sort && !state.type;
    const published = idle && (mode === 'all' || state.page === 1);
    all('.results-head > :is(.hint, .current)').forEach((element) => { element.hidden = !published; });
    if (published) return asPublished();
    for (const part of [results, side]) if (part) part.hidden = false;
    said.textContent = words.searching;
    results.dataset.state = '';
    try {
      try { await open(); await answer(own, jump); } catch (error) {
        if (!error.version) throw error;
        await open(error.version);
        await answer(own, jump);
      }
    } catch (error) {
      if (own === turn) { said.textContent = words.failed; show([]); }
      if (!error.loading) throw error;
    }
    if (own === turn) results.dataset.state = 'done';
  };
  const show = (nodes) => {
    rest.forEach((node) => node.remove());
    all(':scope > :not(.results-head)', results).forEach((node) => node.remove());
    results.append(...nodes);
  };
  const asPublished = async () => {
    if (mode === 'all') for (const part of [results, side]) part.hidden = true;
    said.innerHTML = headAsPublished;
    show(rest);
    controls.replaceChildren();
    all('.count').forEach((count) => { if (count.own !== undefined) count.textContent = count.own; });
    for (const box of values()) box.closest('li').classList.remove('empty-value');
    if (mode === 'list') controls.append(sorter(true));
  };
  const sorter = (ofSets) => {
    const orders = Object.keys(words).filter((key) => key.startsWith('sort_')).map((key) => key.slice(5)).filter((key) => (key === 'best' ? state.q : key === 'new' || key === 'old' || ofSets));
    const standing = state.sort || (state.q ? 'best' : 'new');
    const select = make('select', { name: 'sort', id: '_sort' }, ...orders.map((key) => make('option', { value: key, selected: key === standing }, words[`sort_${key}`])));
    return make('p', {}, make('label', { for: '_sort' }, words.sort), ' ', select);
  };

  const answer = async (own, jump) => {
    const known = state.sort && words[`sort_${state.sort}`] ? state.sort : '';
    const { pieces, only, hits, counts, facetCounts, exact } = await find({ ...state, sort: known || (state.q ? 'best' : 'new') }, mode === 'list');
    const byFacet = only === 'dataset';
    if (own !== turn) return;

    // What is shown really holds the query; of few documents all are looked at.
    const size = mode === 'list' && !pieces.length ? 20 : 10;
    // Where every hit is sure, a page is looked up by itself.
    const last = Math.max(1, Math.ceil(hits.length / size));
    const page = exact ? Math.min(state.page, last) : state.page;
    const first = exact ? (page - 1) * size : 0;
    let checked = first;
    const held = [];
    const files = new Set();
    const look = async (enough, most = Infinity) => {
      while (held.length < enough && checked < hits.length && files.size < most) {
        const some = hits.slice(checked, checked + Math.min(size, enough - held.length));
        checked += some.length;
        some.forEach((n) => files.add(fileOf(n)));
        const records = await Promise.all(some.map(record));
        if (own !== turn) return;
        records.forEach((texts, at) => { if (!pieces.length || holds(texts, pieces)) held.push([some[at], texts]); });
      }
    };
    const FEW = 10;
    if (!exact && new Set(hits.map(fileOf)).size <= FEW) await look(Infinity);
    const wanted = exact ? size : page * size + 1;
    // Where few of those that may hold the query do, one is asked before more is loaded.
    await look(wanted, further + (exact ? Infinity : FEW * page));
    if (own !== turn) return;
    const sure = exact || checked >= hits.length;
    const stopped = !sure && held.length < wanted;
    const total = exact ? hits.length : held.length + Math.round((hits.length - checked) * held.length / Math.max(checked, 1));
    shown = { hits, exact, pieces };

    const nodes = [];
    const from = exact ? 0 : (page - 1) * size;
    const cards = held.slice(from, from + size).map(([, texts]) => cardOf(texts, pieces));
    if (cards.length) nodes.push(make('ul', { class: 'cards' }, ...cards), pages(page, sure ? Math.ceil(total / size) : Math.min(Math.ceil(total / size), page + 3)));
    else if (!stopped) nodes.push(nothing(pieces));
    if (stopped) nodes.push(make('p', { class: 'more' }, make('button', { type: 'button', class: 'button secondary', onclick: () => { further += 10 * FEW; run(true, true); } }, words.further)));
    if (own !== turn) return;
    said.textContent = total || stopped || !state.q ? say(sure ? 'found' : 'about', { n: grouped(total) }) : say('none', { q: state.q });
    show(nodes);
    const sorting = document.activeElement?.name === 'sort';
    const range = total > size ? [make('p', {}, say('shown', { from: grouped((page - 1) * size + 1), to: grouped((page - 1) * size + cards.length) }))] : [];
    controls.replaceChildren(...chips(), ...range, ...(total ? [sorter(byFacet), ...(byFacet ? [make('p', {}, make('button', { type: 'button', class: 'plain', onclick: download }, words.download))] : [])] : []));
    // Of all kinds together every hit may have been looked at; else counts of longer words are close.
    const close = !exact && (only || !sure);
    if (!exact && !close) counts.forEach((entry) => { entry[1] = held.filter(([n]) => kindOf(n) === entry[0]).length; });
    const told = (count) => (close && count ? '≈' : '') + grouped(count);
    for (const [kind, count] of counts) {
      const choice = one(`[name=type][value=${kind}]`);
      if (!choice) continue;
      one('.count', choice.parentNode).textContent = told(count);
      choice.parentNode.classList.toggle('empty-value', !count);
    }
    const allTypes = one('[name=type][value=all] ~ .count');
    if (allTypes) allTypes.textContent = told(counts.reduce((sum, [, count]) => sum + count, 0));
    if (facetCounts) {
      for (const box of values()) {
        const column = columns().find(({ key }) => key === box.name);
        const count = facetCounts.get(box.name)?.[column.at.get(box.value)] ?? 0;
        box.count.own ??= box.count.textContent;
        box.count.textContent = told(count);
        box.closest('li').classList.toggle('empty-value', !count && !box.checked);
      }
    }
    const panel = one('.filters-facets');
    if (panel) panel.hidden = !byFacet;
    if (sorting) one('select', controls)?.focus();
    if (jump) heading.focus();
  };

  const nothing = (pieces) => {
    const box = make('div', { class: 'empty' }, make('p', {}, state.q ? words.none_advice : words.nothing));
    if (pieces.length > 1) {
      const list = make('ul', {});
      for (const piece of pieces) list.append(make('li', {}, link({ q: piece.text }, say('each', { word: piece.text }))));
      box.append(list);
    }
    const near = pieces.flatMap((piece) => piece.near);
    if (near.length) box.append(make('p', {}, words.near, ' ', ...near.flatMap((word) => [link({ q: word }, word), ' '])));
    return box;
  };
  const link = (change, ...label) => {
    const next = { ...state, page: 1, ...change };
    return make('a', { href: searchOf(next) || location.pathname, onclick: (event) => { if (!event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); go(change); if (change.q !== undefined) input.value = change.q; heading.focus(); } } }, ...label);
  };
  const pages = (here, last) => {
    const list = make('ul', {});
    if (last < 2) return '';
    if (here > 1) { const a = link({ page: here - 1 }, words.previous); a.className = 'step'; list.append(make('li', {}, a)); }
    let before = 0;
    for (let n = 1; n <= last; n++) {
      if (n !== 1 && n !== last && Math.abs(n - here) > 2) continue;
      if (n > before + 1) list.append(make('li', { class: 'gap' }, make('span', {}, '…')));
      const a = link({ page: n }, String(n));
      if (n === here) a.setAttribute('aria-current', 'page');
      list.append(make('li', {}, a));
      before = n;
    }
    if (here < last) { const a = link({ page: here + 1 }, words.next); a.className = 'step'; list.append(make('li', {}, a)); }
    return make('nav', { class: 'pagination', 'aria-label': words.pages }, list);
  };
  const labelOf = (key, value) => values().find((box) => box.name === key && box.value === value)?.label ?? value;
  const chips = () => {
    if (chosenNone(state)) return [];
    const list = make('ul', { class: 'chips' });
    for (const [key, chosen] of Object.entries(state.facets)) {
      for (const value of chosen) {
        const name = labelOf(key, value);
        const facets = { ...state.facets, [key]: chosen.filter((other) => other !== value) };
        if (!facets[key].length) delete facets[key];
        list.append(make('li', {}, make('button', { type: 'button', 'aria-label': say('remove', { name }), onclick: () => { go({ facets }); heading.focus(); } }, name, make('span', { 'aria-hidden': 'true' }, ' ✕'))));
      }
    }
    list.append(make('li', {}, make('button', { type: 'button', class: 'plain', onclick: () => { go({ facets: {} }); heading.focus(); } }, words.clear)));
    return [make('p', { class: 'vh' }, words.chosen), list];
  };

  // The list in force as a file that spreadsheets open.
  const download = async ({ currentTarget: button }) => {
    if (button.ariaBusy) return;
    button.ariaBusy = 'true';
    try { await save(button); } catch (error) { said.textContent = words.failed; if (!error.loading) throw error; }
    button.ariaBusy = null;
    button.textContent = words.download;
  };
  const save = async (button) => {
    const { hits, exact, pieces } = shown;
    const held = [];
    for (let at = 0; at < hits.length; at += 50) {
      button.textContent = say('downloading', { n: grouped(at), total: grouped(hits.length) });
      const some = hits.slice(at, at + 50);
      const records = await Promise.all(some.map(record));
      records.forEach((texts, n) => { if (exact || holds(texts, pieces)) held.push([some[n], texts]); });
    }
    const labels = new Map([...Object.entries(words.values), ...values().map((box) => [`${box.name}/${box.value}`, box.label])]);
    // What a spreadsheet would run stands as text (CWE-1236).
    const cell = (text) => { const safe = /^[=+@-]/.test(text) ? `'${text}` : text; return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe; };
    const head = ['id', words.column_title, words.column_url, words.column_date, ...columns().map(({ key }) => words.facets[key])];
    const rows = held.map(([n, texts]) => {
      const card = cardOf(texts, []);
      const at = one('h3 a', card);
      const url = new URL(at.getAttribute('href'), location.href).href;
      return [[...url.matchAll(/datasets\/([^/]+)\//g)].pop()?.[1] ?? '', at.textContent, url, one('time', card)?.dateTime ?? '', ...columns().map((column) => column.sets[column.codes[n]].map((value) => labels.get(`${column.key}/${column.values[value]}`) ?? column.values[value]).join('；'))];
    });
    const text = `\ufeff${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
    const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    make('a', { href: address, download: 'datasets.csv' }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };

  input.value = state.q;
  run();
})();
