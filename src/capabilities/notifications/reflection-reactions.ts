import {
  cardActionAgreed,
  cardActionDue,
  cardDeleted,
  cardOpened,
  cardUncovered,
  lessonDeleted,
  lessonThanked,
  lessonUsed,
} from '#capabilities/reflection/index.ts';
import { sql, type Sql } from '#platform/database/sql.ts';
import { on, type Happened } from '#shared/activity/happening.ts';
import { forgetCard, forgetLesson } from './forget.ts';
import { tell } from './tell.ts';

const name = 'notifications';

const one = (person: number, kind: string): Sql => sql`select ${person}::bigint, ${kind}::text`;

const team = ({ community_id }: Happened, kind: string): Sql => sql`
  select m.person_id, ${kind}::text from memberships m where m.community_id = ${community_id} and m.left_at is null`;

/** A team that can write or read is told so, who sees to something, and whose lesson helped somebody. */
export const reflectionReactions = [
  on(cardOpened, name, (ground, it) => tell(ground, it, team(it, 'card_opened'))),
  on(cardUncovered, name, (ground, it) => tell(ground, it, team(it, 'card_uncovered'))),
  on(cardActionAgreed, name, (ground, it) => tell(ground, it, one(it.data.owner_id, 'card_action'))),
  on(cardActionDue, name, (ground, it) => tell(ground, it, one(it.data.owner_id, 'card_action_due'))),
  on(cardDeleted, name, ({ db }, it) => forgetCard(db, it)),
  on(lessonDeleted, name, ({ db }, it) => forgetLesson(db, it)),
  on(lessonUsed, name, (ground, it) => tell(ground, it, one(it.data.author_id, 'lesson_used'))),
  on(lessonThanked, name, (ground, it) => tell(ground, it, one(it.data.author_id, 'lesson_thanked'))),
];
