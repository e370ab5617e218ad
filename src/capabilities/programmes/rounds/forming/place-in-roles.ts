import type { Placed } from '../../groups/start-group.ts';
import type { Pool } from './pool.ts';

/** The people of a group in their roles: one leads where the format has a role for it, the others as they applied. */
export function placeInRoles(
  { declared, people }: Pick<Pool, 'declared' | 'people'>,
  members: readonly number[],
  leader: number | null,
): Placed[] {
  const leading = declared.roles.find((role) => role.facilitates);
  const others = declared.roles.filter((role) => !role.facilitates && role.rotates === 'never');
  const usual = others.find((role) => role.max === undefined && role.from === 'group');
  const applied = new Map(people.map(({ id, role }) => [id, role]));
  return members.map((id) => {
    const leads = leading !== undefined && id === leader;
    const asked = others.find(({ key }) => key === applied.get(id));
    return {
      id,
      role: leads ? leading.key : ((asked ?? usual)?.key ?? null),
      gives: false,
      facilitates: leads,
    };
  });
}
