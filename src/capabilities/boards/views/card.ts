import { attributes, html, type Html } from '#platform/html/html.ts';
import { avatar } from '#ui/avatar.ts';
import { badge } from '#ui/badge.ts';
import { menu, menuAct, menuLink } from '#ui/menu.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Pile } from '../arrange.ts';
import { may, type Card } from '../board.ts';
import { t } from '../words.ts';
import type { ColumnPart } from './column.ts';
import { dots } from './dots.ts';
import { withBase } from './place.ts';

/** A card with what lies on it. */
export function pilePart(c: Viewer, part: ColumnPart, pile: Pile): Html {
  const { card, laid } = pile;
  const { board, actions } = part.view;
  const agreed = actions.some(({ card_id }) => card_id === card.id);
  return html`<li${attributes({ class: 'board-card', id: `card-${card.id}`, 'data-card': card.id, draggable: may(board, 'lay') && 'true' })}>
    ${cardPart(c, part, card)}
    ${agreed && badge(t(c, 'action.from_card'), 'good', 'check')}
    ${laid.length > 0 && laidPart(c, part, laid)}
    ${board.votes > 0 && (may(board, 'dots') || (pile.votes ?? 0) > 0) && dots(c, part, pile)}
  </li>`;
}

function laidPart(c: Viewer, part: ColumnPart, laid: readonly Card[]): Html {
  const draggable = may(part.view.board, 'lay') && 'true';
  return html`<p class="hint">${t(c, 'card.laid', { count: laid.length })}</p>
    <ul class="board-laid">
      ${laid.map((card) => html`<li${attributes({ id: `card-${card.id}`, 'data-card': card.id, draggable })}>${cardPart(c, part, card)}</li>`)}
    </ul>`;
}

function cardPart(c: Viewer, part: ColumnPart, card: Card): Html {
  return html`<div class="board-card-top">
      <p class="board-words" id="card-${card.id}-words">${card.body}</p>
      ${cardMenu(c, part, card)}
    </div>
    ${(card.author !== null || card.mine) && html`<p class="board-author">${card.author && html`${avatar(card.author, 'small')}<span>${card.author.name}</span>`}${card.mine && badge(t(c, 'card.mine'))}</p>`}`;
}

function cardMenu(c: Viewer, { view: { board }, shown }: ColumnPart, card: Card): Html | null {
  const address = `/boards/${board.id}/cards/${card.id}`;
  const { base } = shown;
  const edits = card.mine && may(board, 'edit');
  const removes = edits || (board.leads && board.phase !== 'write' && board.phase !== 'closed');
  const agrees = board.phase === 'act' || board.phase === 'open';
  const items = [
    agrees &&
      menuLink(
        t(c, 'card.make_action'),
        withBase(`/groups/${board.group_id}/actions/new`, shown, { board: String(board.id), card: card.id }),
        'target',
      ),
    (edits || may(board, 'lay')) && menuLink(t(c, 'card.change'), withBase(address, shown), 'pencil'),
    may(board, 'lay') &&
      card.under_id !== null &&
      menuAct({ label: t(c, 'card.take_off'), action: `${address}/place`, icon: 'layers', fields: { base } }),
    removes &&
      menuAct({
        label: t(c, 'card.delete'),
        action: `${address}/removals`,
        icon: 'trash-2',
        danger: true,
        fields: { base },
      }),
  ].filter((item) => item !== false);
  return items.length === 0
    ? null
    : menu({ label: t(c, 'card.menu'), icon: 'ellipsis', wordless: true }, items);
}
