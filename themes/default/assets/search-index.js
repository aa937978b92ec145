// The index of a section in the browser: loads its parts, reads queries, finds documents. Knows no page.
// Data comes as scripts that call odsite(...), so that it loads from disk and under the strictest policy.
'use strict';
window.odsite = (name, version, ...data) => {
  const script = document.currentScript;
  script.data = data[data.length - 1];
  script.version = version;
};
// From the output's root, in a language.
window.odsite.search = (root, lang) => {
  let index;
  let columns;
  let busy = '';
  const loads = new Map();
  const load = (path) => {
    if (!loads.has(path)) {
      loads.set(path, new Promise((done, fail) => {
        const script = document.createElement('script');
        script.src = `${root}_search/${path}.js${busy && `?${busy}`}`;
        script.onload = () => {
          script.remove();
          if (script.data === undefined) fail(new Error(path));
          // A browser may hold a file of an older index.
          else if (busy && script.version !== busy) fail(Object.assign(new Error('version'), { version: script.version }));
          else done(script);
        };
        script.onerror = () => fail(new Error(path));
        document.head.append(script);
      }));
    }
    const kept = loads.get(path);
    // What failed is tried again the next time.
    return kept.then((script) => script.data, (error) => { if (loads.get(path) === kept) loads.delete(path); throw Object.assign(error, { loading: true }); });
  };
  let opening;
  const open = (newer) => {
    if (!opening || newer) opening = prepare(newer ?? '').catch((error) => { opening = undefined; throw error; });
    return opening;
  };
  const prepare = async (newer) => {
    loads.clear();
    busy = newer;
    const next = await load('index');
    busy = (await loads.get('index')).version;
    next.terms = next.terms.split(' ');
    next.variants = new Map(next.variants.match(/../gu)?.map((pair) => [...pair]));
    const gram = `[${next.grams}]`;
    next.gram = new RegExp(gram, 'u');
    next.runs = new RegExp(`${gram}+|(?:(?!${gram})[\\p{Alphabetic}\\p{N}])+`, 'gu');
    next.letter = `(?!${gram})[\\p{Alphabetic}\\p{N}]`;
    next.word = new RegExp(`^${next.letter}`, 'u');
    next.ends = next.kinds.map(([, start], at) => next.kinds[at + 1]?.[1] ?? next.documents);
    next.starts = [];
    let start = 0;
    for (const sign of next.files) { next.starts.push(start); start += number(sign); }
    columns = undefined;
    index = next;
  };
  const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789#$%&()*+,-./:;=>?@[]^_`{|}';
  const VALUES = new Uint8Array(128);
  [...SIGNS].forEach((sign, value) => { VALUES[sign.charCodeAt(0)] = value; });
  const number = (sign) => VALUES[sign.charCodeAt(0)];
  const numbers = (text, signs) => {
    const out = new Uint32Array(text.length / signs);
    for (let i = 0; i < out.length; i++) for (let s = signs; s--;) out[i] = out[i] * 88 + VALUES[text.charCodeAt(i * signs + s)];
    return out;
  };
  const each = (text, visit) => {
    if (text[0] === '!') {
      for (let i = 1; i < text.length; i++) {
        const bits = VALUES[text.charCodeAt(i)];
        for (let bit = 0; bit < 6; bit++) if (bits >> bit & 1) visit((i - 1) * 6 + bit);
      }
      return;
    }
    let next = 0;
    for (let i = 0; i < text.length; i++) {
      const more = [];
      let value = VALUES[text.charCodeAt(i)];
      while (value >= 64) { more.push(value - 64); value = VALUES[text.charCodeAt(++i)]; }
      while (more.length) value = value * 24 + more.pop() + 64;
      visit(next + value);
      next += value + 1;
    }
  };

  // Texts.

  const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;
  // With `places`, also says where in the text each character comes from.
  const fold = (text, places) => {
    let out = '';
    let before = '\x1f';
    let blank = false;
    let at = 0;
    // A sign with its marks is one piece, since they may be one character.
    for (const piece of places ? text.match(/[^][\p{M}\uff9e\uff9f]*/gu) ?? [] : [text]) {
      for (const c of piece.replace(UNSEEN, '').normalize('NFKC').toLowerCase().normalize('NFKC')) {
        if (/[\s\x85]/.test(c)) { blank = true; continue; }
        const d = index.variants.get(c) ?? c;
        const both = blank && before !== '\x1f' && !index.gram.test(before) && !index.gram.test(d) ? ` ${d}` : d;
        if (places) for (let n = both.length; n--;) places.push(at);
        blank = false;
        out += both;
        before = d;
      }
      at += piece.length;
    }
    return out;
  };
  const EDGES = /^[^\p{Alphabetic}\p{N}]+|[^\p{Alphabetic}\p{N}]+$/gu;
  // The pieces of a query, each of which must be held; in quotes a piece holds blanks.
  const inWord = (text) => index.word.test(text);
  const read = (query) => {
    const pieces = [];
    for (const [, ...found] of query.matchAll(/"([^"]+)"?|「([^」]+)」?|“([^”]+)”?|([^\s"「“」”，。、；：？！,;:?!()（）《》〈〉【】…]+)/gu)) {
      const quoted = found.at(-1) === undefined;
      // Marks around a word are no part of it.
      const text = fold(found.find((piece) => piece !== undefined)).trim().replace(quoted ? /^$/ : EDGES, '');
      const terms = new Set();
      for (const { 0: run, index: at } of text.matchAll(index.runs)) {
        const signs = [...run];
        if (!index.gram.test(run)) terms.add(signs.slice(0, 40).join(''));
        // A word and a run that touch are a pair as well.
        const before = [...text.slice(0, at)].pop();
        const after = [...text.slice(at + run.length)][0];
        if (index.gram.test(run)) {
          if (before && inWord(before)) signs.unshift(before);
          if (after && inWord(after)) signs.push(after);
          if (signs.length === 1) terms.add(run);
          for (let i = 1; i < signs.length; i++) terms.add(signs[i - 1] + signs[i]);
        }
      }
      if (!terms.size) continue;
      const escaped = text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      const pattern = new RegExp(`${inWord(text) ? `(?<!${index.letter})` : ''}${escaped}${inWord([...text].pop()) ? `(?!${index.letter})` : ''}`, 'gu');
      pieces.push({ text, terms: [...terms], pattern, exact: terms.size === 1 && [...terms][0] === text });
    }
    return pieces;
  };

  // Finding.

  // The last of an ascending list that is not above a value.
  const lastUpTo = (list, value) => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle] <= value) low = middle + 1; else high = middle;
    }
    return low - 1;
  };
  const shardOf = (term) => lastUpTo(index.terms, term);
  // Words that go on where one ends; they may go on into the next shard.
  const longer = async (term, shard) => {
    const goesOn = index.terms[shard + 1]?.startsWith(term) ? [shard, shard + 1] : [shard];
    const lists = await Promise.all(goesOn.map((at) => load(`terms/${at}`)));
    return lists.flat().filter((other, i) => i % 2 === 0 && other.length > term.length && other.startsWith(term)).slice(0, 5);
  };
  const POSTINGS = 38_000;
  // Which documents may hold a piece, as the best field that it stands in: 1 title, 2 keywords, 4 names
  // of fields, 8 body. Terms that would load much are left to the look at the text.
  const candidates = async (piece, most = POSTINGS) => {
    const wanted = piece.terms.map((term) => ({ term, shard: shardOf(term) })).filter(({ shard }) => shard >= 0);
    const fields = new Uint8Array(index.documents);
    piece.near = [];
    if (wanted.length < piece.terms.length) return fields;
    wanted.sort((a, b) => number(index.sizes[a.shard]) - number(index.sizes[b.shard]));
    const loaded = new Set();
    let bytes = 0;
    let first = true;
    for (const { term, shard } of wanted) {
      if (!loaded.has(shard)) {
        bytes += 512 * number(index.sizes[shard]);
        if (!first && bytes > most) { piece.exact = false; break; }
        loaded.add(shard);
      }
      const list = await load(`terms/${shard}`);
      let at = -1;
      for (let i = 0; i < list.length; i += 2) if (list[i] === term) { at = i; break; }
      if (at < 0) {
        if (piece.terms.length === 1) piece.near = await longer(term, shard);
        return new Uint8Array(index.documents);
      }
      const here = first ? fields : new Uint8Array(index.documents);
      list[at + 1].split(' ').forEach((part, field) => each(part, (n) => { here[n] |= 1 << field; }));
      if (!first) for (let n = 0; n < fields.length; n++) fields[n] &= here[n];
      first = false;
    }
    return fields;
  };
  const isOf = (kind, n) => n >= index.kinds[kind]?.[1] && n < index.ends[kind];
  const WEIGHTS = [0, 8, 4, 8, 2, 8, 4, 8, 1, 8, 4, 8, 2, 8, 4, 8];
  const fileOf = (n) => lastUpTo(index.starts, n);
  const record = async (n) => {
    const file = fileOf(n);
    return (await load(`${lang}/${file}`))[n - index.starts[file]];
  };
  // The number of the first field that holds each piece, or nothing where one is not held.
  const holds = (texts, pieces) => {
    const folded = texts.slice(1).map((text) => fold(text));
    const held = pieces.map(({ pattern }) => folded.findIndex((text) => text.search(pattern) >= 0));
    return held.includes(-1) ? null : held;
  };

  // Facets of data sets.

  const openFacets = async () => {
    if (columns) return;
    columns = await load('facets');
    for (const column of columns) {
      column.codes = numbers(column.codes, column.signs);
      column.at = new Map(column.values.map((value, at) => [value, at]));
    }
  };
  // Keeps the data sets that meet every facet; counts, for each facet, what meets all others.
  const narrow = (documents, chosen) => {
    const counts = new Map(columns.map((column) => [column.key, new Uint32Array(column.values.length)]));
    const tests = columns.filter((column) => chosen[column.key]?.length).map((column) => {
      const wanted = new Set(chosen[column.key].map((value) => column.at.get(value)));
      return [column, column.sets.map((set) => set.some((value) => wanted.has(value)))];
    });
    const kept = [];
    for (const n of documents) {
      let failed = null;
      let times = 0;
      for (const [column, meets] of tests) if (!meets[column.codes[n]]) { failed = column; if (++times > 1) break; }
      if (times > 1) continue;
      for (const column of failed ? [failed] : columns) {
        const count = counts.get(column.key);
        for (const value of column.sets[column.codes[n]]) count[value]++;
      }
      if (!failed) kept.push(n);
    }
    return [kept, counts];
  };

  // What may hold a query, and meets what is chosen, in the order asked for; how many there are of each
  // kind and of each value of a facet; whether all of them hold the query for sure.
  const find = async ({ q, type, facets, sort }, ofSets) => {
    const pieces = read(q);
    const fields = [];
    for (const piece of pieces) fields.push(await candidates(piece, POSTINGS / pieces.length));
    const sets = index.kinds[0]?.[0] === 'dataset' ? index.ends[0] : 0;
    const only = ofSets || Object.keys(facets).length ? 'dataset' : type;
    const score = new Uint16Array(index.documents);
    let hits = [];
    for (let n = 0; n < index.documents; n++) {
      let held = true;
      for (const field of fields) { const best = WEIGHTS[field[n]]; if (!best) { held = false; break; } score[n] += best; }
      if (held && (pieces.length || !q)) hits.push(n);
    }
    const counts = index.kinds.map((kind, at) => [kind[0], hits.filter((n) => isOf(at, n)).length]);
    let facetCounts;
    if (only === 'dataset') {
      await openFacets();
      [hits, facetCounts] = narrow(hits.filter((n) => n < sets), facets);
    } else if (only) {
      const at = index.kinds.findIndex(([kind]) => kind === only);
      hits = hits.filter((n) => isOf(at, n));
    }
    if (sort === 'best') hits.sort((a, b) => score[b] - score[a] || a - b);
    else if (sort === 'old') hits.reverse();
    else if (sort !== 'new' && only === 'dataset') {
      const text = await load(`${lang}/${sort}`);
      const ranks = numbers(text, text.length / sets);
      hits.sort((a, b) => (ranks[a] ?? 1e9) - (ranks[b] ?? 1e9) || a - b);
    }
    return { pieces, only, hits, counts, facetCounts, exact: pieces.every((piece) => piece.exact) };
  };

  return { open, find, record, fileOf, holds, fold, kindOf: (n) => index.kinds[index.ends.findIndex((end) => n < end)][0], columns: () => columns };
};
