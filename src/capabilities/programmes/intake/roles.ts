import type { Declaration, IntakeQuestion, Role } from '#capabilities/formats/index.ts';

/** The roles among which people choose when they apply; without any, everybody takes part alike. */
export function rolesToChoose({ grouping, roles, intake }: Declaration): Role[] {
  if (grouping.by === 'matching')
    return roles.filter(({ key }) => key === grouping.giver || key === grouping.seeker);
  // Who would lead a group is asked in the intake then, and chosen when groups are formed.
  const asksWho = intake.questions.some(({ kind }) => kind === 'willing');
  return roles.filter(({ from, facilitates }) => from === 'intake' && !(facilitates && asksWho));
}

/** Where some give and others seek, nobody takes part without saying which. */
export const mustChoose = ({ grouping }: Declaration): boolean => grouping.by === 'matching';

/** Whether one says the role first, as the questions depend on it. */
export const choosesFirst = (declared: Declaration): boolean =>
  mustChoose(declared) || declared.intake.questions.some(({ of }) => of !== undefined);

/** What somebody in this role is asked. */
export const questionsFor = ({ intake }: Declaration, role: string | null): IntakeQuestion[] =>
  intake.questions.filter(({ of }) => of === undefined || of === role);

export const roleOf = ({ roles }: Declaration, key: string | null): Role | undefined =>
  roles.find((role) => role.key === key);
