import { z } from 'zod';
import { charterParts, type CharterPart } from '../charter/charter.ts';
import { joinings, postings, roles, states, visibilities, type CommunityRow } from '../community.ts';
import { withRights } from '../community.ts';
import { communityVersion } from '../settings/settings.ts';
import { ruleSchema, type Rule } from '../rule.ts';
import { cadences } from '../rituals/cadence.ts';

const moment = z.iso.datetime();
const day = z.iso.date();
export const role = z.enum(roles);

export const communityAnswer = z.object({
  id: z.number(),
  slug: z.string(),
  name: z.string(),
  summary: z.string(),
  state: z.enum(states),
  visibility: z.enum(visibilities),
  joining: z.enum(joinings),
  posting: z.enum(postings),
  rule: ruleSchema.nullable(),
  ends_on: day.nullable(),
  charter_version: z.number(),
  guidelines_version: z.number(),
  guidelines_accepted: z.number(),
  members_count: z.number(),
  created_at: moment,
  live_at: moment.nullable(),
  archived_at: moment.nullable(),
  owner_wanted_at: moment.nullable(),
  my_role: role.nullable(),
  invited_as: role.nullable(),
  has_asked: z.boolean(),
  readable: z.boolean(),
  may_post: z.boolean(),
  posting_barrier: z.enum(['not a member', 'moderators only', 'guidelines', 'archived']).nullable(),
  may_moderate: z.boolean(),
  may_own: z.boolean(),
  /** For owners: to be sent along with other settings, so that they do not write over another's. */
  version: z.string().nullable(),
});

/** A community as the API tells it: the rule is told to those who may change it. */
export function toCommunity(row: CommunityRow): z.input<typeof communityAnswer> {
  const { may_own, may_moderate, may_post, posting_barrier } = withRights(row);
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    summary: row.summary,
    state: row.state,
    visibility: row.visibility,
    joining: row.joining,
    posting: row.posting,
    rule: may_own ? (row.rule as Rule | null) : null,
    ends_on: row.ends_on,
    charter_version: row.charter_version,
    guidelines_version: row.guidelines_version,
    guidelines_accepted: row.guidelines_accepted,
    members_count: row.members_count,
    created_at: row.created_at.toISOString(),
    live_at: iso(row.live_at),
    archived_at: iso(row.archived_at),
    owner_wanted_at: iso(row.owner_wanted_at),
    my_role: row.my_role,
    invited_as: row.invited_as,
    has_asked: row.has_asked,
    readable: row.readable,
    may_post,
    posting_barrier,
    may_moderate,
    may_own,
    version: may_own ? communityVersion(row) : null,
  };
}

export const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const part = z.string();
export const charterAnswer = z.object(
  Object.fromEntries(charterParts.map((name) => [name, part.optional()])) as Record<
    CharterPart,
    z.ZodOptional<typeof part>
  >,
);

export const personAnswer = {
  id: z.number(),
  name: z.string(),
  photo: z.string().nullable(),
  job_title: z.string().nullable(),
  department: z.string().nullable(),
  location: z.string().nullable(),
};

type Person = { [Key in keyof typeof personAnswer]: z.output<(typeof personAnswer)[Key]> };

export const toPerson = ({ id, name, photo, job_title, department, location }: Person): Person => ({
  id,
  name,
  photo,
  job_title,
  department,
  location,
});

export const ritualAnswer = z.object({
  id: z.number(),
  name: z.string(),
  what: z.string(),
  cadence: z.enum(cadences),
  weekday: z.number(),
  next_on: day,
  owner_id: z.number().nullable(),
  owner: z.string().nullable(),
});

export const harvestAnswer = z.object({
  answers: z.array(z.number()),
  lessons: z.string(),
  decisions: z.string(),
  thanks: z.string(),
});

export const done = z.object({ done: z.literal(true) });
export const itIsDone = { done: true } as const;
export const after = z.object({ after: z.string().max(400).optional() });
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
