import type { Reader } from '#ui/viewer.ts';
import type { Broken } from '../review/judge.ts';
import { t } from '../words.ts';
import type { NameOf } from './reasons.ts';

const rules = {
  language: 'broken.match_language',
  department: 'broken.match_department',
  location: 'broken.match_location',
  level: 'broken.match_level',
  modality: 'broken.match_modality',
  skills: 'broken.match_skills',
} as const;

/** A rule that a group breaks, as a sentence. */
export function brokenInWords(c: Reader, broken: Broken, nameOf: NameOf): string {
  const names = 'pair' in broken ? { one: nameOf(broken.pair[0]), other: nameOf(broken.pair[1]) } : {};
  switch (broken.kind) {
    case 'reporting-line':
      return t(c, 'broken.reporting_line', names);
    case 'same-manager':
      return t(c, 'broken.same_manager', names);
    case 'matching-rule':
      return t(c, rules[broken.rule], names);
    case 'slots':
      return t(c, 'broken.hours', { common: broken.common, needed: broken.needed });
    case 'language':
      return t(c, 'broken.language');
    case 'departments':
      return t(c, 'broken.departments', { count: broken.count, needed: broken.needed });
    case 'too-large':
      return t(c, 'broken.too_large', { size: broken.size, max: broken.max });
    case 'too-small':
      return t(c, 'broken.too_small', { size: broken.size, smallest: broken.smallest });
    case 'nobody-gives':
      return t(c, 'broken.nobody_gives');
    case 'several-give':
      return t(c, 'broken.several_give');
  }
}
