import type { Html } from '#platform/html/html.ts';
import { stepper } from '#ui/stepper.ts';
import type { Viewer } from '#ui/viewer.ts';
import { t } from '../words.ts';

/** The way from a format to a programme that people can apply for; `at` is 1, 2 or 3. */
export function foundingStepper(c: Viewer, at: number): Html {
  const steps = [t(c, 'new.step_format'), t(c, 'new.step_plan'), t(c, 'new.step_open')];
  return stepper(
    c,
    t(c, 'new.steps'),
    steps.map((label, i) => ({
      label,
      state: i + 1 < at ? 'done' : i + 1 === at ? 'current' : 'coming',
      ...(i === 0 && at === 2 ? { href: '/programmes/new' } : {}),
    })),
  );
}
