import type { Locale } from '#platform/i18n/tongue.ts';

/** The people of the tests: a small company with two places. Everybody knows them by first name. */
export type Role = {
  name: string;
  email: string;
  department: string;
  location: string;
  administrator?: boolean;
  learningManager?: boolean;
  locale?: Locale;
  status?: string;
};

/** Started last week in customer service. */
export const ana: Role = {
  name: 'Ana Duarte',
  email: 'ana@example.org',
  department: 'Customer service',
  location: 'Porto',
};
/** Has answered questions about pumps for twenty years. */
export const ben: Role = {
  name: 'Ben Okafor',
  email: 'ben@example.org',
  department: 'Engineering',
  location: 'Leeds',
};
/** Owns communities. */
export const clara: Role = {
  name: 'Clara Jung',
  email: 'clara@example.org',
  department: 'Quality',
  location: 'Leeds',
  locale: 'de',
};
/** Owns them with her, and moderates. */
export const deniz: Role = {
  name: 'Deniz Aydın',
  email: 'deniz@example.org',
  department: 'Engineering',
  location: 'Leeds',
};
/** A member elsewhere: in none of the communities that a test is about. */
export const eva: Role = {
  name: 'Eva Lindqvist',
  email: 'eva@example.org',
  department: 'Learning',
  location: 'Porto',
};
/** Administers the site. */
export const femi: Role = {
  name: 'Femi Adeyemi',
  email: 'femi@example.org',
  department: 'IT',
  location: 'Porto',
  administrator: true,
};
/** Has left the company; her account is deactivated. */
export const greta: Role = {
  name: 'Greta Moser',
  email: 'greta@example.org',
  department: 'Sales',
  location: 'Leeds',
  status: 'deactivated',
};

/** Looks after learning in the company. Not among the cast that is always there: a test lets her in with `stoa.enter`. */
export const ines: Role = {
  name: 'Inês Prado',
  email: 'ines@example.org',
  department: 'Learning',
  location: 'Porto',
  learningManager: true,
};

export const cast = { ana, ben, clara, deniz, eva, femi, greta };
