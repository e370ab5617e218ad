import { html, type Html } from '#platform/html/html.ts';
import { emptyForm, type Form } from '#platform/http/context.ts';
import { livePart } from '#ui/live.ts';
import type { Viewer } from '#ui/viewer.ts';
import { arrange, givenDots } from '../arrange.ts';
import { may, type Board } from '../board.ts';
import type { BoardView } from '../read-board.ts';
import { t } from '../words.ts';
import { boardActions } from './board-actions.ts';
import { columnPart } from './column.ts';
import { phaseTask } from './phase-words.ts';
import { sectionAddress, type Shown } from './place.ts';
import { steering } from './steering.ts';

/**
 * A board as part of a page: of its own, or of the session in which it is used. Draws itself again when somebody
 * changes it. `typed` is a card that could not be taken.
 */
export function boardSection(c: Viewer, view: BoardView, shown: Shown, typed: Form = emptyForm): Html {
  const { board, cards, hidden } = view;
  const inSight = shown.columns?.length ? new Set(shown.columns) : null;
  const columns = arrange(board, cards).filter(({ column }) => inSight?.has(column.key) ?? true);
  const given = givenDots(cards);
  const content = html`<section
    class="section board"
    id="board-${board.id}"
    aria-labelledby="board-${board.id}-title"
  >
    <header class="section-head">
      <h2 id="board-${board.id}-title">${shown.title ?? t(c, 'board.title')}</h2>
    </header>
    ${refused(c, board, typed)}${shown.steers !== false && steering(c, board, shown)}
    <div class="board-task" role="status">
      <p>${phaseTask(c, board)}</p>
      ${board.phase === 'write' && html`<p>${t(c, 'board.hidden', { count: hidden })}</p>`}
      ${may(board, 'dots') && board.votes > 0 && html`<p>${t(c, 'dots.left', { left: Math.max(0, board.votes - given), count: board.votes })}</p>`}
    </div>
    ${board.anonymous && may(board, 'add') && html`<p class="hint">${t(c, 'board.anonymous')}</p>`}
    <card-table
      class="board-columns"
      data-action="${may(board, 'lay') ? `/boards/${board.id}/cards` : ''}"
      data-base="${shown.base}"
    >
      ${columns.map((column) => columnPart(c, { view, column, shown, typed, left: board.votes - given }))}
    </card-table>
    ${boardActions(c, view, shown)}
  </section>`;
  return livePart(
    { topic: `board:${board.id}`, src: sectionAddress(board, shown), version: board.version },
    content,
  );
}

/** What could not be taken and has no form any more: why, and what was written, so that it is not lost. */
function refused(c: Viewer, board: Board, { values, errors }: Form): Html | null {
  const lost = may(board, 'add') ? undefined : values['body'];
  const { body: _, ...others } = errors;
  const all = Object.values(may(board, 'add') && 'column' in values ? others : errors);
  if (all.length === 0) return null;
  return html`<div role="alert" tabindex="-1" class="error-summary" autofocus>
    ${all.map((sentence) => html`<p>${sentence}</p>`)}${
      lost !== undefined &&
      html`<p>${t(c, 'card.not_taken')}</p>
        <p class="board-words">${lost}</p>`
    }
  </div>`;
}
