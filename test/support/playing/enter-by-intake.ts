import type { Declaration, IntakeQuestion } from '#capabilities/formats/index.ts';
import { createToken } from '#capabilities/accounts/index.ts';
import { rolesToChoose } from '#capabilities/programmes/intake/roles.ts';
import { clara, eva } from '../cast.ts';
import { foundOne } from '../founding.ts';
import type { Stoa } from '../stoa.ts';
import type { Player } from './players.ts';

/** What somebody might answer to a question of this kind. */
function answerTo(stoa: Stoa, { kind, options }: IntakeQuestion): unknown {
  switch (kind) {
    case 'choice':
      return options[0]!.key;
    case 'choices':
      return options.slice(0, 1).map(({ key }) => key);
    case 'wants':
      return [{ skill: 'Welding', importance: 3 }];
    case 'offers':
      return [{ skill: 'Welding', level: 3 }];
    case 'languages':
      return ['English'];
    case 'slots':
      return ['tue 13:00', 'wed 09:00', 'thu 10:00'];
    case 'cannot meet':
      return [stoa.id(clara)];
    case 'wished people':
      return [stoa.id(eva)];
    case 'willing':
      return true;
    case 'capacity':
      return 2;
    case 'place':
      return 'either';
    default:
      return 'To learn how others do it';
  }
}

/** Founds a programme of the format by its form, opens it, and lets people apply in every role that it asks for. */
export async function enterByIntake(
  stoa: Stoa,
  declared: Declaration,
  people: readonly Player[],
): Promise<string> {
  const slug = await foundOne(stoa, eva, declared.key, {}, 'open');
  const roles = rolesToChoose(declared).map(({ key }) => key);
  for (const [i, person] of people.entries()) {
    const role = roles[i % Math.max(1, roles.length)] ?? null;
    await apply(stoa, declared, slug, person, role);
  }
  return slug;
}

async function apply(
  stoa: Stoa,
  declared: Declaration,
  slug: string,
  person: Player,
  role: string | null,
): Promise<void> {
  const asked = declared.intake.questions.filter(({ of }) => of === undefined || of === role);
  const { token } = await createToken(stoa.ground.db, {
    personId: person.id,
    name: 'play',
    scopes: ['read', 'write'],
  });
  person.at.token = token;
  const answer = await person.at.api('PUT', `/programmes/${slug}/application`, {
    role,
    answers: Object.fromEntries(asked.map((question) => [question.key, answerTo(stoa, question)])),
    consents: declared.intake.consents.map(({ key }) => key),
  });
  person.at.token = undefined;
  if (answer.status !== 200)
    throw new Error(`${person.name} cannot apply for ${declared.key}: ${answer.body}`);
}
