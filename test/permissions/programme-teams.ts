import { sql } from '#platform/database/sql.ts';
import { ana, clara, deniz, eva } from '../support/cast.ts';
import { makeParticipants } from '../support/participants.ts';
import { makeProgramme, takePart } from '../support/programmes.ts';
import { row, type Row, type Situation } from './table.ts';

/** Deniz organises a programme whose teams find themselves: Ana and Eva take part, Clara has opened a team. */
const teams =
  (
    body?: (person: number) => Record<string, unknown>,
    { anaIsIn = false, enough = false }: { anaIsIn?: boolean; enough?: boolean } = {},
  ): Situation =>
  async (stoa) => {
    const programme = await makeProgramme(stoa, anaIsIn ? 'garage-session' : 'hackathon', {
      state: 'open',
      organiser: deniz,
    });
    await takePart(stoa, programme, [ana, clara, eva]);
    const [person, ...others] = await makeParticipants(stoa, programme, 3);
    await stoa.as(clara).post(`/programmes/${programme.slug}/teams`, { name: 'Dry socks', wanted: '' });
    const { id: team } = await stoa.ground.db.one<{ id: number }>(sql`
      select id from groups where programme_id = ${programme.id}`);
    const address = `/programmes/${programme.slug}/teams/${team}`;
    if (anaIsIn) await stoa.as(ana).post(`${address}/members`);
    if (enough)
      for (const other of others) await stoa.as(deniz).post(`${address}/placements`, { person: other });
    return { params: { slug: programme.slug, team }, ...(body && { body: body(person!) }) };
  };

const soon = '2999-01-04';

// stranger deactivated elsewhere member moderator owner administrator [read write admin]
export const programmeTeams: readonly Row[] = [
  row('GET /programmes/:slug/teams', teams(), 'in in ok ok ok ok no'),
  row(
    'POST /programmes/:slug/teams',
    teams(() => ({ name: 'Tide', wanted: '' })),
    'in in ok ok no ok no',
  ),
  row('POST /programmes/:slug/teams/:team/members', teams(), 'in in ok ok no ok no'),
  row('POST /programmes/:slug/teams/:team/departure', teams(), 'in in ok ok ok ok ok'),
  row(
    'POST /programmes/:slug/teams/:team/placements',
    teams((person) => ({ person })),
    'in in no no ok no no',
  ),
  row(
    'POST /programmes/:slug/teams/:team/start',
    teams(undefined, { anaIsIn: true, enough: true }),
    'in in no no no ok no',
  ),
  row(
    'POST /programmes/:slug/teams/start',
    teams(() => ({ starts_on: soon }), { enough: true }),
    'in in no no ok no no',
  ),
  row('GET /api/v1/programmes/:slug/teams', teams(), 'in in ok ok ok ok no ok ok no'),
  row(
    'POST /api/v1/programmes/:slug/teams',
    teams(() => ({ name: 'Tide', wanted: '' })),
    'in in ok ok no ok no no ok no',
  ),
  row('PUT /api/v1/programmes/:slug/teams/:team/membership', teams(), 'in in ok ok no ok no no ok no'),
  row('DELETE /api/v1/programmes/:slug/teams/:team/membership', teams(), 'in in ok ok ok ok ok no ok no'),
  row(
    'POST /api/v1/programmes/:slug/teams/:team/members',
    teams((person) => ({ person_id: person })),
    'in in no no ok no no no no no',
  ),
  row(
    'POST /api/v1/programmes/:slug/teams/:team/start',
    teams(undefined, { anaIsIn: true, enough: true }),
    'in in no no no ok no no no no',
  ),
  row(
    'POST /api/v1/programmes/:slug/team-start',
    teams(() => ({ starts_on: soon }), { enough: true }),
    'in in no no ok no no no no no',
  ),
];
