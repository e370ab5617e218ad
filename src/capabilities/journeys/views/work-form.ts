import { randomUUID } from 'node:crypto';
import { attachField, takeOffField } from '#capabilities/files/index.ts';
import { inWords } from '#capabilities/formats/index.ts';
import type { Form } from '#platform/http/context.ts';
import { html, type Html } from '#platform/html/html.ts';
import { forEditing } from '#shared/rich-text/markdown.ts';
import { versionField } from '#shared/versions/version-field.ts';
import { button } from '#ui/button.ts';
import { checklist } from '#ui/checklist.ts';
import { draftForm } from '#ui/draft-form.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import { richText } from '#ui/rich-text.ts';
import { textField } from '#ui/text-field.ts';
import type { Reader } from '#ui/viewer.ts';
import { draftKey, versionOf } from '../work/save-work.ts';
import type { Asked } from '../work/what-is-asked.ts';
import type { Work } from '../work/work.ts';
import type { Step } from '../step.ts';
import { t } from '../words.ts';
import { questionField } from './question-field.ts';
import { readersWord } from './step-words.ts';
import { workShown } from './work-shown.ts';

type Shown = { step: Step; asked: Asked; work: Work | null; form: Form; uploadLimit: number };

const at = ({ group_id, id }: Step): string => `/groups/${group_id}/steps/${id}`;

/** Where one does a step: what is to be ticked, then what is to be written. What was typed is kept meanwhile. */
export function workForm(c: Reader, shown: Shown): Html {
  const { step, asked, work, form: sent, uploadLimit } = shown;
  const ticks = work?.content.ticks ?? {};
  const items = asked.items.map(({ key, text }) => ({
    key,
    label: inWords(text, c),
    ticked: ticks[key] !== undefined,
  }));
  const fields = html`${hidden('once', randomUUID())}${versionField(c, versionOf(work), sent, work && workShown(c, work, step.declared))}${asked.questions.map((question) => questionField(c, question, sent, work?.content.answers?.[question.key]))}${asked.words && wordsField(c, shown)}${
      asked.link &&
      textField(
        c,
        {
          name: 'link',
          label: t(c, 'work.link'),
          value: sent.values['link'] ?? work?.content.link ?? '',
          optional: true,
          ...(sent.errors['link'] ? { error: sent.errors['link'] } : {}),
        },
        { type: 'url', maxlength: 500 },
      )
    }${
      asked.files &&
      html`${takeOffField(c, work?.files ?? [], work?.body_html ?? '', sent.values['without']?.split(',') ?? [])}${attachField(c, uploadLimit, sent.errors['file'])}`
    }
    <p class="hint">
      ${readersWord(c, asked.visible)}${asked.signOff !== null && html` ${t(c, 'readers.signer')}`}
    </p>
    ${buttons(c, shown)}`;
  const options = {
    action: `${at(step)}/work`,
    errors: sent.errors,
    class: asked.words ? 'form form-full' : 'form',
    ...(asked.files ? { files: true } : {}),
  };
  return html`${items.length > 0 && checklist(t(c, 'task.checklist'), items, `${at(step)}/ticks`)}${draftForm(c, draftKey(step.id), form(c, options, fields))}`;
}

function wordsField(c: Reader, { step, work, form: sent }: Shown): Html {
  const { body = '', format } = sent.values;
  const typed = body === '' ? undefined : format === 'html' ? forEditing(body) : { markdown: body };
  const value = typed ?? (work && work.body_html !== '' ? forEditing(work.body_html) : undefined);
  return richText(c, {
    name: 'body',
    label: step.kind === 'deliverable' ? t(c, 'work.result') : t(c, 'work.words'),
    rows: 6,
    ...(value ? { value } : {}),
    ...(sent.errors['body'] ? { error: sent.errors['body'] } : {}),
  });
}

/** What is handed in once can be changed; what is not finished can be kept. */
function buttons(c: Reader, { step, asked, work }: Shown): Html {
  if (work?.state === 'done') return formActions(button(t(c, 'work.save'), { kind: 'primary' }));
  const writes = asked.words || asked.link || asked.files || asked.questions.length > 0;
  const done =
    step.kind === 'deliverable' ? t(c, 'work.hand_in') : writes ? t(c, 'work.send') : t(c, 'work.done');
  return formActions(
    button(done, { kind: 'primary', icon: 'check' }, { name: 'done', value: 'yes' }),
    writes && button(t(c, 'work.keep'), { kind: 'quiet' }),
  );
}
