import { html, type Html, type Renderable } from '#platform/html/html.ts';
import { button } from '#ui/button.ts';
import { checkboxGroup, radioGroup } from '#ui/choice-field.ts';
import { fieldset, form } from '#ui/form.ts';
import { icon } from '#ui/icon.ts';
import { frame } from '#ui/stream.ts';
import { dayOf } from '#ui/time.ts';
import { dateField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Community } from '../community.ts';
import { noRule } from '../rule.ts';
import type { DirectoryValue } from '../settings/directory-values.ts';
import type { Settings } from '../settings/settings.ts';
import { t } from '../words.ts';

type Shown = {
  settings: Settings;
  /** What the settings were drawn from, to be sent along. */
  version: Renderable;
  values: readonly DirectoryValue[];
  action: string;
  method: 'get' | 'post';
  errors: Readonly<Record<string, string>>;
  buttons: Renderable;
  /** For how many people the rule holds, once it was counted. */
  fitting?: number | undefined;
};

/** Who sees the community, who joins, who writes, and until when: each a question of its own. */
export function settingsForm(c: Viewer, community: Community, shown: Shown): Html {
  const { settings, version, action, method, errors, buttons } = shown;
  const fields = html`${version}${radioGroup(c, { name: 'visibility', label: t(c, 'settings.visibility'), value: settings.visibility, options: visibilityOptions(c), error: errors['visibility'] })}
  ${radioGroup(c, { name: 'joining', label: t(c, 'settings.joining'), value: settings.joining, options: joiningOptions(c), error: errors['joining'] })}
  ${ruleFields(c, community, shown)}
  ${radioGroup(c, { name: 'posting', label: t(c, 'settings.posting'), value: settings.posting, options: postingOptions(c), error: errors['posting'] })}
  ${dateField(c, { name: 'ends_on', label: t(c, 'settings.ends_on'), hint: t(c, 'settings.ends_on_hint'), value: settings.ends_on, error: errors['ends_on'], optional: true })}
  ${buttons}`;
  return form(c, { action, method, errors, id: 'access' }, fields);
}

const visibilityOptions = (c: Viewer) => [
  { value: 'open', label: t(c, 'settings.visibility_open'), hint: t(c, 'settings.visibility_open_hint') },
  {
    value: 'closed',
    label: t(c, 'settings.visibility_closed'),
    hint: t(c, 'settings.visibility_closed_hint'),
  },
  {
    value: 'hidden',
    label: t(c, 'settings.visibility_hidden'),
    hint: t(c, 'settings.visibility_hidden_hint'),
  },
];

const joiningOptions = (c: Viewer) => [
  { value: 'open', label: t(c, 'settings.joining_open'), hint: t(c, 'settings.joining_open_hint') },
  { value: 'request', label: t(c, 'settings.joining_request'), hint: t(c, 'settings.joining_request_hint') },
  {
    value: 'invitation',
    label: t(c, 'settings.joining_invitation'),
    hint: t(c, 'settings.joining_invitation_hint'),
  },
  { value: 'rule', label: t(c, 'settings.joining_rule'), hint: t(c, 'settings.joining_rule_hint') },
];

const postingOptions = (c: Viewer) => [
  { value: 'members', label: t(c, 'settings.posting_members') },
  {
    value: 'moderators',
    label: t(c, 'settings.posting_moderators'),
    hint: t(c, 'settings.posting_moderators_hint'),
  },
];

/** The rule and for how many it holds; folded away where people do not join by a rule. */
function ruleFields(c: Viewer, { slug }: Community, { settings, values, errors, fitting }: Shown): Html {
  const rule = settings.rule ?? noRule;
  const group = (field: DirectoryValue['field'], label: string) => {
    const options = values
      .filter((value) => value.field === field)
      .map(({ name, people }) => ({ value: name, label: t(c, 'settings.value', { name, people }) }));
    return (
      options.length > 0 &&
      checkboxGroup(c, { name: field, label, options, values: rule[field], optional: true })
    );
  };
  const count = html`${fitting !== undefined && html`<p role="status">${t(c, 'settings.fitting', { count: fitting })}</p>`}`;
  const content = html`${fieldset(
    t(c, 'settings.rule'),
    html`${group('departments', t(c, 'settings.departments'))}${group('locations', t(c, 'settings.locations'))}${group('levels', t(c, 'settings.levels'))}${dateField(c, { name: 'started_after', label: t(c, 'settings.started_after'), value: rule.started_after, error: errors['started_after'] ?? errors['rule'], optional: true })}
      <div class="row">
        ${button(t(c, 'settings.count'), { small: true }, { formaction: `/communities/${slug}/settings`, formmethod: 'get', 'data-turbo-frame': 'rule-count' })}${frame('rule-count', count)}
      </div>`,
    t(c, 'settings.rule_hint'),
  )}`;
  const open = settings.joining === 'rule' || fitting !== undefined || errors['rule'] !== undefined;
  return html`<details class="rule" ${open && html` open`}>
    <summary>${t(c, 'settings.rule_for')}${icon('chevron-down')}</summary>
    ${content}
  </details>`;
}

/** The settings as they stand, in a few lines. */
export function settingsNow(c: Viewer, { visibility, joining, posting, ends_on }: Settings): Html {
  const word = (options: { value: string; label: string }[], value: string) =>
    options.find((option) => option.value === value)?.label ?? value;
  const lines = [
    [t(c, 'settings.visibility'), word(visibilityOptions(c), visibility)],
    [t(c, 'settings.joining'), word(joiningOptions(c), joining)],
    [t(c, 'settings.posting'), word(postingOptions(c), posting)],
    ...(ends_on === null ? [] : [[t(c, 'settings.ends_on'), dayOf(c, ends_on)]]),
  ];
  return html`<ul>
    ${lines.map(([label, value]) => html`<li>${label}: ${value}</li>`)}
  </ul>`;
}
