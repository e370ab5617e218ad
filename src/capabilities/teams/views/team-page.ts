import { communityFrame } from '#capabilities/communities/index.ts';
import { html, type Html } from '#platform/html/html.ts';
import { followControl } from '#shared/follows/follow-control.ts';
import { button, linkButton } from '#ui/button.ts';
import { actionForm, errorSummary } from '#ui/form.ts';
import { notice } from '#ui/notice.ts';
import { facePile, personLine } from '#ui/person-line.ts';
import { asideBlock, section } from '#ui/section.ts';
import { tagList } from '#ui/tag.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Contact } from '../contacts/list-contacts.ts';
import type { Goal } from '../goals/goal.ts';
import type { TeamMeeting } from '../meetings/meeting.ts';
import type { Result } from '../results/result.ts';
import type { Team } from '../team.ts';
import { t } from '../words.ts';
import { contactsPart } from './contacts.ts';
import { goalLanes } from './goals.ts';
import { meetingSummary } from './meeting.ts';
import { resultList } from './results.ts';

export type TeamPage = {
  goals: Goal[];
  meeting: TeamMeeting | null;
  results: Result[];
  /** For who leads the team. */
  contacts: Contact[];
  errors?: Record<string, string>;
};

/** The first page of a team: what it is for, what it is about to do, and what it tried. */
export function teamPage(c: Viewer, team: Team, shown: TeamPage): Html {
  const base = `/teams/${team.slug}`;
  const { goals, meeting, results, contacts, errors = {} } = shown;
  const more = (label: string, href: string) => linkButton(label, href, { kind: 'quiet', small: true });
  return communityFrame(c, team, {
    current: 'team',
    main: html`${errorSummary(c, errors)}${leaderless(c, team)}${team.may_own && team.may_write && starts(c, team)}
    ${contacts.length > 0 && contactsPart(c, team, contacts)}
    ${team.readable && section(t(c, 'goals.title'), goalLanes(c, team, goals), more(t(c, 'goals.all'), `${base}/goals`))}
    ${team.readable && section(t(c, 'meeting.title'), meetingSummary(c, team, meeting), meeting && more(t(c, 'meeting.agenda'), `${base}/meeting`))}
    ${section(t(c, 'results.title'), resultList(c, team, results.slice(0, 3)), more(t(c, 'results.all'), `${base}/results`))}`,
    aside: aside(c, team),
    ...(team.my_role === null && {
      actions: followControl(
        { ...c, path: base },
        { subject: 'community', id: team.id, current: team.follow },
      ),
    }),
  });
}

/** What a lead begins with one press each. */
function starts(c: Viewer, { slug, lessons_opened_at }: Team): Html {
  const base = `/teams/${slug}`;
  return section(
    t(c, 'starts.title'),
    html`<div class="row">
      ${actionForm(`${base}/reflections`, button(t(c, 'starts.reflection'), { kind: 'primary', icon: 'lightbulb' }))}
      ${
        lessons_opened_at === null
          ? actionForm(`${base}/lessons`, button(t(c, 'starts.lessons'), { icon: 'book-open' }))
          : linkButton(t(c, 'lessons.write'), `/lessons/new?team=${slug}`, { icon: 'book-open' })
      }
      ${actionForm(`${base}/contacts`, button(t(c, 'starts.contact'), { icon: 'handshake' }))}
    </div>`,
  );
}

/** Where the last lead has left, somebody of the team takes it over. */
function leaderless(c: Viewer, { slug, leads, may_write }: Team): Html | false {
  if (leads.length > 0 || !may_write) return false;
  return notice(
    'warning',
    html`<p>${t(c, 'lead.nobody')}</p>`,
    actionForm(`/teams/${slug}/lead`, button(t(c, 'lead.take'), { small: true })),
  );
}

function aside(c: Viewer, team: Team): Html {
  const { slug, leads, people, members_count, topics, visibility, department, lessons_opened_at } = team;
  const names = people.map(({ name }) => name).join(', ');
  return html`${
    leads.length > 0 &&
    asideBlock(
      t(c, 'aside.leads'),
      html`<div class="stack">${leads.map((one) => personLine({ ...one, href: `/people/${one.id}` }))}</div>`,
    )
  }${
    people.length > 0 &&
    asideBlock(
      t(c, 'teams.people', { count: members_count }),
      html`<p>${facePile(names, people, Math.max(0, members_count - people.length))}</p>
        <p><a href="/communities/${slug}/members">${t(c, 'aside.everybody')}</a></p>`,
    )
  }${
    topics.length > 0 &&
    asideBlock(
      t(c, 'field.topics'),
      tagList(
        t(c, 'field.topics'),
        topics.map((name) => ({ name, href: `/teams?${new URLSearchParams({ topic: name }).toString()}` })),
      ),
    )
  }${asideBlock(
    t(c, 'aside.about'),
    html`<p>${visibility === 'open' ? t(c, 'visibility.open_hint') : t(c, 'visibility.closed_hint')}</p>
      ${department !== null && html`<p>${t(c, 'aside.department', { name: department })}</p>`}`,
  )}${
    lessons_opened_at !== null &&
    team.readable &&
    asideBlock(
      t(c, 'lessons.title'),
      html`<p><a href="/lessons?team=${slug}">${t(c, 'lessons.read')}</a></p>`,
    )
  }`;
}
