import { attributes, html, type Html } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import { hidden } from '#ui/form.ts';
import { icon, type IconName } from '#ui/icon.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Pile } from '../arrange.ts';
import { may } from '../board.ts';
import { t } from '../words.ts';
import type { ColumnPart } from './column.ts';

/** The dots on a card: one's own, which can be given and taken back, and once they are counted those of all. */
export function dots(c: Viewer, { view: { board }, shown, left }: ColumnPart, pile: Pile): Html {
  const { card, votes, myVotes } = pile;
  return html`<div class="board-dots">
    ${may(board, 'dots') && giving(c, `/boards/${board.id}/cards/${card.id}/dots`, { card: card.id, mine: myVotes, left, base: shown.base })}
    ${votes !== null && votes > 0 && badge(t(c, 'dots.all', { count: votes }), 'accent')}
  </div>`;
}

type Giving = { card: string; mine: number; left: number; base: string };

function giving(c: Viewer, action: string, { card, mine, left, base }: Giving): Html {
  return html`<form class="board-giving" method="post" action="${action}">
    ${hidden('base', base)}${press({ id: `take-${card}`, label: t(c, 'dots.take'), drawing: 'undo-2', dots: mine - 1, possible: mine > 0, card })}
    <span class="board-mine"
      ><span class="visually-hidden">${t(c, 'dots.mine', { count: mine })}</span
      ><span aria-hidden="true">${'●'.repeat(mine)}${'○'.repeat(Math.max(0, left))}</span></span
    >
    ${press({ id: `give-${card}`, label: t(c, 'dots.give'), drawing: 'plus', dots: mine + 1, possible: left > 0, card })}
  </form>`;
}

type Press = { id: string; label: string; drawing: IconName; dots: number; possible: boolean; card: string };

/** What is not possible right now keeps its place and the focus, and does nothing. */
function press({ id, label, drawing, dots, possible, card }: Press): Html {
  const given = {
    class: 'button button-quiet button-icon',
    id,
    type: possible ? 'submit' : 'button',
    'aria-disabled': !possible && 'true',
    name: 'dots',
    value: Math.max(0, dots),
    title: label,
    'aria-label': label,
    'aria-describedby': `card-${card}-words`,
  };
  return html`<button${attributes(given)}>${icon(drawing)}</button>`;
}
