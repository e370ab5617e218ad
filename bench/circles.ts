import { formCircles } from '#shared/grouping/circles/form-circles.ts';
import type { Person, Rules } from '#shared/grouping/circles/types.ts';
import {
  inventCompany,
  plainRules,
  plantCircles,
  sampleCompany,
  usualRules,
} from '#test/support/grouping/circle-people.ts';
import { findBestWorst, limitWorst } from '#test/support/grouping/circle-reference.ts';

/**
 * bin/run bench/circles.ts: what forming circles costs, and how far the worst circle is from the best that HiGHS finds
 * in a minute and from what no grouping can pass. --quick leaves HiGHS five seconds for each.
 */
const seconds = process.argv.includes('--quick') ? 5 : 60;

function form(name: string, people: readonly Person[], rules: Rules) {
  const before = { time: performance.now(), cpu: process.cpuUsage() };
  const { report } = formCircles(people, rules, 1);
  const cpu = process.cpuUsage(before.cpu);
  const took = ((performance.now() - before.time) / 1000).toFixed(2);
  console.log(
    `${name}: ${took} s, CPU ${((cpu.user + cpu.system) / 1e6).toFixed(2)} s, ${report.placed} placed, ` +
      `${report.waiting} wait, ${report.circles} circles (${report.brokenSoft.thin} thin), ` +
      `worst ${report.worst.toFixed(3)}, mean ${report.mean.toFixed(3)}`,
  );
  return report;
}

for (const count of [300, 1200, 3000]) {
  form(`${count} people, nothing forbidden`, inventCompany(count, count), plainRules);
  form(`${count} people, all usual rules`, inventCompany(count, count), usualRules);
}

const beside = async (name: string, people: readonly Person[], rules: Rules) => {
  const { worst } = form(name, people, rules);
  const limit = limitWorst(people, rules);
  const best = await findBestWorst(people, rules, seconds);
  const found =
    typeof best === 'string'
      ? `HiGHS: ${best}`
      : `HiGHS ${best.value.toFixed(3)}${best.exact ? ', proven' : ''}, gap ${((1 - worst / best.value) * 100).toFixed(1)} %`;
  console.log(
    `  ${found}; no grouping passes ${limit.toFixed(3)}, gap ${((1 - worst / limit) * 100).toFixed(1)} %`,
  );
};
for (const count of [20, 33, 43, 60]) {
  const { people, managersElsewhere } = sampleCompany(count, 400, count);
  await beside(`${count} people, nothing forbidden`, people, plainRules);
  await beside(`${count} people, reporting lines`, people, {
    ...plainRules,
    reportingLine: true,
    managersElsewhere,
  });
  const planted = plantCircles(count, count);
  await beside(`${count} people, few hours and languages in common`, planted.people, planted.rules);
}
