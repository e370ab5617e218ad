import { programmeFrame } from '#capabilities/programmes/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { button, linkButton } from '#ui/button.ts';
import { form, formActions } from '#ui/form.ts';
import { notice } from '#ui/notice.ts';
import { personLine } from '#ui/person-line.ts';
import { section } from '#ui/section.ts';
import { textArea } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Asking } from '../asking/find-asking.ts';
import { t } from '../words.ts';
import { placesOf, waitingOf } from './giver-entry.ts';
import { reasonList } from './reasons.ts';

/** One of those who stand ready: why they could suit me, what they carry, and the way to ask. */
export function giverPage(c: Viewer, { programme, giver, judged, may }: Asking, typed: Form): Html {
  const detail = [giver.job_title, giver.department, placesOf(c, giver), waitingOf(c, giver)];
  const reasons = judged && c.person && reasonList(c, judged.reasons, { seeker: c.person, giver });
  return programmeFrame(c, programme, {
    current: 'about',
    title: giver.name,
    main: html`<div class="stack">
      ${personLine({ ...giver, href: `/people/${giver.id}` }, detail.filter(Boolean).join(' · '), 'large')}
      ${reasons && section(t(c, 'reasons.title'), reasons)}
      ${section(t(c, 'ask.title', { name: giver.name }), may === 'ask' ? askForm(c, programme.slug, giver.id, typed) : instead(c, may))}
      ${linkButton(t(c, 'givers.back'), `/programmes/${programme.slug}/matches`, { kind: 'quiet', icon: 'arrow-left' })}
    </div>`,
  });
}

const sentences = {
  asked: 'ask.waits',
  full: 'ask.full',
  'have somebody': 'ask.have_somebody',
  'not possible': 'ask.not_possible',
  'not here': 'ask.not_here',
} as const;

const instead = (c: Viewer, may: keyof typeof sentences): Html =>
  notice('neutral', html`<p>${t(c, sentences[may])}</p>`);

const askForm = (c: Viewer, slug: string, giver: number, { values, errors }: Form): Html =>
  form(
    c,
    { action: `/programmes/${slug}/mentors/${giver}/requests`, errors },
    html`${textArea(c, { name: 'words', label: t(c, 'ask.words'), hint: t(c, 'ask.words_hint'), value: values['words'] ?? '', error: errors['words'] }, { maxlength: 1000 })}
    ${formActions(button(t(c, 'ask.button'), { kind: 'primary', icon: 'send' }))}`,
  );
