import { html, type Html } from '#platform/html/html.ts';
import type { Viewer } from '#ui/viewer.ts';
import { agenda, minutesOf } from '../declaration/agenda.ts';
import { grouping } from '../declaration/grouping.ts';
import { isText, type Draft } from '../draft.ts';
import { draftsIn, getAt } from '../editor/at-path.ts';
import { usualSize } from '../group-size.ts';
import { t } from '../words.ts';
import { minutesInWords } from './format-words.ts';

/** With how many people a session of a draft is reckoned. */
export function draftPeople(draft: Draft): number {
  const read = grouping.safeParse(draft['grouping']);
  return read.success ? usualSize({ grouping: read.data }) : 5;
}

/** What a session takes as far as it is written, kept right while somebody types where a script runs. */
export function runningTotal(c: Viewer, draft: Draft, step: Draft): Html {
  const people = draftPeople(draft);
  const slots = Number(getAt(step, 'slots.count') ?? 1) || 1;
  const read = agenda.safeParse(withNames(step['agenda']));
  const total = read.success ? minutesOf(read.data, people, slots) : 0;
  return html`<p class="editor-total">
    <running-total
      data-people="${people}"
      data-slots="${slots}"
      data-words="${t(c, 'minutes.short', { minutes: 0 })}"
      ><output>${minutesInWords(c, total)}</output></running-total
    >
    <span>${t(c, 'editor.total', { people })}</span>
  </p>`;
}

/** For the sum it does not matter what is not named yet. */
function withNames(entries: unknown): unknown {
  return draftsIn(entries).map((entry): Draft => {
    const named = { ...entry, name: isText(entry['name']) ? entry['name'] : '–' };
    return 'items' in entry
      ? { ...named, items: withNames(entry['items']) }
      : { ...named, prompt: isText(entry['prompt']) ? entry['prompt'] : '–' };
  });
}
