/** The parts of a score, in the order in which equal reasons are shown. */
export const parts = [
  'skills',
  'preference',
  'department',
  'role',
  'location',
  'language',
  'time zone',
  'modality',
] as const;
export type Part = (typeof parts)[number];

/**
 * The rules of one programme. "Required" needs proof: who has not said where they work cannot be shown to work in the
 * same place. "Excluded" needs proof of the contrary. Do-not-match lists, the reporting line and a common language hold
 * in every programme and cannot be switched off.
 */
export interface MentoringRules {
  /** How much each part counts, 0 or more; only their proportion matters. */
  weights: Readonly<Record<Part, number>>;
  /** Required: the mentor offers at least one of the skills that are wanted. */
  skills: 'required' | 'preferred';
  department: 'required' | 'preferred' | 'excluded' | 'any';
  location: 'required' | 'preferred' | 'any';
  /** Required: the two wishes leave a way to meet, on one site or remotely. */
  modality: 'required' | 'preferred';
  /** Where the mentor stands, and by how many ranks at least. "Lower" is reverse mentoring. */
  level: { mentor: 'higher' | 'lower' | 'any'; by: number };
  /** A match below this score, from 0 to 1, is not proposed. */
  minimumScore: number;
  /** Score given up for each person whom the mentor accompanies already, so that the load is shared; 0 to ignore it. */
  evenLoad: number;
}

export const mentoringRules: MentoringRules = {
  weights: {
    skills: 6,
    preference: 3,
    department: 1,
    role: 0,
    location: 0.5,
    language: 0.5,
    'time zone': 1,
    modality: 1,
  },
  skills: 'required',
  department: 'any',
  location: 'any',
  modality: 'required',
  level: { mentor: 'any', by: 0 },
  minimumScore: 0,
  evenLoad: 0,
};

/** The mentor stands lower: what the young house knows goes up. */
export const reverseMentoringRules: MentoringRules = { ...mentoringRules, level: { mentor: 'lower', by: 1 } };

/** A buddy for someone new: near, in the same kind of work, understood without effort, and not always the same one. */
export const onboardingRules: MentoringRules = {
  ...mentoringRules,
  weights: {
    skills: 0,
    preference: 1,
    department: 2,
    role: 3,
    location: 3,
    language: 2,
    'time zone': 1,
    modality: 1,
  },
  skills: 'preferred',
  department: 'preferred',
  location: 'preferred',
  modality: 'preferred',
  evenLoad: 0.1,
};
