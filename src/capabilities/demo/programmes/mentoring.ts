import { askForOffer, keepOffer } from '#capabilities/offers/index.ts';
import { sql } from '#platform/database/sql.ts';
import { languagesOf } from './crowd.ts';
import { enrol, found } from './found.ts';
import { said } from './said.ts';
import type { Stage } from './stage.ts';

const consents = ['confidential', 'time'];

/** Mentoring to which people still apply for a week. */
export function tellMentoring(stage: Stage): void {
  const { mentors, mentees, ...named } = said.mentoring;
  const run = found(stage, {
    format: 'one-to-one-mentoring',
    ...named,
    by: 'beatriz',
    founded: stage.at(15, '10:00'),
    starts: stage.at(-21, '00:00'),
    closes: new Date(+stage.at(0, '00:00') + 7 * 86_400_000),
  });
  const languages = (key: string) => languagesOf(stage.people.get(key)!);
  const giving = Object.entries(mentors).map(([who, { skills, level }]) => ({
    who,
    application: {
      role: 'mentor',
      answers: { offers: skills.map((skill) => ({ skill, level })), capacity: 1, languages: languages(who) },
      consents,
    },
  }));
  const seeking = Object.entries(mentees).map(([who, { goal, skills }]) => ({
    who,
    application: {
      role: 'mentee',
      answers: { goal, wants: skills.map((skill) => ({ skill, importance: 3 })), languages: languages(who) },
      consents,
    },
  }));
  enrol(stage, run, { from: stage.at(13, '08:00'), to: stage.at(1, '15:00') }, [...giving, ...seeking]);
}

/** What people stand ready for, and who has asked for it. */
export function tellOffers(stage: Stage): void {
  const { tx, me } = stage;
  for (const [i, { who, kind, ...offer }] of said.offers.entries())
    stage.on(stage.at(60 - i * 5, '11:00'), () =>
      keepOffer(tx, me(who), kind, { place: 'either', ...offer }),
    );
  const asking = Object.entries(said.asking);
  for (const [i, [who, { of, words }]] of asking.entries())
    stage.on(new Date(+stage.now - (2 + i * 3) * 3_600_000), async () => {
      const { id } = await tx.one<{ id: number }>(sql`
        select id from offers where person_id = ${stage.id(of)} and kind <> 'mentor' order by id limit 1`);
      await askForOffer(tx, me(who), id, words);
    });
}
