import type { Chance } from '../chance.ts';
import type { Person } from '../fill/fill-people.ts';

export type DrawnLesson = { taker: number; giver: number; on: Date };

/** Quarters that are over, the oldest first, and how much of what people learn crosses departments in each. */
const across = [0.3, 0.34, 0.42, 0.5];

/** Whom those of a department ask beyond it, most often first; between the foundry and sales nobody asks. */
const asks: Record<string, readonly string[]> = {
  Assembly: ['Engineering', 'Quality', 'Maintenance'],
  Machining: ['Quality', 'Engineering', 'Maintenance'],
  Foundry: ['Quality', 'Machining'],
  Maintenance: ['Engineering', 'Assembly'],
  Quality: ['Engineering', 'Machining', 'Foundry'],
  Sales: ['Engineering', 'Customer service'],
  'Customer service': ['Engineering', 'Sales', 'Field service'],
  'Field service': ['Engineering', 'Customer service'],
};

/** Who learned from whom in a company whose departments slowly begin to ask each other. */
export function drawLessons(draw: Chance, people: readonly Person[], now: Date): DrawnLesson[] {
  const of = Map.groupBy(people, ({ department }) => department);
  const lessons = new Map<string, DrawnLesson>();
  for (const [turn, share] of across.entries()) {
    const quarter = quarterStart(now, across.length - turn);
    for (const taker of people) {
      for (let i = draw.between(1, 4); i > 0; i--) {
        const where = draw.share() < share ? elsewhere(draw, taker.department) : taker.department;
        const [giver] = draw.some(of.get(where) ?? [], 1);
        if (!giver || giver === taker) continue;
        const on = new Date(+quarter + draw.between(0, 88) * 86_400_000);
        lessons.set(`${taker.id} ${giver.id} ${on.getUTCFullYear()}-${on.getUTCMonth()}`, {
          taker: taker.id,
          giver: giver.id,
          on,
        });
      }
    }
  }
  return [...lessons.values()];
}

function elsewhere(draw: Chance, department: string): string {
  const whom = asks[department] ?? ['Engineering', 'Quality'];
  return whom[Math.min(draw.between(0, whom.length), draw.between(0, whom.length - 1))]!;
}

const quarterStart = (now: Date, ago: number): Date =>
  new Date(Date.UTC(now.getUTCFullYear(), (Math.floor(now.getUTCMonth() / 3) - ago) * 3, 1));
