import { html, type Html } from '#platform/html/html.ts';
import { badge, type Tone } from '#ui/badge.ts';
import { button, linkButton } from '#ui/button.ts';
import { actionForm, form, hidden } from '#ui/form.ts';
import { fold } from '#ui/fold.ts';
import { textArea } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { furtherPlace, type Chance } from '../moves/chances.ts';
import type { Move } from '../moves/find-moves.ts';
import { t } from '../words.ts';
import { actReason, actTitle, firstWords, nothingToPress } from './act-words.ts';
import { axisName } from './axis-words.ts';

export type MoveWithChances = Move & { chances: readonly Chance[] };

const tones: Record<Move['state'], Tone> = {
  open: 'neutral',
  taken: 'accent',
  done: 'good',
  declined: 'neutral',
};

/** A suggestion: what it is good for, what does it in one press, and what came of it. */
export function moveCard(c: Viewer, move: MoveWithChances): Html {
  const { id, act, axis, state, chances, led_to: led } = move;
  return html`<section class="move" id="move-${id}" aria-labelledby="move-${id}-title">
    <div class="row">
      <h3 id="move-${id}-title">${actTitle(c, act)}</h3>
      ${badge(stateWord(c, state), tones[state])}
    </div>
    <p>
      ${actReason(c, act)} <span class="hint">${t(c, 'move.for_axis', { axis: axisName(c, axis) })}</span>
    </p>
    ${state === 'open' && (chances.length > 0 ? chances.map((chance) => press(c, move, chance)) : html`<p class="hint">${nothingToPress(c, act)}</p>`)}
    <div class="row">
      ${state === 'taken' && led !== null && linkButton(t(c, 'move.go_there'), led, { small: true, icon: 'arrow-right' })}
      ${state === 'open' && linkButton(t(c, 'move.look_further'), furtherPlace[act], { kind: 'quiet', small: true })}
      ${state !== 'done' && outcome(c, id, 'done', t(c, 'move.done'))}
      ${(state === 'open' || state === 'taken') && outcome(c, id, 'declined', t(c, 'move.not_for_me'))}
      ${(state === 'done' || state === 'declined') && outcome(c, id, 'open', t(c, 'move.open_again'))}
    </div>
  </section>`;
}

const outcome = (_c: Viewer, id: number, value: string, label: string): Html =>
  actionForm(`/network/moves/${id}/outcome`, button(label, { kind: 'quiet', small: true }), {
    outcome: value,
  });

function stateWord(c: Viewer, state: Move['state']): string {
  switch (state) {
    case 'open':
      return t(c, 'move.state_open');
    case 'taken':
      return t(c, 'move.state_taken');
    case 'done':
      return t(c, 'move.state_done');
    case 'declined':
      return t(c, 'move.state_declined');
  }
}

/** One press; to a person with first words that can be changed. */
function press(c: Viewer, { id, act }: Move, chance: Chance): Html {
  const action = `/network/moves/${id}/taking`;
  const words = firstWords(c, act);
  const name = 'name' in chance ? chance.name : '';
  const about =
    'about' in chance && chance.about !== '' ? html`<p class="hint move-about">${chance.about}</p>` : '';
  const send = button(label(c, chance, name), { kind: 'plain', icon: 'arrow-right' });
  if (words === null)
    return html`<div class="move-chance">${actionForm(action, send, { choice: chance.key })}${about}</div>`;
  const fieldId = `words-${id}-${chance.key}`;
  return html`<div class="move-chance">
    ${form(c, { action, class: 'form form-full' }, html`${hidden('choice', chance.key)}${send}${about}${fold(t(c, 'move.change_words'), textArea(c, { name: 'words', id: fieldId, label: t(c, 'move.words'), value: words }, { maxlength: 1000 }))}`)}
  </div>`;
}

function label(c: Viewer, chance: Chance, name: string): string {
  switch (chance.kind) {
    case 'programme':
      return t(c, 'press.programme', { name });
    case 'community':
      return chance.asks ? t(c, 'press.community_asks', { name }) : t(c, 'press.community', { name });
    case 'person':
      return t(c, 'press.person', { name });
    case 'group':
      return t(c, 'press.group', { name });
    case 'offer':
      return t(c, 'press.shadowing');
  }
}
