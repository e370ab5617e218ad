import {
  beginFormat,
  builtIn,
  inWords,
  markOf,
  publishVersion,
  saveDraft,
  shareFormat,
  type Place,
} from '#capabilities/formats/index.ts';
import { joinTeam, openTeam, proposeRound } from '#capabilities/programmes/index.ts';
import { hoursOf, languagesOf, someOf, under } from './crowd.ts';
import { close, enrol, found } from './found.ts';
import { said } from './said.ts';
import type { Stage } from './stage.ts';

/** A hackathon whose teams look for one another. */
export function tellHackathon(stage: Stage): void {
  const { tx, me } = stage;
  const { name, purpose, teams, interests } = said.hackathon;
  const run = found(stage, {
    format: 'hackathon',
    name,
    purpose,
    by: 'aisha',
    founded: stage.at(16, '09:00'),
    starts: stage.at(-12, '00:00'),
  });
  const inTeams = teams.flatMap(({ lead, members }) => [lead, ...members]);
  const applications = [...inTeams, ...Object.keys(interests)].map((who) => {
    const person = stage.people.get(who)!;
    const can = [...person.ask, ...person.learn].slice(0, 3).map((skill) => ({ skill, level: 2 }));
    const known = can.length > 0 ? can : [{ skill: person.title, level: 2 }];
    const answers = { can: known, interest: interests[who] ?? '', languages: languagesOf(person) };
    return { who, application: { answers, consents: ['freed'] } };
  });
  enrol(stage, run, { from: stage.at(8, '08:00'), to: stage.at(4, '16:00') }, applications);
  for (const [i, { lead, members, ...team }] of teams.entries())
    stage.on(new Date(+stage.at(3, '09:00') + i * 7_200_000), async () => {
      const id = await openTeam(tx, me(lead), run.slug, team);
      for (const [j, member] of members.entries())
        stage.on(new Date(+stage.at(2, '11:00') + (i * 3 + j) * 1_500_000), () =>
          joinTeam(tx, me(member), run.slug, id),
        );
    });
}

/** Circles that were proposed this morning, for those who bring people together to look through. */
export function tellProposal(stage: Stage): void {
  const { tx, me, draw } = stage;
  const run = found(stage, {
    format: 'peer-circle',
    ...said.next,
    by: 'beatriz',
    founded: stage.at(20, '13:00'),
    starts: stage.at(-9, '00:00'),
  });
  const who = [
    ...someOf(stage, {
      count: 19,
      named: ['uwe', 'catarina', 'tobias', 'claire'],
      places: ['Kassel', 'Braga'],
      ofOneLine: 4,
    }),
    'farid',
    'weijie',
    'anh',
    ...under(stage, 'ahmad', 1),
  ];
  const applications = who.map((key, i) => {
    const person = stage.people.get(key)!;
    const answers = {
      goal: said.circles.goals[(i * 5) % said.circles.goals.length],
      start: draw.some(['new', 'some', 'often'], 1)[0],
      languages: languagesOf(person),
      slots: hoursOf(stage, person, i === 3 ? 3 : 18),
      willing: i % 4 === 1,
    };
    return { who: key, application: { answers, consents: ['confidential'] } };
  });
  enrol(stage, run, { from: stage.at(18, '07:00'), to: stage.at(4, '16:00') }, applications);
  close(stage, run, stage.at(3, '15:00'));
  stage.on(new Date(+stage.now - 4 * 3_600_000), () => proposeRound(tx, me('beatriz'), run.slug));
}

const tagline: Place = {
  get: (draft) => draft['tagline'],
  put: (draft, part) => ({ ...draft, tagline: part }),
};

/** A format that somebody made fit for the halls, and shared. */
export function tellFormat(stage: Stage): void {
  const { tx, me } = stage;
  const { name, note, tagline: words } = said.format;
  const from = 'team-retrospective';
  stage.on(stage.at(24, '14:00'), async () => {
    const key = await beginFormat(tx, me('tomasz'), { name, languages: ['en'], from });
    const was = markOf({ en: inWords(builtIn(from)!.tagline, { locale: 'en' }) });
    await saveDraft(tx, me('tomasz'), key, { place: tagline, was, part: { en: words } });
    await publishVersion(tx, me('tomasz'), key, note);
    await shareFormat(tx, me('tomasz'), key, null);
  });
}
