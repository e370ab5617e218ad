/** Of a format's declaration what advice is about; any declaration of a format is one. */
export type Format = {
  readonly key: string;
  readonly family: string;
  readonly runs: string;
  readonly weeks: number;
  readonly effort: { readonly participant: number; readonly facilitator: number };
  readonly suits: { readonly objectives: readonly string[]; readonly place: string };
  readonly grouping: {
    readonly by: string;
    readonly min?: number;
    readonly max?: number;
    readonly size?: number;
    readonly seekers_per_giver?: number;
  };
  readonly roles: readonly { readonly facilitates: boolean; readonly from: string }[];
  readonly steps: readonly { readonly kind: string; readonly place?: string }[];
  readonly safety: { readonly confidential: boolean; readonly anonymous: boolean };
};

export type Features = {
  key: string;
  family: string;
  grouping: string;
  runs: string;
  /** Minutes a week for those who take part, and for whoever leads. */
  minutes: number;
  leading: number;
  weeks: number;
  /** How many there must be at least, and how many sit together at most. */
  least: number;
  together: 'pairs' | 'small groups' | 'large groups';
  most: number;
  /** Some of it happens at one place. */
  on_site: boolean;
  confidential: boolean;
  anonymous: boolean;
  /** Somebody who knows more is part of it: a mentor, a trainer, an expert. */
  guided: boolean;
  /** Groups lead themselves; nobody has to be found for it. */
  leads_itself: boolean;
  /** It is for people who are new, first of all. */
  for_newcomers: boolean;
  /** How often something is handed in. */
  hand_ins: number;
};

/** Drawing pairs again and again needs enough people to draw from. */
const enoughToDraw = 12;

export function featuresOf({
  key,
  family,
  runs,
  weeks,
  effort,
  suits,
  grouping,
  roles,
  steps,
  safety,
}: Format): Features {
  const { least, most } = sizeOf(grouping);
  return {
    key,
    family,
    grouping: grouping.by,
    runs,
    minutes: effort.participant,
    leading: effort.facilitator,
    weeks,
    least: grouping.by === 'roulette' ? enoughToDraw : least,
    most,
    together: most <= 2 ? 'pairs' : most <= 8 ? 'small groups' : 'large groups',
    on_site: suits.place === 'on site' || steps.some(({ place }) => place === 'on site'),
    confidential: safety.confidential,
    anonymous: safety.anonymous,
    guided: grouping.by === 'matching' || family === 'mentoring' || (family === 'experts' && invites(roles)),
    leads_itself: !roles.some(({ facilitates, from }) => facilitates && from === 'organisers'),
    for_newcomers: suits.objectives[0] === 'onboarding',
    hand_ins: steps.filter(({ kind }) => kind === 'deliverable').length,
  };
}

/** Somebody is asked to come who does not lead: whom the others want to hear. */
const invites = (roles: Format['roles']): boolean =>
  roles.some(({ facilitates, from }) => !facilitates && from !== 'group');

function sizeOf({ by, min, max, size, seekers_per_giver }: Format['grouping']): {
  least: number;
  most: number;
} {
  if (by === 'matching') return { least: 2, most: 1 + (seekers_per_giver ?? 1) };
  if (by === 'roulette') return { least: size ?? 2, most: size ?? 2 };
  return { least: min ?? 2, most: max ?? min ?? 2 };
}
