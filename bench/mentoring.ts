import { assign } from '#shared/grouping/mentoring/assign.ts';
import { recommend } from '#shared/grouping/mentoring/recommend.ts';
import { assignSmallGroups } from '#shared/grouping/mentoring/small-groups.ts';
import { mentoringRules, type MentoringRules } from '#shared/grouping/mentoring/rules.ts';
import { mentoringCompany } from '#test/support/mentoring-company.ts';

/**
 * bin/run bench/mentoring.ts: what matching 5,000 people costs, in CPU seconds, for a company whose skills keep most
 * pairs apart, and for companies that make it hard: nearly everyone fits everyone, seats are scarce, many are equally good.
 */
const anyone: MentoringRules = { ...mentoringRules, skills: 'preferred', modality: 'preferred' };
const alike: MentoringRules = {
  ...anyone,
  weights: { ...mentoringRules.weights, preference: 0, language: 0, 'time zone': 0, modality: 0 },
};
const companies = [
  {
    name: '60 skills, skill required',
    rules: mentoringRules,
    seekers: 2_500,
    givers: 2_500,
    skills: 60,
    seats: 3,
  },
  { name: 'nearly everyone fits', rules: anyone, seekers: 2_500, givers: 2_500, skills: 12, seats: 3 },
  { name: 'just enough seats', rules: anyone, seekers: 2_500, givers: 2_500, skills: 12, seats: 1 },
  { name: 'everyone alike', rules: alike, seekers: 2_500, givers: 2_500, skills: 2, seats: 1 },
  { name: 'too few mentors', rules: anyone, seekers: 4_000, givers: 1_000, skills: 12, seats: 3 },
];

function cpuSeconds<T>(work: () => T): [T, string] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [result, ((user + system) / 1e6).toFixed(1)];
}

for (const { name, rules, ...shape } of companies) {
  const { seekers, givers } = mentoringCompany({ seed: 1, ...shape });
  console.log(`${name}: ${seekers.length} seekers, ${givers.length} mentors`);
  for (const mode of ['best scores', 'most people'] as const) {
    const [{ matches }, seconds] = cpuSeconds(() => assign(seekers, givers, rules, { mode }, 1));
    const mean = matches.reduce((sum, { score }) => sum + score, 0) / matches.length;
    console.log(`  ${mode}: ${matches.length} matched, mean score ${mean.toFixed(3)}, ${seconds} s CPU`);
  }
  const [shown, seconds] = cpuSeconds(() => recommend(seekers, givers, rules, 3));
  const counts = new Map<number, number>();
  for (const { giver } of shown.flatMap(({ mentors }) => mentors))
    counts.set(giver, (counts.get(giver) ?? 0) + 1);
  console.log(
    `  three recommended to each: one mentor shown at most ${Math.max(...counts.values())} times, ${seconds} s CPU`,
  );
  const [{ groups, unmatched }, groupSeconds] = cpuSeconds(() =>
    assignSmallGroups(seekers, givers, rules, { size: { least: 2, most: 5 } }, 1),
  );
  console.log(`  small groups: ${groups.length}, ${unmatched.length} in none, ${groupSeconds} s CPU`);
}
