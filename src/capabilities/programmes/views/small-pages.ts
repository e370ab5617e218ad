import { html, type Html, type Renderable } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { form, formActions } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { notice } from '#ui/notice.ts';
import { pageHeader } from '#ui/section.ts';
import { dateField, textArea } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Programme } from '../programme.ts';
import { t } from '../words.ts';

type Small = { title: string; lead: string; main: Renderable };

/** A page of a programme for one act, with the way back. */
export function smallPage(c: Viewer, { slug, name }: Programme, { title, lead, main }: Small): Html {
  const header = pageHeader({
    above: breadcrumb(c, [
      { label: t(c, 'frame.breadcrumb'), href: '/programmes' },
      { label: name, href: `/programmes/${slug}` },
    ]),
    title,
    lead,
  });
  return page(c, { title: `${title} · ${name}`, current: 'programmes', main: html`${header}${main}` });
}

const back = (c: Viewer, slug: string): Html =>
  linkButton(t(c, 'intake.back'), `/programmes/${slug}`, { kind: 'quiet' });

/** Going out, with one press; a word to the organisers if one likes. */
export function leavePage(c: Viewer, programme: Programme, { values, errors }: Form): Html {
  const { slug, name } = programme;
  const main = form(
    c,
    { action: `/programmes/${slug}/leave`, errors },
    html`${textArea(c, { name: 'word', label: t(c, 'leave.word'), hint: t(c, 'leave.word_hint'), value: values['word'], error: errors['word'], optional: true }, { maxlength: 500, rows: 3 })}${formActions(button(t(c, 'leave.leave'), { kind: 'danger' }), back(c, slug))}`,
  );
  return smallPage(c, programme, { title: t(c, 'leave.title'), lead: t(c, 'leave.lead', { name }), main });
}

/** Sitting some of it out. */
export function pausePage(c: Viewer, programme: Programme, { values, errors }: Form): Html {
  const { slug, mine } = programme;
  const value = values['until'] ?? mine?.paused_until ?? '';
  const main = form(
    c,
    { action: `/programmes/${slug}/pause`, errors },
    html`${dateField(c, { name: 'until', label: t(c, 'pause.until'), value, error: errors['until'] })}${formActions(button(t(c, 'pause.pause'), { kind: 'primary' }), back(c, slug))}`,
  );
  return smallPage(c, programme, { title: t(c, 'pause.title'), lead: t(c, 'pause.lead'), main });
}

/** Ending it, with what came out of it. */
export function closingPage(c: Viewer, programme: Programme, groups: number, { values, errors }: Form): Html {
  const { slug } = programme;
  const main = html`${notice('warning', html`<p>${t(c, 'closing.consequence', { count: groups })}</p>`)}${form(
    c,
    { action: `/programmes/${slug}/closing`, errors },
    html`${textArea(c, { name: 'words', label: t(c, 'closing.words'), hint: t(c, 'closing.words_hint'), value: values['words'], error: errors['words'], optional: true }, { maxlength: 4000, rows: 8 })}${formActions(button(t(c, 'closing.close'), { kind: 'primary' }), back(c, slug))}`,
  )}`;
  return smallPage(c, programme, { title: t(c, 'closing.title'), lead: t(c, 'closing.lead'), main });
}
