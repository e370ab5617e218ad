import { z } from 'zod';
import type { Contact } from '../contacts/list-contacts.ts';
import { goalKinds, goalStates, type Goal } from '../goals/goal.ts';
import type { ListedTeam } from '../list-teams.ts';
import type { TeamMeeting } from '../meetings/meeting.ts';
import { agains, type Result } from '../results/result.ts';
import { teamVisibilities, type Team } from '../team.ts';

const person = z.object({ id: z.number(), name: z.string(), photo: z.string().nullable() });
const named = z.object({ id: z.number(), name: z.string() });
const moment = z.iso.datetime();

export const listOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
export const done = z.object({ done: z.literal(true) });
export const itIsDone = { done: true } as const;
export const made = z.object({ id: z.number() });

export const listedShape = z.object({
  id: z.number(),
  slug: z.string(),
  name: z.string(),
  purpose: z.string(),
  topics: z.array(z.string()),
  visibility: z.enum(teamVisibilities),
  people_count: z.number(),
  leads: z.array(person),
  mine: z.boolean(),
});
export const asListed = (one: ListedTeam): z.input<typeof listedShape> => ({
  id: one.id,
  slug: one.slug,
  name: one.name,
  purpose: one.summary,
  topics: one.topics,
  visibility: one.visibility === 'open' ? 'open' : 'closed',
  people_count: one.members_count,
  leads: one.leads,
  mine: one.mine,
});

export const teamShape = listedShape.extend({
  department: z.string().nullable(),
  closed: z.boolean(),
  lessons_opened_at: moment.nullable(),
  may_write: z.boolean(),
  may_lead: z.boolean(),
});
export const asTeam = (team: Team): z.input<typeof teamShape> => ({
  ...asListed({ ...team, mine: team.my_role !== null }),
  department: team.department,
  closed: team.state === 'archived',
  lessons_opened_at: team.lessons_opened_at?.toISOString() ?? null,
  may_write: team.may_write,
  may_lead: team.may_own,
});

export const goalShape = z.object({
  id: z.number(),
  kind: z.enum(goalKinds),
  title: z.string(),
  measure: z.string(),
  state: z.enum(goalStates),
  due_on: z.string().nullable(),
  version: z.number(),
  created_at: moment,
  ended_at: moment.nullable(),
  changes: z.array(
    z.object({ state: z.enum(goalStates), word: z.string(), by: z.string().nullable(), at: moment }),
  ),
});
export const asGoal = ({ changes, created_at, ended_at, ...goal }: Goal): z.input<typeof goalShape> => ({
  ...goal,
  created_at: created_at.toISOString(),
  ended_at: ended_at?.toISOString() ?? null,
  changes: changes.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
});

export const meetingShape = z.object({
  id: z.number(),
  starts_at: moment,
  place: z.string(),
  held_at: moment.nullable(),
  version: z.number(),
  items: z.array(
    z.object({
      id: z.number(),
      kind: z.enum(['item', 'reflection']),
      title: z.string(),
      minutes: z.number(),
      done: z.boolean(),
      person: named.nullable(),
    }),
  ),
});
export const asMeeting = ({ starts_at, held_at, ...meeting }: TeamMeeting): z.input<typeof meetingShape> => ({
  ...meeting,
  starts_at: starts_at.toISOString(),
  held_at: held_at?.toISOString() ?? null,
});

export const resultShape = z.object({
  id: z.number(),
  team: z.object({ slug: z.string(), name: z.string() }),
  topic: z.string(),
  tried: z.string(),
  came: z.string(),
  again: z.enum(agains),
  author: named.nullable(),
  shared_at: moment.nullable(),
  created_at: moment,
  version: z.number(),
  may_change: z.boolean(),
});
export const asResult = ({ shared_at, created_at, ...result }: Result): z.input<typeof resultShape> => ({
  ...result,
  shared_at: shared_at?.toISOString() ?? null,
  created_at: created_at.toISOString(),
});

export const contactShape = z.object({
  id: z.number(),
  other: z.object({ slug: z.string(), name: z.string() }),
  lead: person.nullable(),
  topics: z.array(z.string()),
  elsewhere: z.boolean(),
  state: z.enum(['suggested', 'talked', 'not now']),
  created_at: moment,
});
export const asContact = ({ created_at, ...contact }: Contact): z.input<typeof contactShape> => ({
  ...contact,
  created_at: created_at.toISOString(),
});
