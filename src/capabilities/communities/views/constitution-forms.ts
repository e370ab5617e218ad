import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { button, linkButton } from '#ui/button.ts';
import { checkbox } from '#ui/choice-field.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import { section } from '#ui/section.ts';
import { textArea } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { versionField } from '#shared/versions/version-field.ts';
import { charterParts, type Charter } from '../charter/charter.ts';
import type { GuidelinesVersion } from '../charter/find-charter.ts';
import type { Community } from '../community.ts';
import { t } from '../words.ts';
import { charterFields, charterNow } from './founding-steps.ts';
import { plainText } from './plain-text.ts';
import { olderGuidelines } from './versions.ts';

/** The whole charter to be written anew. */
export function editCharter(
  c: Viewer,
  { slug, charter_version }: Community,
  charter: Charter,
  typed: Form,
): Html {
  const base = `/communities/${slug}`;
  const buttons = formActions(
    button(t(c, 'charter.save'), { kind: 'primary' }),
    linkButton(t(c, 'founding.back'), `${base}/settings`, { kind: 'quiet' }),
  );
  const fields = html`<p class="hint">${t(c, 'charter.edit_lead')}</p>
    ${versionField(c, String(charter_version), typed, charterNow(c, charterParts, charter, typed))}
    ${charterFields(c, charterParts, charter, typed)}${buttons}`;
  return section(
    t(c, 'charter.edit_title'),
    form(c, { action: `${base}/charter`, errors: typed.errors }, fields),
  );
}

export function editGuidelines(c: Viewer, community: Community, guidelines: string, typed: Form): Html {
  const { slug, guidelines_version } = community;
  const base = `/communities/${slug}`;
  const value = typed.values['text'] ?? guidelines;
  const fields = html`<p class="hint">${t(c, 'guidelines.edit_lead')}</p>
    ${versionField(c, String(guidelines_version), typed, plainText(guidelines))}
    ${textArea(c, { name: 'text', label: t(c, 'guidelines.label'), hint: t(c, 'guidelines.hint'), value, error: typed.errors['text'] }, { maxlength: 8000, rows: 8 })}
    ${formActions(button(t(c, 'guidelines.save'), { kind: 'primary' }), linkButton(t(c, 'founding.back'), `${base}/settings`, { kind: 'quiet' }))}`;
  return section(
    t(c, 'guidelines.edit_title'),
    form(c, { action: `${base}/guidelines`, errors: typed.errors }, fields),
  );
}

/** The guidelines, and for a member who has not accepted these the place to do so. */
export function guidelinesMain(
  c: Viewer,
  community: Community,
  versions: readonly GuidelinesVersion[],
  errors: Form['errors'],
): Html {
  const [newest, ...older] = versions;
  if (!newest) return html`<p>${t(c, 'guidelines.none')}</p>`;
  const waits = community.my_role !== null && community.guidelines_accepted < community.guidelines_version;
  const accept =
    waits &&
    form(
      c,
      { action: `/communities/${community.slug}/guidelines/acceptance`, errors },
      html`${hidden('version', newest.version)}
        <p class="hint">${t(c, 'guidelines.accept_lead')}</p>
        ${checkbox(c, { name: 'guidelines', label: t(c, 'guidelines.accept'), error: errors['guidelines'] })}
        ${formActions(button(t(c, 'guidelines.accept_button'), { kind: 'primary' }))}`,
    );
  return html`${section(t(c, 'guidelines.title'), html`${plainText(newest.text)}${accept}`)}${olderGuidelines(c, older)}`;
}
