import { createRequire } from 'node:module';
import type { Highs } from 'highs';

// Its types describe what `require` gives, so that is how it is loaded.
const load = createRequire(import.meta.url)('highs') as () => Promise<Highs>;

/** Solves one programme in LP format within so many seconds. */
export async function solveProgramme(
  programme: string,
  seconds: number,
): Promise<{ value: number; exact: boolean } | 'infeasible' | 'unknown'> {
  const highs = await load();
  const { Status, ...rest } = highs.solve(programme, {
    time_limit: seconds,
    mip_rel_gap: 0,
    output_flag: false,
  });
  if (Status === 'Infeasible') return 'infeasible';
  const value = 'ObjectiveValue' in rest ? rest.ObjectiveValue : Number.NaN;
  if (!Number.isFinite(value)) return 'unknown';
  return Status === 'Optimal' || Status === 'Time limit reached'
    ? { value, exact: Status === 'Optimal' }
    : 'unknown';
}
