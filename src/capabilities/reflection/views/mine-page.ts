import { html, type Html } from '#platform/html/html.ts';
import { emptyForm, type Form } from '#platform/http/context.ts';
import { growthFrame } from '#shared/growth/growth-frame.ts';
import { linkButton } from '#ui/button.ts';
import { choices } from '#ui/choices.ts';
import { emptyState } from '#ui/empty-state.ts';
import { list } from '#ui/list.ts';
import { pager } from '#ui/pager.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { AroundMe } from '../cards/around-me.ts';
import type { CardLine } from '../cards/card.ts';
import type { Scope } from '../cards/list-cards.ts';
import { t } from '../words.ts';
import { actionList } from './action-list.ts';
import { cardEntry } from './card-entry.ts';
import { mineAside } from './mine-aside.ts';

export type Mine = {
  scope: Scope;
  cards: readonly CardLine[];
  next: number | null;
  waiting: readonly CardLine[];
  around: AroundMe;
};

/** What waits to be written, what one said one would do, and the cards so far. */
export function minePage(c: Viewer, mine: Mine, typed: Form = emptyForm): Html {
  const { scope, cards, next, waiting, around } = mine;
  const label = t(c, 'mine.cards');
  return growthFrame(c, {
    current: 'reflections',
    title: t(c, 'mine.title'),
    lead: html`<p>${t(c, 'mine.lead')}</p>`,
    actions: linkButton(t(c, 'mine.new'), '/reflections/new', { kind: 'primary', icon: 'plus' }),
    main: html`${
      waiting.length > 0 &&
      section(
        t(c, 'mine.waiting'),
        list(
          t(c, 'mine.waiting'),
          waiting.map((card) => cardEntry(c, card)),
        ),
      )
    }${
      around.actions.length > 0 &&
      section(
        t(c, 'mine.actions'),
        actionList(c, {
          label: t(c, 'mine.actions'),
          actions: around.actions,
          base: '/reflections',
          changes: true,
        }),
      )
    }${section(
      label,
      html`<div class="list-filters">${views(c, scope)}</div>
        ${
          cards.length === 0
            ? nothingYet(c, scope)
            : list(
                label,
                cards.map((card) => cardEntry(c, card)),
              )
        }${pager(c, { newer: null, older: next === null ? null : `/reflections?show=${scope}&after=${next}` })}`,
    )}`,
    aside: mineAside(c, around, typed),
  });
}

const views = (c: Viewer, scope: Scope): Html =>
  choices(t(c, 'mine.views'), [
    { label: t(c, 'mine.view_mine'), href: '/reflections', current: scope === 'mine' },
    { label: t(c, 'mine.view_teams'), href: '/reflections?show=teams', current: scope === 'teams' },
    { label: t(c, 'mine.view_open'), href: '/reflections?show=open', current: scope === 'open' },
  ]);

const empty = {
  mine: ['mine.none', 'mine.none_text'],
  teams: ['mine.none_teams', 'mine.none_teams_text'],
  open: ['mine.none_open', 'mine.none_open_text'],
} as const satisfies Record<Scope, readonly [string, string]>;

function nothingYet(c: Viewer, scope: Scope): Html {
  const [title, text] = empty[scope];
  return emptyState({ icon: 'sprout', title: t(c, title), text: t(c, text) });
}
