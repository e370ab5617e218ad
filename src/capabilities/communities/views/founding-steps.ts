import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { button, linkButton } from '#ui/button.ts';
import { actionForm, form } from '#ui/form.ts';
import { dialog, dialogButton } from '#ui/dialog.ts';
import { icon } from '#ui/icon.ts';
import { errorSummary } from '#ui/form.ts';
import { textArea } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { versionField } from '#shared/versions/version-field.ts';
import { markOf } from '#shared/versions/version.ts';
import { longestPart, type Charter, type CharterPart } from '../charter/charter.ts';
import type { Community } from '../community.ts';
import { charterVersion } from '../founding/write-draft.ts';
import type { Checklist } from '../founding/launch-community.ts';
import { stepOfPart, type Step } from '../founding/steps.ts';
import { t } from '../words.ts';
import { partWords } from './charter-words.ts';
import { stepActions } from './founding.ts';
import { plainText } from './plain-text.ts';

/** Questions of the charter, each with room for an answer. */
export function charterFields(
  c: Viewer,
  parts: readonly CharterPart[],
  charter: Charter,
  { values, errors }: Form,
): Html[] {
  return parts.map((part) => {
    const { question, hint } = partWords(c, part);
    const value = values[part] ?? charter[part];
    return textArea(
      c,
      { name: part, label: question, hint, value, error: errors[part] },
      { maxlength: longestPart, rows: 3 },
    );
  });
}

/** What of these parts says something else now than what was typed. */
export function charterNow(
  c: Viewer,
  parts: readonly CharterPart[],
  charter: Charter,
  { values }: Form,
): Html[] {
  return parts
    .filter((part) => sameLines(charter[part]) !== sameLines(values[part]))
    .map(
      (part) =>
        html`<p>${partWords(c, part).heading}</p>
          ${plainText(charter[part] ?? '')}`,
    );
}

const sameLines = (text = ''): string => text.trim().replaceAll('\r\n', '\n');

type Written = { step: Step; parts: readonly CharterPart[]; charter: Charter };

export function charterStep(
  c: Viewer,
  { slug }: Community,
  { step, parts, charter }: Written,
  typed: Form,
): Html {
  const action = `/communities/${slug}/founding/${step}`;
  const purpose = step === 'elements' && charter.purpose;
  const version = versionField(
    c,
    charterVersion(charter, parts),
    typed,
    charterNow(c, parts, charter, typed),
  );
  const fields = html`${version}${charterFields(c, parts, charter, typed)}${stepActions(c, slug, step)}`;
  return html`${
    purpose &&
    html`<section class="section">
      <h2>${t(c, 'step_why.elements_purpose')}</h2>
      ${plainText(purpose)}
    </section>`
  }${form(c, { action, errors: typed.errors }, fields)}`;
}

export function guidelinesStep(c: Viewer, { slug }: Community, guidelines: string, typed: Form): Html {
  const { values, errors } = typed;
  const value = values['text'] ?? (guidelines || t(c, 'guidelines.suggestion'));
  return form(
    c,
    { action: `/communities/${slug}/founding/guidelines`, errors },
    html`${versionField(c, markOf(guidelines), typed, plainText(guidelines))}${textArea(c, { name: 'text', label: t(c, 'guidelines.label'), hint: t(c, 'guidelines.hint'), value, error: errors['text'] }, { maxlength: 8000, rows: 8 })}${stepActions(c, slug, 'guidelines')}`,
  );
}

type Item = { done: boolean; words: string; step: Step; act: string };

/** What is done and what is missing, and the button that opens the doors. */
export function launchStep(c: Viewer, { slug }: Community, checklist: Checklist, { errors }: Form): Html {
  const base = `/communities/${slug}/founding`;
  const actions = checklist.ready
    ? actionForm(`${base}/launch`, button(t(c, 'launch.go'), { kind: 'primary', icon: 'sprout' }))
    : null;
  return html`${errorSummary(c, errors)}
    <ul class="checklist" aria-label="${t(c, 'launch.checklist')}">
      ${items(c, checklist).map(
        ({ done, words, step, act }) =>
          html`<li class="${done ? 'checklist-done' : 'checklist-open'}">
            ${icon(done ? 'circle-check' : 'circle-alert')}<span>${words}</span>${
              !done && linkButton(act, `${base}/${step}`, { small: true })
            }
          </li>`,
      )}
    </ul>
    ${actions}
    <div class="form-actions">
      ${dialogButton(t(c, 'founding.discard'), 'discard', { kind: 'quiet', icon: 'trash-2' })}
    </div>
    ${dialog(
      c,
      { id: 'discard', title: t(c, 'founding.discard') },
      html`<p>${t(c, 'founding.discard_text')}</p>
        ${actionForm(`${base}/discard`, button(t(c, 'founding.discard'), { kind: 'danger' }))}`,
    )}`;
}

function items(c: Viewer, { parts, guidelines, founders }: Checklist): Item[] {
  const [first] = parts;
  const missing = parts.map((part) => partWords(c, part).heading).join(', ');
  return [
    {
      done: first === undefined,
      words:
        first === undefined ? t(c, 'launch.charter_done') : t(c, 'launch.charter_open', { parts: missing }),
      step: first === undefined ? 'purpose' : stepOfPart(first),
      act: t(c, 'launch.write_it'),
    },
    {
      done: guidelines,
      words: guidelines ? t(c, 'launch.guidelines_done') : t(c, 'launch.guidelines_open'),
      step: 'guidelines',
      act: t(c, 'launch.write_it'),
    },
    {
      done: founders >= 2,
      words: founders >= 2 ? t(c, 'launch.founders_done', { count: founders }) : t(c, 'launch.founders_open'),
      step: 'people',
      act: t(c, 'launch.invite'),
    },
  ];
}
