import { html, type Html } from '#platform/html/html.ts';
import { emptyForm, type Form } from '#platform/http/context.ts';
import { earlierDraft } from '#capabilities/drafts/index.ts';
import { button } from '#ui/button.ts';
import { draftForm } from '#ui/draft-form.ts';
import { fold } from '#ui/fold.ts';
import { actionForm, form, formActions } from '#ui/form.ts';
import { list } from '#ui/list.ts';
import { livePart } from '#ui/live.ts';
import { notice } from '#ui/notice.ts';
import { section } from '#ui/section.ts';
import type { Viewer } from '#ui/viewer.ts';
import { draftKey, mayWorkOn, mayWrite, type Card } from '../cards/card.ts';
import { t } from '../words.ts';
import { actionFields } from './action-form.ts';
import { actionList } from './action-list.ts';
import { answerFields, asFields } from './answer-fields.ts';
import { answersPart } from './answers-part.ts';
import type { Shown } from './card-page.ts';
import { promptsOf } from './card-words.ts';
import { themeForm } from './theme-form.ts';

/** What stands on a card now: what is open from before, the words, what will be done, what it is about. */
export function cardPart(c: Viewer, shown: Shown, typed: Form = emptyForm): Html {
  const { card, earlier, lessons } = shown.view;
  const base = `/reflections/${card.id}`;
  const content = html`<div class="card-now" id="card-${card.id}">
    ${refused(typed)}
    ${
      earlier.length > 0 &&
      section(
        t(c, 'card.earlier'),
        html`<p class="hint before-part">${t(c, 'card.earlier_hint')}</p>
          ${actionList(c, { label: t(c, 'card.earlier'), actions: earlier, base, changes: mayWrite(card) })}`,
      )
    }
    ${card.state === 'writing' ? writing(c, shown, typed) : reading(c, shown, typed)}
    ${
      lessons.length > 0 &&
      section(
        t(c, 'card.lessons'),
        list(
          t(c, 'card.lessons'),
          lessons.map(({ id, topic }) => ({ title: topic, href: `/lessons/${id}` })),
        ),
      )
    }
  </div>`;
  return livePart({ topic: `reflection:${card.id}`, src: `${base}/part`, version: card.version }, content);
}

/** What belongs to none of the fields: why it could not be done. */
function refused({ errors }: Form): Html | null {
  return errors['form'] === undefined
    ? null
    : html`<div role="alert" tabindex="-1" class="error-summary" autofocus><p>${errors['form']}</p></div>`;
}

function writing(c: Viewer, shown: Shown, typed: Form): Html {
  const { card } = shown.view;
  return html`${card.together && writersState(c, card)}${card.completion_id !== null && card.mine && followUpNotice(c, card)}${
    mayWrite(card) ? entryForm(c, shown, typed) : html`<p>${t(c, 'card.covered')}</p>`
  }`;
}

/** How many have written, never who; and the button that uncovers all at once. */
function writersState(c: Viewer, card: Card): Html {
  return html`<div class="card-state">
    <div role="status">
      <p><strong>${t(c, 'card.written_of', { count: card.written, people: card.people })}</strong></p>
      <p>${card.named ? t(c, 'card.uncovered_named') : t(c, 'card.uncovered_nameless')}</p>
    </div>
    ${card.leads && card.written > 0 && actionForm(`/reflections/${card.id}/uncovering`, button(t(c, 'card.uncover'), { icon: 'eye' }))}
  </div>`;
}

function followUpNotice(c: Viewer, { completion_id }: Card): Html {
  const stop = actionForm(
    `/completions/${completion_id}/stop`,
    button(t(c, 'follow.stop'), { kind: 'quiet', small: true }),
  );
  return notice('neutral', html`<p>${t(c, 'follow.lead')}</p>`, stop);
}

function entryForm(c: Viewer, { view, draft }: Shown, typed: Form): Html {
  const { card, entries } = view;
  const mine = entries.find((entry) => entry.mine);
  const values = { ...(mine && asFields(mine.answers)), ...draft?.content, ...typed.values };
  const errors = { ...typed.errors };
  delete errors['form'];
  const fields = form(
    c,
    { action: `/reflections/${card.id}/entry`, errors },
    html`<p class="hint">${card.together && mine ? t(c, 'card.take_back_hint') : t(c, 'card.ten_words')}</p>
      ${answerFields(c, promptsOf(c, card), { values, errors })}
      ${formActions(button(mine ? t(c, 'card.save_again') : t(c, 'card.save'), { kind: 'primary' }))}`,
  );
  return card.state === 'writing'
    ? html`${earlierDraft(c, draft, `/reflections/${card.id}`)}${draftForm(c, draftKey(card.id), fields)}`
    : fields;
}

function reading(c: Viewer, shown: Shown, typed: Form): Html {
  const { card, entries, actions } = shown.view;
  const wrote = entries.some(({ mine }) => mine);
  const works = mayWorkOn(card);
  const base = `/reflections/${card.id}`;
  const agreeing = 'what' in typed.values;
  const correcting = 'q1' in typed.values;
  const planned = card.together ? t(c, 'card.actions') : t(c, 'card.own_actions');
  const listed = actionList(c, { label: planned, actions, base, changes: works });
  return html`${answersPart(c, shown.view)}${
    mayWrite(card) &&
    fold(
      wrote ? t(c, 'card.edit_mine') : t(c, 'card.add_mine'),
      entryForm(c, shown, correcting ? typed : emptyForm),
      correcting,
    )
  }${
    (works || actions.length > 0) &&
    section(
      planned,
      html`${listed ?? html`<p class="hint">${t(c, 'card.no_actions')}</p>`}${
        works &&
        fold(
          t(c, 'action.agree'),
          form(
            c,
            { action: `${base}/actions`, ...(agreeing ? { errors: typed.errors } : {}) },
            html`${actionFields(c, { card, people: shown.people, typed: agreeing ? typed : emptyForm })}${formActions(button(t(c, 'action.agree'), { kind: 'primary' }))}`,
          ),
          agreeing,
        )
      }`,
    )
  }${themeForm(c, shown.view, typed)}`;
}
