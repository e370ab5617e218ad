import type { BareCommand } from '#platform/cli/command.ts';
import { examine } from './doctor/examine.ts';

const marks = { good: '✓', remark: '-', bad: '✗' } as const;

export const doctor: BareCommand = {
  name: 'doctor',
  says: 'Check settings, database, mail, disk and clock, and say how to mend what is wrong.',
  async runBare(_given, say) {
    const findings = await examine();
    for (const { state, about, says } of findings) say(`${marks[state]} ${about}: ${says}`);
    const bad = findings.filter(({ state }) => state === 'bad').length;
    say('');
    say(bad === 0 ? 'Nothing is wrong.' : `${bad === 1 ? 'One thing is' : `${bad} things are`} wrong.`);
    return bad === 0 ? 0 : 1;
  },
};
