import { html, type Html } from '#platform/html/html.ts';
import { button } from '#ui/button.ts';
import { actionForm } from '#ui/form.ts';
import { menu, menuAct } from '#ui/menu.ts';
import { stepper } from '#ui/stepper.ts';
import type { Viewer } from '#ui/viewer.ts';
import { phases, type Board } from '../board.ts';
import { t } from '../words.ts';
import { course, nextPhase, phaseName } from './phase-words.ts';
import type { Shown } from './place.ts';

/** Where the board is on its way; who leads moves it on, to what comes next or to anywhere else. */
export function steering(c: Viewer, board: Board, { base }: Shown): Html {
  const way = course(board);
  const at = way.indexOf(board.phase);
  const states = (i: number) => (i < at ? 'done' : i === at ? 'current' : 'coming');
  return html`${
    at >= 0 &&
    stepper(
      c,
      t(c, 'phase.steps'),
      way.map((phase, i) => ({ label: phaseName(c, phase), state: states(i) })),
    )
  }
  ${board.leads && controls(c, board, base)}`;
}

function controls(c: Viewer, board: Board, base: string): Html {
  const action = `/boards/${board.id}/phase`;
  const next = nextPhase(c, board);
  const others = phases.filter((phase) => phase !== board.phase && (phase !== 'vote' || board.votes > 0));
  return html`<div class="row board-steering">
    ${next && actionForm(action, button(next.label, { icon: 'arrow-right' }), { phase: next.phase, base })}
    ${menu(
      { label: t(c, 'phase.choose') },
      others.map((phase) => menuAct({ label: phaseName(c, phase), action, fields: { phase, base } })),
    )}
  </div>`;
}
