import { html, type Html } from '#platform/html/html.ts';
import { linkButton } from '#ui/button.ts';
import { list } from '#ui/list.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { BoardView } from '../read-board.ts';
import { t } from '../words.ts';
import { actionEntry } from './action-entry.ts';
import { withBase, type Shown } from './place.ts';

/** What was agreed on the board, and the way to agree more. */
export function boardActions(c: Viewer, { board, actions }: BoardView, shown: Shown): Html | null {
  const agrees = board.phase === 'act';
  if (actions.length === 0 && !agrees) return null;
  const address = withBase(`/groups/${board.group_id}/actions/new`, shown, { board: String(board.id) });
  return html`<section class="board-agreed" aria-labelledby="board-${board.id}-agreed">
    <header class="section-head">
      <h3 id="board-${board.id}-agreed">${t(c, 'action.agreed_on')}</h3>
      ${agrees && linkButton(t(c, 'action.agree'), address, { icon: 'plus' })}
    </header>
    ${
      actions.length > 0 &&
      list(
        t(c, 'action.agreed_on'),
        actions.map((action) => actionEntry(c, action)),
      )
    }
  </section>`;
}
