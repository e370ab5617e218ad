import type { Reader } from '#ui/viewer.ts';
import type { Option } from '#ui/choice-field.ts';
import { questions, benefits, type Benefit, type Question } from '../check.ts';
import { t } from '../words.ts';

/** How each question is put, of somebody with this name. */
export const asked = (c: Reader, question: Question, name: string): string => {
  switch (question) {
    case 'frequency':
      return t(c, 'ask.frequency');
    case 'known':
      return t(c, 'ask.known', { name });
    case 'level':
      return t(c, 'ask.level');
    case 'unit':
      return t(c, 'ask.unit', { name });
    case 'place':
      return t(c, 'ask.place');
    case 'contact':
      return t(c, 'ask.contact');
    case 'closeness':
      return t(c, 'ask.closeness');
  }
};

const answerKeys = {
  seldom: 'answer.seldom',
  monthly: 'answer.monthly',
  fortnightly: 'answer.fortnightly',
  weekly: 'answer.weekly',
  daily: 'answer.daily',
  'under 1': 'answer.under_1',
  '1 to 4': 'answer.1_to_4',
  '5 to 10': 'answer.5_to_10',
  'over 10': 'answer.over_10',
  lower: 'answer.lower',
  same: 'answer.same',
  higher: 'answer.higher',
  team: 'answer.team',
  department: 'answer.department',
  elsewhere: 'answer.elsewhere',
  outside: 'answer.outside',
  floor: 'answer.floor',
  building: 'answer.building',
  city: 'answer.city',
  country: 'answer.country',
  abroad: 'answer.abroad',
  planned: 'answer.planned',
  chance: 'answer.chance',
  distant: 'answer.distant',
  cordial: 'answer.cordial',
  close: 'answer.close',
  'very close': 'answer.very_close',
} as const;
export type Answer = keyof typeof answerKeys;

export const answerWord = (c: Reader, answer: Answer): string => t(c, answerKeys[answer]);

export const optionsOf = (c: Reader, question: Question): Option[] =>
  questions[question].map((value) => ({ value, label: answerWord(c, value) }));

const benefitKeys = {
  solutions: 'benefit.solutions',
  'who knows': 'benefit.who_knows',
  reframing: 'benefit.reframing',
  validation: 'benefit.validation',
  legitimation: 'benefit.legitimation',
} as const;

export const benefitWord = (c: Reader, benefit: Benefit): string => t(c, benefitKeys[benefit]);
export const benefitOptions = (c: Reader): Option[] =>
  benefits.map((value) => ({ value, label: benefitWord(c, value) }));
