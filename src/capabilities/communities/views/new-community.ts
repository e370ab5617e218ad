import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button } from '#ui/button.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { list } from '#ui/list.ts';
import { suggestSimilar } from '#ui/live.ts';
import { notice } from '#ui/notice.ts';
import { asideBlock, pageHeader } from '#ui/section.ts';
import { textArea, textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Similar } from '../founding/similar-communities.ts';
import { t } from '../words.ts';
import { communityEntry } from './community-entry.ts';

/** Where a founding begins. `similar` were found for what was typed, and are shown before it goes on. */
export function newCommunityPage(
  c: Viewer,
  { values, errors }: Form,
  similar: readonly Similar[] = [],
): Html {
  const header = pageHeader({
    above: breadcrumb(c, [{ label: t(c, 'communities.title'), href: '/communities' }]),
    title: t(c, 'founding.title'),
    lead: t(c, 'founding.lead'),
  });
  const asked = similar.length > 0;
  const fields = html` ${textField(c, { name: 'name', label: t(c, 'founding.name'), hint: t(c, 'founding.name_hint'), value: values['name'], error: errors['name'] }, { maxlength: 120, autocomplete: 'off' })}
  ${suggestSimilar('name', '/communities/similar', asked && similarFragment(c, similar))}
  ${textArea(c, { name: 'summary', label: t(c, 'founding.summary'), hint: t(c, 'founding.summary_hint'), value: values['summary'], error: errors['summary'] }, { maxlength: 400, rows: 2 })}
  ${asked && hidden('anyway', 'yes')}
  ${formActions(button(asked ? t(c, 'founding.still') : t(c, 'founding.begin'), { kind: 'primary' }))}`;
  return page(c, {
    title: t(c, 'founding.title'),
    current: 'communities',
    main: html`${header}${form(c, { action: '/communities', errors }, fields)}`,
    aside: asideBlock(
      t(c, 'founding.aside_title'),
      html`<ul class="stack">
        <li>${t(c, 'founding.aside_1')}</li>
        <li>${t(c, 'founding.aside_2')}</li>
        <li>${t(c, 'founding.aside_3')}</li>
        <li>${t(c, 'founding.aside_4')}</li>
      </ul>`,
    ),
  });
}

/** What sounds like the community that somebody is about to found; nothing where nothing does. */
export function similarFragment(c: Viewer, similar: readonly Similar[]): Html {
  if (similar.length === 0) return html``;
  const entries = similar.map((community) => communityEntry(c, community));
  return html`${notice('accent', html`<p><strong>${t(c, 'founding.similar')}</strong> ${t(c, 'founding.similar_text')}</p>`)}${list(t(c, 'founding.similar'), entries)}`;
}
