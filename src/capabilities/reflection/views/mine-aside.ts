import { html, type Html } from '#platform/html/html.ts';
import { emptyForm, type Form } from '#platform/http/context.ts';
import { button } from '#ui/button.ts';
import { fold } from '#ui/fold.ts';
import { actionForm, form, formActions } from '#ui/form.ts';
import { asideBlock } from '#ui/section.ts';
import { dateField, textField } from '#ui/text-field.ts';
import { dayOf } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { AroundMe } from '../cards/around-me.ts';
import type { Completion } from '../finishing/completion.ts';
import { t } from '../words.ts';
import { beatFields, rhythmSentence } from './rhythm-words.ts';

/** One's teams, one's rhythm, and what one finished and is asked about. */
export function mineAside(c: Viewer, { teams, rhythm, asked, completions }: AroundMe, typed: Form): Html {
  const noting = 'finished_on' in typed.values;
  return html`${teams.length > 0 && asideBlock(t(c, 'mine.teams'), teamLinks(teams))}${asideBlock(
    t(c, 'rhythm.mine'),
    rhythmPart(c, rhythm, 'cadence' in typed.values ? typed : emptyForm),
  )}${asideBlock(
    t(c, 'finished.title'),
    html`<p class="hint">${t(c, 'finished.lead')}</p>
      ${
        completions.length > 0 &&
        html`<ul class="side-list">
          ${completions.map((one) => completionLine(c, one))}
        </ul>`
      }
      ${fold(t(c, 'finished.note'), noteForm(c, noting ? typed : emptyForm), noting)}
      ${actionForm('/completions/asking', button(t(c, asked ? 'finished.never' : 'finished.again'), { kind: 'quiet', small: true }), { wanted: asked ? 'no' : 'yes' })}
      ${!asked && html`<p class="hint">${t(c, 'finished.unasked')}</p>`}`,
  )}`;
}

const teamLinks = (teams: AroundMe['teams']): Html =>
  html`<ul class="side-list">
    ${teams.map(({ slug, name }) => html`<li><a href="/reflections/of/${slug}">${name}</a></li>`)}
  </ul>`;

function rhythmPart(c: Viewer, rhythm: AroundMe['rhythm'], typed: Form): Html {
  const fields = form(
    c,
    { action: '/reflections/rhythm', errors: typed.errors },
    html`${beatFields(c, typed, rhythm ?? undefined)}${formActions(button(t(c, 'rhythm.save'), { small: true }))}`,
  );
  if (rhythm === null)
    return html`<p class="hint">${t(c, 'rhythm.mine_hint')}</p>
      ${fold(t(c, 'rhythm.set'), fields, Object.keys(typed.errors).length > 0)}`;
  const end = actionForm(
    '/reflections/rhythm/end',
    button(t(c, 'rhythm.end'), { kind: 'quiet', small: true }),
  );
  return html`<p>${rhythmSentence(c, rhythm)}</p>
    ${fold(t(c, 'rhythm.change'), fields)}${end}`;
}

function completionLine(c: Viewer, { id, title, finished_on, ask_on }: Completion): Html {
  return html`<li>
    <span>${title}</span
    >${ask_on !== null && actionForm(`/completions/${id}/stop`, button(t(c, 'finished.stop'), { kind: 'quiet', small: true }))}
    <p class="hint">
      ${ask_on === null ? dayOf(c, finished_on) : t.html(c, 'finished.asked_on', { day: dayOf(c, ask_on) })}
    </p>
  </li>`;
}

function noteForm(c: Viewer, { values, errors }: Form): Html {
  return form(
    c,
    { action: '/completions', errors },
    html`${textField(
      c,
      {
        name: 'title',
        id: 'finished-title',
        label: t(c, 'finished.what'),
        value: values['title'],
        error: errors['title'],
      },
      { maxlength: 160 },
    )}${dateField(c, {
      name: 'finished_on',
      label: t(c, 'finished.when'),
      hint: t(c, 'finished.when_hint'),
      optional: true,
      value: values['finished_on'],
      error: errors['finished_on'],
    })}${formActions(button(t(c, 'finished.save'), { small: true }))}`,
  );
}
