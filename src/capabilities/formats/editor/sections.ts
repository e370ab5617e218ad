import type { Place } from '../acts/save-draft.ts';
import { asDraft, type Draft } from '../draft.ts';
import { draftsIn } from './at-path.ts';
import type { FieldSpec, Word } from './field-spec.ts';
import { groupingFields } from './grouping-fields.ts';
import {
  aboutFields,
  courseFields,
  intakeFields,
  materialFields,
  outcomeFields,
  roleFields,
  safetyFields,
} from './section-fields.ts';
import { stepFields } from './step-fields.ts';

export const sectionKeys = [
  'about',
  'course',
  'groups',
  'roles',
  'intake',
  'materials',
  'safety',
  'outcomes',
] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** A part of a format that is edited on a page of its own. */
export type Section = {
  title: Word;
  lead: Word;
  /** The parts of the declaration that it is made of. */
  parts: readonly string[];
  fields: (part: Draft) => readonly FieldSpec[];
};

export const sections: Record<SectionKey, Section> = {
  about: {
    title: 'section.about',
    lead: 'section.about_lead',
    parts: ['name', 'tagline', 'family', 'purpose', 'suits', 'credit'],
    fields: () => aboutFields,
  },
  course: {
    title: 'section.course',
    lead: 'section.course_lead',
    parts: ['runs', 'weeks', 'effort', 'space', 'offer'],
    fields: () => courseFields,
  },
  groups: {
    title: 'section.groups',
    lead: 'section.groups_lead',
    parts: ['grouping'],
    fields: groupingFields,
  },
  roles: {
    title: 'section.roles',
    lead: 'section.roles_lead',
    parts: ['roles'],
    fields: () => roleFields,
  },
  intake: {
    title: 'section.intake',
    lead: 'section.intake_lead',
    parts: ['intake'],
    fields: () => intakeFields,
  },
  materials: {
    title: 'section.materials',
    lead: 'section.materials_lead',
    parts: ['materials'],
    fields: () => materialFields,
  },
  safety: {
    title: 'section.safety',
    lead: 'section.safety_lead',
    parts: ['safety'],
    fields: () => safetyFields,
  },
  outcomes: {
    title: 'section.outcomes',
    lead: 'section.outcomes_lead',
    parts: ['outputs', 'measures', 'facilitator_guide'],
    fields: () => outcomeFields,
  },
};

/** What is edited on one page: where it lies in the draft, its fields, and how mistakes in it are addressed. */
export type Editing = {
  place: Place;
  fields: (part: Draft) => readonly FieldSpec[];
  /** Where the part lies in the whole, as mistakes are addressed: 'steps.2.'. */
  prefix: string;
  /** Without a prefix: whether this part of the whole belongs to it. */
  holds: (name: string) => boolean;
};

export function editingSection(key: SectionKey): Editing {
  const { parts, fields } = sections[key];
  const place: Place = {
    get: (draft) => Object.fromEntries(parts.flatMap((name) => (name in draft ? [[name, draft[name]]] : []))),
    put: (draft, part) => ({
      ...Object.fromEntries(Object.entries(draft).filter(([name]) => !parts.includes(name))),
      ...asDraft(part),
    }),
  };
  return { place, fields, prefix: '', holds: (name) => parts.includes(name) };
}

export function editingStep(draft: Draft, key: string): Editing | null {
  const index = draftsIn(draft['steps']).findIndex((step) => step['key'] === key);
  if (index < 0) return null;
  const place: Place = {
    get: (whole) => draftsIn(whole['steps']).find((step) => step['key'] === key) ?? null,
    put: (whole, part) => ({
      ...whole,
      steps: draftsIn(whole['steps']).map((step) => (step['key'] === key ? part : step)),
    }),
  };
  return { place, fields: stepFields, prefix: `steps.${index}.`, holds: () => false };
}

export const stepsPlace: Place = {
  get: (draft) => draft['steps'] ?? [],
  put: (draft, part) => ({ ...draft, steps: part }),
};

/** Which mistakes of a whole draft belong to a section: those whose path begins with one of its parts. */
export const isOf = (key: SectionKey, path: string): boolean =>
  sections[key].parts.includes(path.split('.')[0] ?? '');
