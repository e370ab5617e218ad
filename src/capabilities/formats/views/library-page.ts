import { html, type Html } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import { button, linkButton } from '#ui/button.ts';
import { emptyState } from '#ui/empty-state.ts';
import { form } from '#ui/form.ts';
import { icon } from '#ui/icon.ts';
import { page } from '#ui/layout.ts';
import { list } from '#ui/list.ts';
import { pageHeader, section } from '#ui/section.ts';
import { select } from '#ui/choice-field.ts';
import { textField } from '#ui/text-field.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import { families, objectives } from '../declaration/declaration.ts';
import { inWords } from '../declaration/text.ts';
import { isAsked, lengths, sizes, type Asked } from '../find-in-library.ts';
import type { Listed, Mine } from '../list-formats.ts';
import { t } from '../words.ts';
import { familyIcons, familyLeads, familyWords, objectiveWords, placeWords } from './format-words.ts';
import { formatTiles } from './format-tile.ts';

type Found = { found: readonly Listed[]; mine: readonly Mine[] };

/** All ways of learning together that one may run, to be chosen from. */
export function libraryPage(c: Viewer, { found, mine }: Found, asked: Asked): Html {
  const title = t(c, 'library.title');
  const header = pageHeader({
    title,
    lead: t(c, 'library.lead'),
    actions: html`${linkButton(t(c, 'library.import'), '/formats/import', { icon: 'upload' })}${linkButton(t(c, 'library.new'), '/formats/new', { kind: 'primary', icon: 'plus' })}`,
  });
  const shelf = isAsked(asked) ? results(c, found) : html`${yours(c, mine)}${shelves(c, found)}`;
  return page(c, {
    title,
    current: 'programmes',
    wide: true,
    main: html`${header}${filters(c, asked)}${shelf}`,
  });
}

const sizeWords = { pairs: 'filter.pairs', small: 'filter.small', large: 'filter.large' } as const;
const lengthWords = { short: 'filter.short', weeks: 'filter.weeks', months: 'filter.months' } as const;

function filters(c: Viewer, asked: Asked): Html {
  const any = t(c, 'filter.any');
  return form(
    c,
    { action: '/formats', method: 'get', class: 'format-filters' },
    html`${textField(c, { name: 'q', label: t(c, 'filter.q'), value: asked.q }, { type: 'search', required: false })}
    ${select(c, { name: 'objective', label: t(c, 'filter.objective'), value: asked.objective ?? '', empty: any, options: objectives.map((one) => ({ value: one, label: t(c, objectiveWords[one]) })) }, { required: false })}
    ${select(c, { name: 'place', label: t(c, 'filter.place'), value: asked.place ?? '', empty: any, options: (['online', 'on site'] as const).map((one) => ({ value: one, label: t(c, placeWords[one]) })) }, { required: false })}
    ${select(c, { name: 'size', label: t(c, 'filter.size'), value: asked.size ?? '', empty: any, options: sizes.map((one) => ({ value: one, label: t(c, sizeWords[one]) })) }, { required: false })}
    ${select(c, { name: 'length', label: t(c, 'filter.length'), value: asked.length ?? '', empty: any, options: lengths.map((one) => ({ value: one, label: t(c, lengthWords[one]) })) }, { required: false })}
    ${button(t(c, 'filter.show'), { icon: 'search' })}`,
  );
}

function results(c: Viewer, found: readonly Listed[]): Html {
  const all = linkButton(t(c, 'filter.all'), '/formats', { kind: 'quiet', small: true });
  if (found.length === 0) {
    const action = linkButton(t(c, 'library.new'), '/formats/new');
    return emptyState({
      icon: 'search',
      title: t(c, 'filter.none_title'),
      text: t(c, 'filter.none_text'),
      action,
    });
  }
  const title = t(c, 'filter.found', { count: found.length });
  return section(title, formatTiles(c, title, found), all);
}

function yours(c: Viewer, mine: readonly Mine[]): Html | false {
  if (mine.length === 0) return false;
  const entries = mine.map(({ key, name, state, latest_version, draft_at }) => ({
    title: name === null ? key : inWords(name, c) || key,
    href: latest_version > 0 ? `/formats/${key}` : `/formats/${key}/edit`,
    detail: html`<span class="row"
      >${stateOf(c, state, latest_version)}${t.html(c, 'library.last_written', { when: time(c, draft_at) })}</span
    >`,
    trail: linkButton(t(c, 'format.edit'), `/formats/${key}/edit`, {
      small: true,
      kind: 'quiet',
      icon: 'pencil',
    }),
  }));
  return section(t(c, 'library.yours'), list(t(c, 'library.yours'), entries));
}

function stateOf(c: Viewer, state: Mine['state'], version: number): Html {
  if (state === 'withdrawn') return badge(t(c, 'state.withdrawn'), 'warning');
  if (state === 'shared') return badge(t(c, 'version.number', { number: version }), 'good');
  return badge(version > 0 ? t(c, 'state.only_you') : t(c, 'state.draft'));
}

/** What people here made first, then family by family. */
function shelves(c: Viewer, found: readonly Listed[]): Html {
  const here = found.filter(({ own }) => own !== null);
  const came = found.filter(({ own }) => own === null);
  return html`${here.length > 0 && section(t(c, 'library.from_here'), formatTiles(c, t(c, 'library.from_here'), here))}${families.map(
    (family) => {
      const some = came.filter(({ declared }) => declared.family === family);
      if (some.length === 0) return false;
      const title = t(c, familyWords[family]);
      return html`<section class="shelf">
        <header class="shelf-head">
          <span class="format-mark">${icon(familyIcons[family])}</span>
          <div>
            <h2>${title}</h2>
            <p>${t(c, familyLeads[family])}</p>
          </div>
        </header>
        ${formatTiles(c, title, some)}
      </section>`;
    },
  )}`;
}
