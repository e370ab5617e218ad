import {
  communityFrame,
  type Community,
  type DirectoryValue,
  type Rule,
} from '#capabilities/communities/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import { button, linkButton } from '#ui/button.ts';
import { checkboxGroup } from '#ui/choice-field.ts';
import { fold } from '#ui/fold.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import { section } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import type { Viewer } from '#ui/viewer.ts';
import { whoIsMissing, type Composition, type Missing, type Part } from '../composition/composition.ts';
import { groupings, type By } from '../grouping.ts';
import { t } from '../words.ts';
import { carryingPart } from './carrying-part.ts';
import { byWords } from './flow-words.ts';
import { mixingTable } from './mixing-table.ts';

type Given = { composition: Composition; audience: Rule | null; values: readonly DirectoryValue[] };

/** For owners: who is in the community beside whom it is for, who is missing, and on whom it rests. */
export function compositionPage(
  c: Viewer,
  community: Community,
  { composition, audience, values }: Given,
): Html {
  const main = html`<header class="section-head"><h2>${t(c, 'composition')}</h2></header>
    <p class="section-lead">
      ${audience ? t(c, 'composition.beside', { people: composition.people }) : t(c, 'composition.everybody', { people: composition.people })}
    </p>
    <div class="flow-ways">${fold(t(c, 'audience'), audienceForm(c, community.slug, audience, values))}</div>
    ${missing(c, community, audience, whoIsMissing(composition))}${groupings.map((by) => partTable(c, by, composition))}${mixingTable(c, composition.mixing)}${carryingPart(c, composition.carrying)}`;
  return communityFrame(c, community, { current: 'composition', title: t(c, 'composition'), main });
}

function missing(
  c: Viewer,
  { slug, state }: Community,
  audience: Rule | null,
  groups: readonly Missing[],
): Html {
  if (groups.length === 0) return section(t(c, 'missing'), html`<p>${t(c, 'missing.nobody')}</p>`);
  const mayInvite = state === 'live' || state === 'closing';
  const rows = groups.map((one) => [
    one.name,
    t(c, 'missing.of', { members: one.members, people: one.people }),
    String(Math.round(one.expected)),
    mayInvite && inviteForm(c, slug, audience, one),
  ]);
  const columns = [
    { label: t(c, 'missing.group') },
    { label: t(c, 'missing.here') },
    { label: t(c, 'missing.expected'), numeric: true },
    { label: t(c, 'missing.act') },
  ];
  return section(
    t(c, 'missing'),
    html`<p class="section-lead">${t(c, 'missing.lead')}</p>
      ${table(t(c, 'missing'), columns, rows)}`,
  );
}

function inviteForm(c: Viewer, slug: string, audience: Rule | null, { by, name }: Missing): Html {
  return form(
    c,
    { action: `/communities/${slug}/composition/invitations`, class: 'action-form' },
    html`${hidden('by', by)}${hidden('name', name)}${kept(audience)}${button(t(c, 'missing.invite', { name }), { small: true, icon: 'mail' })}`,
  );
}

const fields = ['departments', 'locations', 'levels'] as const;
const kept = (audience: Rule | null) =>
  fields.flatMap((field) => (audience?.[field] ?? []).map((name) => hidden(field, name)));

const shown = 12;

function partTable(c: Viewer, by: By, { parts, members, people }: Composition): Html {
  const of = parts.filter((one) => one.by === by);
  if (of.length === 0) return html``;
  const share = (count: number, all: number) =>
    t(c, 'share', { share: all === 0 ? 0 : Math.round((100 * count) / all) });
  const row = (one: Part) => [
    one.name,
    String(one.members),
    share(one.members, members),
    share(one.people, people),
  ];
  const columns = [
    { label: t(c, byWords[by]) },
    { label: t(c, 'part.members'), numeric: true },
    { label: t(c, 'part.here'), numeric: true },
    { label: t(c, 'part.there'), numeric: true },
  ];
  const drawn = (some: readonly Part[]) => table(t(c, byWords[by]), columns, some.map(row));
  const rest = of.slice(shown);
  return section(
    t(c, byWords[by]),
    html`${drawn(of.slice(0, shown))}${rest.length > 0 && fold(t(c, 'part.more', { count: rest.length }), drawn(rest))}`,
  );
}

const words = {
  departments: 'by.department',
  locations: 'by.place',
  levels: 'by.level',
} as const satisfies Record<(typeof fields)[number], string>;

function audienceForm(
  c: Viewer,
  slug: string,
  audience: Rule | null,
  values: readonly DirectoryValue[],
): Html {
  const action = `/communities/${slug}/composition`;
  const groups = fields.map((field) => {
    const options = values
      .filter((one) => one.field === field)
      .map(({ name }) => ({ value: name, label: name }));
    return (
      options.length > 0 &&
      checkboxGroup(c, {
        name: field,
        label: t(c, words[field]),
        options,
        values: audience?.[field] ?? [],
        optional: true,
      })
    );
  });
  return form(
    c,
    { action, method: 'get' },
    html`<p class="hint">${t(c, 'audience.hint')}</p>
      ${groups}${formActions(button(t(c, 'audience.look'), { kind: 'primary' }), linkButton(t(c, 'audience.reset'), action, { kind: 'quiet' }))}`,
  );
}
