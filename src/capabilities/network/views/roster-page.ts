import { html, type Html } from '#platform/html/html.ts';
import { least } from '#shared/aggregates/figure.ts';
import { growthFrame } from '#shared/growth/growth-frame.ts';
import { avatar } from '#ui/avatar.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { chips } from '#ui/chips.ts';
import { inGroups } from '#ui/drawings/in-groups.ts';
import { networkMap } from '#ui/drawings/network-map.ts';
import { fold } from '#ui/fold.ts';
import { actionForm, errorSummary, form, formActions, hidden } from '#ui/form.ts';
import { list } from '#ui/list.ts';
import { meter } from '#ui/meter.ts';
import { notice } from '#ui/notice.ts';
import { personLine } from '#ui/person-line.ts';
import { savedState, selfSaving } from '#ui/self-saving.ts';
import { section } from '#ui/section.ts';
import { table } from '#ui/table.ts';
import type { Viewer } from '#ui/viewer.ts';
import { mapRoster, type RosterMap } from '../rosters/map-roster.ts';
import type { Roster, RosterPerson, RosterTie } from '../rosters/roster.ts';
import { t } from '../words.ts';
import { benefitOptions, benefitWord } from './question-words.ts';

export type RosterView = {
  roster: Roster;
  /** Those who agreed and what they said; nothing for whoever did not agree. */
  people: readonly RosterPerson[];
  ties: readonly RosterTie[];
  errors: Record<string, string>;
};

function frame(
  c: Viewer,
  { community, name }: Roster,
  main: Html,
  title = t(c, 'roster.title', { name }),
): Html {
  return growthFrame(c, {
    current: 'network',
    title,
    above: breadcrumb(c, [
      { label: t(c, 'home.title'), href: '/network' },
      { label: community.name, href: `/communities/${community.slug}` },
    ]),
    main,
  });
}

/** A roster: what agreeing means for whoever has not, the people and the map for whoever has. */
export function rosterPage(c: Viewer, view: RosterView): Html {
  const { roster, errors } = view;
  const wrong = errors['form'] !== undefined && errorSummary(c, { form: errors['form'] });
  return frame(c, roster, html`${wrong}${roster.agreed ? inside(c, view) : invitation(c, roster)}`);
}

function invitation(c: Viewer, { id, state, may_lead }: Roster): Html {
  if (state === 'closed') return notice('neutral', html`<p>${t(c, 'roster.is_closed')}</p>`);
  return html`<div class="stack">
    <p>${t(c, 'roster.what')}</p>
    <p>${t(c, 'roster.who_sees')}</p>
    ${actionForm(`/network/rosters/${id}/agreement`, button(t(c, 'roster.agree'), { kind: 'primary', icon: 'handshake' }))}
    ${may_lead && actionForm(`/network/rosters/${id}/closing`, button(t(c, 'roster.close'), { kind: 'quiet' }))}
  </div>`;
}

function inside(c: Viewer, { roster, people, ties }: RosterView): Html {
  const base = `/network/rosters/${roster.id}`;
  const said = people.filter(({ benefits }) => benefits.length > 0).length;
  const answered = new Set(ties.map(({ from }) => from)).size;
  // Nothing is an answer too, so one goes on after the last of whom something was said.
  const next = people[people.findLastIndex(({ benefits }) => benefits.length > 0) + 1] ?? people[0];
  const go = linkButton(
    said === 0 ? t(c, 'roster.begin_answers') : t(c, 'roster.go_on'),
    `${base}/people/${next?.id}`,
    {
      kind: 'primary',
      icon: 'arrow-right',
    },
  );
  return html`${
      roster.state === 'open' &&
      html`<div class="stack network-end">
        ${
          people.length > 0
            ? html`${meter(t(c, 'roster.said'), said, people.length, t(c, 'roster.said_of', { said, count: people.length }))}
                <div>${go}</div>`
            : html`<p>${t(c, 'roster.nobody_else')}</p>`
        }
      </div>`
    }
    ${answered >= least ? map(c, roster, people, ties) : notice('neutral', html`<p>${t(c, 'roster.map_later', { least })}</p>`)}
    ${section(
      t(c, 'roster.people'),
      list(
        t(c, 'roster.people'),
        people.map((one) => ({
          lead: avatar(one),
          title: one.name,
          href: roster.state === 'open' ? `${base}/people/${one.id}` : `/people/${one.id}`,
          detail: one.department ?? '',
          ...(one.benefits.length > 0
            ? { excerpt: one.benefits.map((benefit) => benefitWord(c, benefit)).join(', ') }
            : {}),
        })),
      ),
    )}
    <div class="row network-end">
      ${actionForm(`${base}/leaving`, button(t(c, 'roster.leave'), { kind: 'quiet' }))}
      ${roster.may_lead && roster.state === 'open' && actionForm(`${base}/closing`, button(t(c, 'roster.close'), { kind: 'quiet' }))}
      <span class="hint">${t(c, 'roster.leave_hint')}</span>
    </div>`;
}

function map(c: Viewer, roster: Roster, others: readonly RosterPerson[], ties: readonly RosterTie[]): Html {
  const me = { id: c.person!.id, name: c.person!.name, photo: null, department: null, benefits: [] };
  const all = [...others, me].toSorted((a, b) => a.name.localeCompare(b.name));
  const found = mapRoster(all, ties);
  const places = inGroups(found.people);
  const nodes = found.people.map(({ name, group, bridge }, i) => ({
    name,
    group,
    ...places[i]!,
    ...(bridge ? { stands: 'bridge' as const } : {}),
  }));
  const groups = Array.from({ length: found.groups }, (_, nth) => t(c, 'roster.group', { nth: nth + 1 }));
  return section(
    t(c, 'roster.map'),
    html`<p class="hint">${t(c, 'roster.map_hint')}</p>
      ${networkMap({ id: `roster-${roster.id}`, title: t(c, 'roster.map'), description: t(c, 'roster.map_about', { count: found.groups }), nodes, ties: found.ties, groups })}
      ${fold(t(c, 'map.table'), mapTable(c, found))}`,
  );
}

function mapTable(c: Viewer, { people }: RosterMap): Html {
  return table(
    t(c, 'map.table'),
    [
      { label: t(c, 'map.person') },
      { label: t(c, 'roster.in_group') },
      { label: t(c, 'roster.gives'), numeric: true },
      { label: t(c, 'roster.gets'), numeric: true },
      { label: t(c, 'roster.bridge') },
    ],
    people.map((one) => [
      one.name,
      one.group === null ? '–' : t(c, 'roster.group', { nth: one.group + 1 }),
      one.gives,
      one.gets,
      one.bridge ? t(c, 'roster.is_bridge') : '–',
    ]),
  );
}

/** What one gets from one of the others; one person at a time. */
export function rosterStep(
  c: Viewer,
  roster: Roster,
  people: readonly RosterPerson[],
  other: RosterPerson,
): Html {
  const nth = people.indexOf(other);
  const base = `/network/rosters/${roster.id}/people/${other.id}`;
  const before = people[nth - 1];
  const isLast = nth + 1 === people.length;
  const actions = formActions(
    button(isLast ? t(c, 'roster.through') : t(c, 'about.next'), {
      kind: 'primary',
      icon: isLast ? 'check' : 'arrow-right',
    }),
    linkButton(
      t(c, 'about.before'),
      before ? `/network/rosters/${roster.id}/people/${before.id}` : `/network/rosters/${roster.id}`,
      { kind: 'quiet' },
    ),
    savedState,
  );
  const field = {
    name: 'benefits',
    label: t(c, 'ask.benefits', { name: other.name }),
    hint: t(c, 'roster.ask_hint'),
    value: other.benefits,
    options: benefitOptions(c),
  };
  return frame(
    c,
    roster,
    html`<div class="stack">
      ${meter(t(c, 'about.progress', { nth: nth + 1, count: people.length }), nth + 1, people.length, '')}
      ${personLine({ name: other.name, photo: other.photo, href: `/people/${other.id}` }, other.department ?? undefined)}
      ${selfSaving(c, `${base}/answers`, form(c, { action: base, class: 'tap-form' }, html`${hidden('was.benefits', other.benefits.join(','))}${chips(c, field)}${actions}`))}
    </div>`,
  );
}
