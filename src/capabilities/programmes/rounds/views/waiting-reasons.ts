import type { WaitingReason } from '#shared/grouping/circles/types.ts';
import type { Reader } from '#ui/viewer.ts';
import type { Waits } from '../proposal.ts';
import { t } from '../words.ts';

/** Why somebody waits, and what can be done about it. */
export type Waiting = { why: string; help: string };

export function waitingInWords(c: Reader, waits: Waits): Waiting {
  switch (waits.by) {
    case 'hand':
      return { why: t(c, 'waits.by_hand'), help: t(c, 'waits.then_place') };
    case 'roulette':
      return waits.reason === 'alone'
        ? { why: t(c, 'waits.alone'), help: t(c, 'waits.then_next_round') }
        : waits.reason === 'nobody-allowed'
          ? { why: t(c, 'waits.nobody_allowed'), help: t(c, 'waits.then_rules') }
          : { why: t(c, 'waits.no_place'), help: t(c, 'waits.then_next_round') };
    case 'matching':
      return matching(c, waits.reason);
    case 'circles':
      return circles(c, waits.reason);
  }
}

function circles(c: Reader, reason: WaitingReason): Waiting {
  switch (reason.kind) {
    case 'too-few-people':
      return {
        why: t(c, 'waits.too_few', { people: reason.people, needed: reason.needed }),
        help: t(c, 'waits.then_more_people'),
      };
    case 'own-slots':
      return {
        why: t(c, 'waits.own_hours', { has: reason.has, needed: reason.needed }),
        help: t(c, 'waits.then_ask_hours'),
      };
    case 'own-language':
      return { why: t(c, 'waits.own_language'), help: t(c, 'waits.then_ask_language') };
    case 'few-share-slots':
      return {
        why: t(c, 'waits.few_share_hours', { count: reason.count }),
        help: t(c, 'waits.then_ask_hours'),
      };
    case 'few-share-language':
      return {
        why: t(c, 'waits.few_share_language', { count: reason.count }),
        help: t(c, 'waits.then_more_people'),
      };
    case 'few-may-meet':
      return {
        why: t(c, 'waits.few_may_meet', { count: reason.count }),
        help: t(c, 'waits.then_more_people'),
      };
    case 'few-departments':
      return {
        why: t(c, 'waits.few_departments', { count: reason.count, needed: reason.needed }),
        help: t(c, 'waits.then_more_people'),
      };
    default:
      return { why: t(c, 'waits.nothing_fits'), help: t(c, 'waits.then_place') };
  }
}

function matching(c: Reader, reason: Extract<Waits, { by: 'matching' }>['reason']): Waiting {
  const help = t(c, 'waits.then_givers');
  switch (reason.why) {
    case 'no mentors':
      return { why: t(c, 'waits.nobody_gives'), help };
    case 'all full':
      return { why: t(c, 'waits.all_full'), help };
    case 'no shared skill':
      return { why: t(c, 'waits.no_shared_skill'), help };
    case 'too few for a group':
      return { why: t(c, 'waits.too_few_beside'), help };
    default:
      return { why: t(c, 'waits.rules_forbid'), help: t(c, 'waits.then_rules') };
  }
}
