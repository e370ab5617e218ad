import * as fc from 'fast-check';
import { mentoringRules, type MentoringRules } from '#shared/grouping/mentoring/rules.ts';
import { mentoringCompany } from './mentoring-company.ts';

const weight = fc.constantFrom(0, 1, 2, 6);

/** Rules of every strictness. */
export const someRules: fc.Arbitrary<MentoringRules> = fc.record({
  weights: fc.record({
    skills: weight,
    preference: weight,
    department: weight,
    role: weight,
    location: weight,
    language: weight,
    'time zone': weight,
    modality: weight,
  }),
  skills: fc.constantFrom('required', 'preferred'),
  department: fc.constantFrom('any', 'preferred', 'excluded', 'required'),
  location: fc.constantFrom('any', 'preferred', 'required'),
  modality: fc.constantFrom('preferred', 'required'),
  level: fc.record({ mentor: fc.constantFrom('any', 'higher', 'lower'), by: fc.nat(2) }),
  minimumScore: fc.constantFrom(0, 0, 0.3, 0.6),
  evenLoad: fc.constant(0),
});

/** Rules that keep few people apart, so that seats are what is fought for. */
export const openRules: fc.Arbitrary<MentoringRules> = fc.constantFrom(
  { ...mentoringRules, skills: 'preferred', modality: 'preferred' },
  { ...mentoringRules, skills: 'preferred', modality: 'preferred', minimumScore: 0.4 },
  { ...mentoringRules, modality: 'preferred' },
);

/** A company of at most so many who seek and who give. */
export const someCompany = (seekers: number, givers: number) =>
  fc
    .record({
      seed: fc.nat(),
      seekers: fc.nat(seekers),
      givers: fc.nat(givers),
      skills: fc.constantFrom(2, 5, 12),
      departments: fc.constantFrom(2, 6),
      seats: fc.constantFrom(1, 3),
    })
    .map(mentoringCompany);
