import type { Declaration } from './declaration.ts';
import { dayOfStep, type Step } from './steps.ts';

/** One step as it falls on a group's calendar: days are counted from the group's start. */
export type PlannedStep = {
  key: string;
  declared: Step;
  turn: number;
  turns: number;
  day: number;
  dueDay: number;
};

/** Every step of a declaration in the order of its days, with what repeats written out as key-1, key-2, … */
export function planSteps(declared: Declaration): PlannedStep[] {
  return declared.steps
    .flatMap((step) => turnsOf(step))
    .map((one, position) => ({ one, position }))
    .sort((a, b) => a.one.day - b.one.day || a.position - b.position)
    .map(({ one }) => one);
}

function turnsOf(step: Step): PlannedStep[] {
  const turns = step.repeat?.times ?? 1;
  const first = dayOfStep(step);
  return Array.from({ length: turns }, (_, i) => {
    const day = first + i * (step.repeat?.every_days ?? 0);
    return {
      key: turns === 1 ? step.key : `${step.key}-${i + 1}`,
      declared: step,
      turn: i + 1,
      turns,
      day,
      dueDay: day + step.days,
    };
  });
}
