import { z } from 'zod';
import type { Declaration, IntakeQuestion } from '#capabilities/formats/index.ts';
import type { Db } from '#platform/database/database.ts';
import { Invalid, type Sentence } from '#platform/errors.ts';
import { idsOf, nameIn } from '#shared/colleagues/colleagues.ts';
import type { Offer, Wish } from './answers.ts';
import type { Application } from './apply.ts';
import type { MyApplication, Profile } from './my-application.ts';
import { fieldOf } from './read-answers.ts';
import { questionsFor } from './roles.ts';

/** The form of an intake as it is sent: its fields depend on the questions of the format. */
export const intakeFields = z.record(
  z.string().max(100),
  z.union([z.string().max(5000), z.array(z.string().max(500)).max(200)]),
);
export type Fields = z.output<typeof intakeFields>;

export const oneOf = (fields: Fields, name: string): string => [fields[name] ?? ''].flat()[0] ?? '';
export const allOf = (fields: Fields, name: string): string[] => [fields[name] ?? []].flat();

const commaSeparated = (typed: string): string[] => [
  ...new Set(
    typed
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  ),
];

/** What was typed as an application. Throws Invalid where a name is nobody's, or more than one person's. */
export async function applicationOf(db: Db, declared: Declaration, fields: Fields): Promise<Application> {
  const typed = oneOf(fields, 'role');
  const role = typed === '' || typed === 'none' ? null : typed;
  const wrong: Record<string, Sentence> = {};
  const answers: Record<string, unknown> = {};
  for (const question of questionsFor(declared, role)) {
    try {
      answers[question.key] = await answerOf(db, question, fields);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      Object.assign(wrong, error.fields);
    }
  }
  if (Object.keys(wrong).length > 0) throw new Invalid(wrong);
  const consents = declared.intake.consents
    .map(({ key }) => key)
    .filter((key) => oneOf(fields, `consents.${key}`) !== '');
  return { role, answers, consents, cadence_weeks: Number(oneOf(fields, 'cadence_weeks')) || null };
}

function answerOf(db: Db, question: IntakeQuestion, fields: Fields): unknown {
  const name = fieldOf(question);
  const typed = oneOf(fields, name);
  switch (question.kind) {
    case 'languages':
      return commaSeparated(typed);
    case 'slots':
    case 'choices':
      return allOf(fields, name);
    case 'wants':
      return skillsOf(fields, name).map(({ skill, much }) => ({ skill, importance: much }));
    case 'offers':
      return skillsOf(fields, name).map(({ skill, much }) => ({ skill, level: much }));
    case 'willing':
      return typed !== '';
    case 'capacity':
      return typed === '' ? undefined : Number(typed);
    case 'cannot meet':
    case 'wished people':
      return idsOf(db, name, allOf(fields, name).join(','));
    default:
      return typed;
  }
}

const skillsOf = (fields: Fields, name: string): { skill: string; much: number }[] => {
  const much = allOf(fields, `${name}.much`);
  return allOf(fields, name)
    .map((skill, i) => ({ skill: skill.trim(), much: Number(much[i]) || 2 }))
    .filter(({ skill }) => skill !== '');
};

/** The form as it is first drawn: what was answered before, or what the profile says already. */
export function fieldsFrom(declared: Declaration, mine: MyApplication | null, profile: Profile): Fields {
  const fields: Fields = {};
  for (const question of declared.intake.questions) {
    const name = fieldOf(question);
    const answer = mine?.answers[question.key];
    if (question.kind === 'languages')
      fields[name] = ((answer as string[] | undefined) ?? profile.languages).join(', ');
    else if (question.kind === 'cannot meet') fields[name] = (mine?.cannot_meet ?? []).map(nameIn).join(', ');
    else if (question.kind === 'wished people')
      fields[name] = (mine?.wished ?? [])
        .filter(({ id }) => (answer as number[] | undefined)?.includes(id))
        .map(nameIn)
        .join(', ');
    else if (question.kind === 'wants' || question.kind === 'offers') {
      const given = (answer as (Wish | Offer)[] | undefined) ?? [];
      fields[name] = given.map(({ skill }) => skill);
      fields[`${name}.much`] = given.map((one) => String('level' in one ? one.level : one.importance));
    } else if (answer !== undefined)
      fields[name] = Array.isArray(answer) ? answer.map(String) : answer === true ? 'yes' : String(answer);
  }
  for (const key of mine?.consents ?? []) fields[`consents.${key}`] = 'yes';
  fields['role'] = mine?.role ?? '';
  fields['cadence_weeks'] = String(mine?.cadence_weeks ?? '');
  return fields;
}
