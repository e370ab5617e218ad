import { inWords } from '#capabilities/formats/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import { button } from '#ui/button.ts';
import { form, formActions } from '#ui/form.ts';
import { personLine } from '#ui/person-line.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { SuggestedPerson, Suggestion } from '../suggesting/suggestion.ts';
import { t } from '../words.ts';
import { reasonList } from './reasons.ts';

/** Somebody who could suit me, why, and the way to say yes or no. */
export function suggestionCard(c: Viewer, suggestion: Suggestion): Html {
  const { id, others, said, expires_at } = suggestion;
  return html`<li class="entry">
    <div class="entry-words stack">
      ${others.map((one) => personLine({ ...one, href: `/people/${one.id}` }, detail(c, suggestion, one)))}
      ${suggestion.renews_group_id !== null && html`<p>${t(c, 'suggestion.renews')}</p>`}${why(c, suggestion)}
      ${said === 'yes' ? html`<p>${t(c, 'suggestion.you_said_yes')}</p>` : html`${consents(c, suggestion)}${answers(c, id)}`}
      <p class="hint">${t.html(c, 'suggestion.until', { when: time(c, expires_at) })}</p>
    </div>
  </li>`;
}

function detail(c: Viewer, { declared }: Suggestion, { role, job_title }: SuggestedPerson): string {
  const held = declared.roles.find(({ key }) => key === role);
  return [held && inWords(held.name, c), job_title].filter(Boolean).join(' · ');
}

function why(c: Viewer, { reasons, others }: Suggestion): Html | false {
  if (Array.isArray(reasons) || !c.person) return false;
  const named = [...others, c.person];
  const of = (id: number) => ({ id, name: named.find((one) => one.id === id)?.name ?? '' });
  return html`${reasons.pairs.map((pair) => reasonList(c, pair.reasons, { seeker: of(pair.seeker), giver: of(pair.giver) }))}`;
}

/** Whoever is not in the programme yet learns what a yes means there. */
function consents(c: Viewer, { takes_part, declared }: Suggestion): Html | false {
  const asked = declared.intake.consents.filter(({ required }) => required);
  if (takes_part || asked.length === 0) return false;
  return html`<p>${t(c, 'suggestion.consents')}</p>
    <ul>
      ${asked.map(({ text }) => html`<li>${inWords(text, c)}</li>`)}
    </ul>`;
}

const answers = (c: Viewer, id: number): Html =>
  form(
    c,
    { action: `/suggestions/${id}/answer` },
    formActions(
      button(t(c, 'suggestion.yes'), { icon: 'check' }, { name: 'answer', value: 'yes' }),
      button(t(c, 'suggestion.no'), { kind: 'quiet' }, { name: 'answer', value: 'no' }),
    ),
  );
