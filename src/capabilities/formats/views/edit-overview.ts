import { html, type Html } from '#platform/html/html.ts';
import { badge } from '#ui/badge.ts';
import { button, linkButton } from '#ui/button.ts';
import { radioGroup } from '#ui/choice-field.ts';
import { actionForm, form, formActions, type FieldErrors } from '#ui/form.ts';
import { list } from '#ui/list.ts';
import { notice } from '#ui/notice.ts';
import { section } from '#ui/section.ts';
import { textArea } from '#ui/text-field.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import { draftsIn } from '../editor/at-path.ts';
import type { Judged } from '../editor/mistakes.ts';
import { isOf, sectionKeys, sections, type SectionKey } from '../editor/sections.ts';
import type { Drafted } from '../find-draft.ts';
import type { Difference } from '../differences.ts';
import { t } from '../words.ts';
import { editFrame, nameOfDraft } from './edit-frame.ts';
import { stateBadge } from './format-page.ts';

export type Overview = {
  drafted: Drafted;
  judged: Judged;
  /** What a new version would change; null where there is no version yet. */
  changed: readonly Difference[] | null;
  communities: readonly { slug: string; name: string }[];
};

type Typed = { values: Record<string, string>; errors: FieldErrors };

/** Where somebody sees how far a format is, and makes it a version that can be run. */
export function editOverview(c: Viewer, overview: Overview, typed: Typed): Html {
  const { drafted, judged } = overview;
  const lead = html`<p class="row">
    ${stateBadge(c, drafted)}<span
      >${t.html(c, 'library.last_written', { when: time(c, drafted.draft_at) })}</span
    >
  </p>`;
  return editFrame(c, drafted, {
    title: nameOfDraft(c, drafted),
    lead,
    current: '',
    main: html`${section(t(c, 'editor.parts'), parts(c, drafted, judged))}${section(t(c, 'publish.title'), publishing(c, overview, typed))}${drafted.latest_version > 0 && section(t(c, 'share.title'), sharing(c, overview, typed))}`,
  });
}

function parts(c: Viewer, { key, draft }: Drafted, { mistakes }: Judged): Html {
  const paths = Object.keys(mistakes);
  const entry = (at: string, title: string, lead: string, missing: number) => ({
    title,
    href: `/formats/${key}/edit/${at}${missing > 0 ? '?check=1' : ''}`,
    detail: lead,
    trail:
      missing > 0
        ? badge(t(c, 'editor.missing', { count: missing }), 'warning')
        : badge(t(c, 'editor.sound'), 'good', 'check'),
  });
  const one = (name: SectionKey) =>
    entry(
      name,
      t(c, sections[name].title),
      t(c, sections[name].lead),
      paths.filter((path) => isOf(name, path)).length,
    );
  const steps = entry(
    'steps',
    t(c, 'section.steps'),
    t(c, 'section.steps_lead', { count: draftsIn(draft['steps']).length }),
    paths.filter((path) => path.split('.')[0] === 'steps').length,
  );
  return list(t(c, 'editor.parts'), [
    ...sectionKeys.slice(0, 5).map(one),
    steps,
    ...sectionKeys.slice(5).map(one),
  ]);
}

function publishing(c: Viewer, { drafted, judged, changed }: Overview, { values, errors }: Typed): Html {
  const open = Object.keys(judged.mistakes).length;
  if (open > 0) return notice('neutral', t(c, 'publish.not_yet', { count: open }));
  if (changed?.length === 0) return html`<p>${t(c, 'publish.nothing_new')}</p>`;
  return html`${changed && differences(c, changed)}${form(
    c,
    { action: `/formats/${drafted.key}/versions`, errors },
    html`${textArea(c, { name: 'note', label: t(c, 'publish.note'), hint: t(c, 'publish.note_hint'), value: values['note'], error: errors['note'], optional: true }, { rows: 2 })}${formActions(button(t(c, 'publish.button', { number: drafted.latest_version + 1 }), { kind: 'primary' }))}`,
  )}`;
}

const shown = 40;

function differences(c: Viewer, changed: readonly Difference[]): Html {
  return html`<details class="editor-more">
    <summary>${t(c, 'publish.changes', { count: changed.length })}</summary>
    <ul class="differences">
      ${changed.slice(0, shown).map(
        ({ path, before, after }) =>
          html`<li>
            <p class="difference-path">${path}</p>
            ${before !== null && html`<p><del>${before}</del></p>`}${after !== null && html`<p><ins>${after}</ins></p>`}
          </li>`,
      )}
    </ul>
  </details>`;
}

function sharing(c: Viewer, { drafted, communities }: Overview, { errors }: Typed): Html {
  const { key, state, community_slug } = drafted;
  const options = [
    { value: '', label: t(c, 'share.everyone'), hint: t(c, 'share.everyone_hint') },
    ...communities.map(({ slug, name }) => ({ value: slug, label: t(c, 'share.community', { name }) })),
  ];
  return html`${form(
      c,
      { action: `/formats/${key}/share`, errors },
      html`${radioGroup(c, { name: 'community', label: t(c, 'share.with'), value: community_slug ?? '', options })}${formActions(button(state === 'shared' ? t(c, 'share.change') : t(c, 'share.button'), {}))}`,
    )}${
      state === 'shared' &&
      html`<p class="hint">${t(c, 'withdraw.hint')}</p>
        ${actionForm(`/formats/${key}/withdraw`, button(t(c, 'withdraw.button'), { kind: 'quiet' }))}`
    }
    <p>${linkButton(t(c, 'editor.see'), `/formats/${key}`, { kind: 'quiet' })}</p>`;
}
