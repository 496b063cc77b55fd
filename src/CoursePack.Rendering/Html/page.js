// Finds sections, and keeps what a reader fills in. It stores nothing and asks no address: a copy is made only when the reader
// asks for one. Without it the page reads, takes in text and prints just the same.
(() => {
  'use strict';

  const byId = id => document.getElementById(id);

  // Search: a section is found when its title or its own text has words that begin with each of those typed.

  // Without case, accents, soft hyphens and signs; one space between words.
  const fold = text => text.normalize('NFD').replace(/[\p{M}\u00AD\u2060]/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

  // Each section with its title, the title of the one around it, and its text without that of the sections inside.
  function readSections() {
    const sections = new Map();
    const around = element => {
      while (element && !sections.has(element))
        element = element.parentElement;
      return sections.get(element);
    };
    for (const heading of document.querySelectorAll('main :is(h2, h3, h4, h5, h6, [role=heading])')) {
      const element = heading.parentElement;
      // A book's own page of contents, not shown on a screen, would hold every title.
      if (element.id === '' || element.closest('.r-contents-page'))
        continue;
      const title = heading.textContent.trim();
      sections.set(element, { element, title, above: around(element.parentElement)?.title ?? '', named: ' ' + fold(title), text: '' });
    }

    const texts = document.createTreeWalker(byId('_main'), NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      const section = parent.localName === 'textarea' ? null : around(parent);
      if (section)
        section.text += ' ' + texts.currentNode.data;
    }

    for (const section of sections.values())
      section.text = ' ' + fold(section.text);
    return [...sections.values()];
  }

  function resultOf(section) {
    const link = document.createElement('a');
    link.href = '#' + encodeURIComponent(section.element.id);
    link.lang = section.element.lang;
    if (section.above) {
      const above = document.createElement('span');
      above.className = 'overline';
      above.textContent = section.above;
      link.append(above, ' ');
    }

    link.append(section.title);
    const item = document.createElement('li');
    item.append(link);
    return item;
  }

  function offerSearch(field) {
    const [box, status, results] = [field.closest('search'), byId('_found'), byId('_results')];
    const contents = document.querySelector('.contents > details');
    let sections = null;
    let waiting = 0;

    const show = () => {
      clearTimeout(waiting);
      const words = fold(field.value).split(' ').filter(word => word).map(word => ' ' + word);
      let hits = [];
      if (words.length > 0) {
        sections ??= readSections();
        hits = sections.filter(section => words.every(word => section.text.includes(word)));
        const isNamed = section => words.every(word => section.named.includes(word));
        hits = [...hits.filter(isNamed), ...hits.filter(hit => !isNamed(hit))];
      }

      results.replaceChildren(...hits.map(resultOf));
      status.textContent = words.length > 0 ? status.dataset.found.replace('{n}', hits.length) : '';
      contents.hidden = words.length > 0;
    };

    field.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(show, 150);
    });
    box.addEventListener('keydown', event => {
      if (event.key === 'Escape') {
        event.preventDefault();
        field.value = '';
        field.focus();
        show();
      } else if (event.key === 'Enter' && event.target === field) {
        show();
        results.querySelector('a')?.focus();
      }
    });
    field.value = '';
    show();
    box.hidden = false;
  }

  // Keeping: what is filled in is written into the document itself, where saving a page finds it.

  const fields = () => document.querySelectorAll('main :is(input, textarea)');

  function mirror(field) {
    if (field.localName === 'textarea') {
      if (field.defaultValue !== field.value) {
        const [start, end] = [field.selectionStart, field.selectionEnd];
        field.defaultValue = field.value;
        field.setSelectionRange(start, end);
      }
    } else if (field.type === 'radio') {
      for (const one of document.getElementsByName(field.name))
        one.toggleAttribute('checked', one.checked);
    } else if (field.type === 'checkbox') {
      field.toggleAttribute('checked', field.checked);
    } else if (field.defaultValue !== field.value) {
      field.defaultValue = field.value;
    }
  }

  // CSS Basic User Interface 4 §4.5 lets a space grow with its text. The rule is not in the style sheet, because the W3C's
  // checker does not know it; where the browser does not, rows are added.
  const isGrowing = CSS.supports('field-sizing', 'content');

  function grow(field) {
    if (field.localName !== 'textarea' || isGrowing)
      return;
    while (field.scrollHeight > field.clientHeight && field.rows < 500)
      field.rows++;
  }

  function take(field) {
    mirror(field);
    grow(field);
  }

  // The page as it was made, with what was filled in.
  function copyOfPage() {
    fields().forEach(mirror);
    const page = document.documentElement.cloneNode(true);
    page.querySelectorAll('.find, .save').forEach(offer => { offer.hidden = true; });
    page.querySelectorAll('[role=status], #_results').forEach(said => said.replaceChildren());
    // A parser drops a line feed that follows the tag (HTML §13.2.6.4.7).
    page.querySelectorAll('textarea').forEach(space => {
      if (space.textContent.startsWith('\n'))
        space.prepend('\n');
    });
    page.querySelectorAll('[style]').forEach(pulled => pulled.removeAttribute('style'));
    page.querySelector('.contents > details')?.removeAttribute('hidden');
    return '<!DOCTYPE html>\n' + page.outerHTML + '\n';
  }

  function offerSaving(button) {
    const status = byId('_saved');
    const name = decodeURIComponent(location.pathname.split('/').pop()).replace(/(-my-copy.*)?\.html?$/i, '') || 'page';
    const warn = event => event.preventDefault();

    document.querySelector('main').addEventListener('input', event => {
      take(event.target);
      status.textContent = status.dataset.unsaved;
      addEventListener('beforeunload', warn);
    });
    button.addEventListener('click', () => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([copyOfPage()], { type: 'text/html' }));
      link.download = name + '-my-copy.html';
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      status.textContent = status.dataset.saved;
      removeEventListener('beforeunload', warn);
    });
    if (isGrowing)
      document.styleSheets[0].insertRule('main :is(textarea, input[type=text]) { field-sizing: content }', document.styleSheets[0].cssRules.length);
    // A browser may have put back what stood here before.
    addEventListener('pageshow', () => fields().forEach(take));
    status.textContent = '';
    button.closest('.save').hidden = false;
  }

  if (byId('_find'))
    offerSearch(byId('_find'));
  if (byId('_save'))
    offerSaving(byId('_save'));
})();
