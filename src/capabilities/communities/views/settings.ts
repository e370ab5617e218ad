import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { versionField } from '#shared/versions/version-field.ts';
import type { Version } from '#shared/versions/version.ts';
import { button, linkButton } from '#ui/button.ts';
import { actionForm, form, formActions, hidden } from '#ui/form.ts';
import { pageHeader, section } from '#ui/section.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { page } from '#ui/layout.ts';
import { dayOf } from '#ui/time.ts';
import { textArea, textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Community } from '../community.ts';
import type { DirectoryValue } from '../settings/directory-values.ts';
import type { Consequence, ConsequenceKind } from '../settings/foresee-change.ts';
import { currentSettings, nameVersion, settingsVersion, type Settings } from '../settings/settings.ts';
import { t } from '../words.ts';
import { settingsForm, settingsNow } from './settings-form.ts';

type Shown = {
  settings: Settings;
  values: readonly DirectoryValue[];
  fitting: number | undefined;
  typed: Form;
  /** What the settings were drawn from. */
  version: Version;
};

/** All that owners may change, and the ways to what has pages of its own. */
export function settingsParts(
  c: Viewer,
  community: Community,
  { settings, values, fitting, typed, version }: Shown,
): Html {
  const base = `/communities/${community.slug}`;
  if (community.state === 'archived') return reopening(c, community);
  const review = formActions(button(t(c, 'settings.review'), { kind: 'primary' }));
  const access = settingsForm(c, community, {
    settings,
    version: hidden('version', version),
    values,
    fitting,
    action: `${base}/settings/change`,
    method: 'get',
    errors: {},
    buttons: review,
  });
  const words = html`<div class="row">
    ${linkButton(t(c, 'settings.edit_charter'), `${base}/charter`, { icon: 'pencil' })}${linkButton(t(c, 'settings.edit_guidelines'), `${base}/guidelines/edit`, { icon: 'pencil' })}${linkButton(t(c, 'settings.rituals'), `${base}/rituals`, { icon: 'calendar-days' })}${linkButton(t(c, 'settings.missing'), `/search/missing?community=${community.slug}`, { icon: 'search' })}
  </div>`;
  return html`${section(t(c, 'settings.words_title'), nameForm(c, community, typed))}${section(t(c, 'settings.access_title'), access)}${
    community.state !== 'incubating' && section(t(c, 'settings.words_of_community'), words)
  }${community.state !== 'incubating' && laterPart(c, community)}`;
}

function nameForm(c: Viewer, community: Community, typed: Form): Html {
  const { slug, name, summary } = community;
  const { values, errors } = typed;
  const newer = html`<p>${name}</p>
    <p>${summary}</p>`;
  return form(
    c,
    { action: `/communities/${slug}/settings/name`, errors },
    html`${versionField(c, nameVersion(community), typed, newer)}${textField(c, { name: 'name', label: t(c, 'founding.name'), hint: t(c, 'settings.words_hint'), value: values['name'] ?? name, error: errors['name'] }, { maxlength: 120 })}
    ${textArea(c, { name: 'summary', label: t(c, 'founding.summary'), value: values['summary'] ?? summary, error: errors['summary'], optional: true }, { maxlength: 400, rows: 2 })}
    ${formActions(button(t(c, 'settings.save')))}`,
  );
}

function laterPart(c: Viewer, community: Community): Html {
  const base = `/communities/${community.slug}`;
  if (community.state === 'closing') return reopening(c, community);
  return section(
    t(c, 'settings.later_title'),
    html`<div class="stack">
      <p>${t(c, 'settings.close_text')}</p>
      ${actionForm(`${base}/closing`, button(t(c, 'settings.close'), { icon: 'archive' }))}
      <p>${t(c, 'settings.merge_text')}</p>
      <p>${linkButton(t(c, 'settings.merge'), `${base}/merging`, { icon: 'merge' })}</p>
    </div>`,
  );
}

function reopening(c: Viewer, { slug }: Community): Html {
  const act = actionForm(
    `/communities/${slug}/reopening`,
    button(t(c, 'settings.reopen'), { icon: 'undo-2' }),
  );
  return section(
    t(c, 'settings.reopen'),
    html`<div class="stack">
      <p>${t(c, 'settings.reopen_text')}</p>
      ${act}
    </div>`,
  );
}

const consequenceKeys = {
  stop_reading: 'change.stop_reading',
  stop_finding: 'change.stop_finding',
  start_reading: 'change.start_reading',
  start_finding: 'change.start_finding',
  join_freely: 'change.join_freely',
  join_on_request: 'change.join_on_request',
  join_by_invitation: 'change.join_by_invitation',
  join_by_rule: 'change.join_by_rule',
  requests_wait: 'change.requests_wait',
  stop_writing: 'change.stop_writing',
  start_writing: 'change.start_writing',
  end_set: 'change.end_set',
  end_removed: 'change.end_removed',
} as const satisfies Record<ConsequenceKind, string>;

/** What a change will mean for whom, said before it is saved. */
export function changePage(
  c: Viewer,
  community: Community,
  shown: { after: Settings; consequences: readonly Consequence[]; typed: Form },
): Html {
  const base = `/communities/${community.slug}/settings`;
  const { after, consequences, typed } = shown;
  const version = versionField(
    c,
    settingsVersion(community),
    typed,
    settingsNow(c, currentSettings(community)),
  );
  const title = t(c, 'change.title');
  const header = pageHeader({
    above: breadcrumb(c, [
      { label: community.name, href: `/communities/${community.slug}` },
      { label: t(c, 'settings.title'), href: base },
    ]),
    title,
    lead: t(c, 'change.lead'),
  });
  const sentences =
    consequences.length === 0
      ? html`<p>${t(c, 'change.nothing')}</p>`
      : html`<ul>
          ${consequences.map((one) => html`<li>${consequenceWords(c, one)}</li>`)}
        </ul>`;
  const query = asFields(after).map(([name, value]) => hidden(name, value));
  const sent = typed.errors['version'] === undefined ? typed.values['version'] : undefined;
  const drawnFrom = sent ?? settingsVersion(community);
  const back = `${base}?${new URLSearchParams([...asFields(after), ['version', drawnFrom]]).toString()}#access`;
  const buttons = formActions(
    consequences.length > 0 && button(t(c, 'change.confirm'), { kind: 'primary' }),
    linkButton(t(c, 'change.back'), back, { kind: consequences.length > 0 ? 'quiet' : 'plain' }),
  );
  const main = html`${header}
    <div class="prose consequences">${sentences}</div>
    ${form(c, { action: base, errors: typed.errors }, html`${version}${query}${buttons}`)}`;
  return page(c, { title, current: 'communities', main });
}

function consequenceWords(c: Viewer, { what, count, also = 0, day }: Consequence): Html {
  return t.html(c, consequenceKeys[what], { count, also, day: day === undefined ? '' : dayOf(c, day) });
}

/** Settings as the fields of a form. */
function asFields({ visibility, joining, posting, rule, ends_on }: Settings): [string, string][] {
  const list = (name: string, values: readonly string[] = []) =>
    values.map((value): [string, string] => [name, value]);
  return [
    ['visibility', visibility],
    ['joining', joining],
    ['posting', posting],
    ...list('departments', rule?.departments),
    ...list('locations', rule?.locations),
    ...list('levels', rule?.levels),
    ...(rule?.started_after ? list('started_after', [rule.started_after]) : []),
    ...(ends_on ? list('ends_on', [ends_on]) : []),
  ];
}
