/* Sorts the first rows of a table by its columns and filters them. The table is whole without it. */
(function () {
  'use strict';
  var language = document.documentElement.lang;
  // Chinese is sorted by strokes.
  var collator = new Intl.Collator(/^zh\b/i.test(language) ? language + '-u-co-stroke' : language || 'en', { numeric: true });
  function text(row, at) { return row.cells[at].textContent.trim(); }
  function number(words) {
    return /^[-+]?[\d,]+(\.\d+)?(e[-+]?\d+)?$/i.test(words) ? parseFloat(words.replace(/,/g, '')) : NaN;
  }
  function compare(a, b) {
    var x = number(a), y = number(b);
    if (x === x && y === y) return x - y;
    if (x === x || y === y) return x === x ? -1 : 1;
    return collator.compare(a, b);
  }
  document.querySelectorAll('.previews').forEach(function (previews) {
    previews.querySelectorAll('table').forEach(function (table, index) {
      var body = table.tBodies[0], rows = Array.from(body.rows);
      if (rows.length < 2) return;
      var heads = Array.from(table.tHead.rows[0].cells);
      heads.forEach(function (head, at) {
        var button = document.createElement('button');
        button.type = 'button';
        button.append(...head.childNodes);
        head.append(button);
        button.addEventListener('click', function () {
          var down = head.getAttribute('aria-sort') === 'ascending';
          heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
          head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
          // Rows without a value stay last, whichever way.
          rows.sort(function (a, b) {
            var x = text(a, at), y = text(b, at);
            if (!x || !y) return (x ? 0 : 1) - (y ? 0 : 1);
            return down ? compare(y, x) : compare(x, y);
          });
          body.append(...rows);
        });
      });
      if (rows.length < 10) return;
      var bar = document.createElement('p'), label = document.createElement('label');
      var input = document.createElement('input'), count = document.createElement('span');
      bar.className = 'sift';
      input.type = 'search';
      input.id = '_sift-' + index;
      label.htmlFor = input.id;
      label.textContent = previews.dataset.filter;
      count.setAttribute('aria-live', 'polite');
      count.className = 'count';
      bar.append(label, input, count);
      table.closest('.scroll').before(bar);
      input.addEventListener('input', function () {
        var wanted = input.value.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean), shown = 0;
        rows.forEach(function (row) {
          var words = Array.from(row.cells, function (cell) { return cell.textContent; });
          words = words.join('\n').normalize('NFKC').toLowerCase();
          row.hidden = !wanted.every(function (word) { return words.includes(word); });
          if (!row.hidden) shown += 1;
        });
        count.textContent = wanted.length ? fill(previews.dataset.count, shown) : '';
      });
    });
  });
  /* Fills {n} and chooses between {n|one|others}. */
  function fill(message, n) {
    return message.replace(/\{n(?:\|([^|}]*)\|([^}]*))?\}/g, function (_, one, others) {
      return one === undefined ? n : n === 1 ? one : others;
    });
  }
})();
