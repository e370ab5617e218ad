import { fieldKeys, furtherKey, type FieldKey, type FurtherField } from '../fields.ts';

/** What a column of the file can fill: the name, whole or in two, and every field but the longer words about oneself. */
export type Target = 'name' | 'first_name' | 'last_name' | Exclude<FieldKey, 'about'>;

const isOneLine = (key: FieldKey): key is Exclude<FieldKey, 'about'> => key !== 'about';
export const targets: readonly Target[] = ['name', 'first_name', 'last_name', ...fieldKeys.filter(isOneLine)];

/** For each column its target, `further.KEY`, or '' for none. */
export type Mapping = readonly string[];

const headings: Record<Target, readonly string[]> = {
  name: ['name', 'full name', 'display name', 'employee', 'employee name', 'vollständiger name', 'mitarbeiter', 'mitarbeitername', 'anzeigename', 'vor und nachname'],
  first_name: ['first name', 'firstname', 'given name', 'forename', 'vorname', 'rufname'],
  last_name: ['last name', 'lastname', 'surname', 'family name', 'nachname', 'familienname', 'zuname'],
  email: ['email', 'e mail', 'mail', 'email address', 'e mail address', 'work email', 'e mail adresse', 'emailadresse', 'mailadresse', 'dienstliche e mail'],
  pronouns: ['pronouns', 'pronomen'],
  job_title: ['job title', 'title', 'position', 'role', 'job', 'stelle', 'funktion', 'berufsbezeichnung', 'stellenbezeichnung', 'rolle', 'jobtitel'],
  department: ['department', 'dept', 'team', 'unit', 'organisation unit', 'organizational unit', 'abteilung', 'bereich', 'organisationseinheit', 'fachbereich'],
  location: ['location', 'place', 'site', 'office', 'city', 'standort', 'ort', 'büro', 'werk', 'niederlassung', 'arbeitsort'],
  time_zone: ['time zone', 'timezone', 'zeitzone'],
  level: ['level', 'grade', 'band', 'job level', 'stufe', 'ebene', 'karrierestufe'],
  manager: ['manager', 'line manager', 'manager email', 'manager e mail', 'line manager email', 'supervisor', 'supervisor email', 'reports to', 'vorgesetzte', 'vorgesetzter', 'führungskraft', 'e mail führungskraft', 'führungskraft e mail', 'e mail vorgesetzter', 'vorgesetzter e mail', 'chef'],
  started_on: ['start date', 'started', 'started on', 'hire date', 'entry date', 'joined', 'here since', 'eintritt', 'eintrittsdatum', 'startdatum', 'beginn', 'dabei seit'],
  languages: ['languages', 'language', 'sprachen', 'sprache'],
  ask_me_about: ['ask me about', 'skills', 'expertise', 'knows', 'kompetenzen', 'fähigkeiten', 'kenntnisse', 'frag mich zu'],
  want_to_learn: ['want to learn', 'i want to learn', 'learning goals', 'interests', 'lernziele', 'interessen', 'das möchte ich lernen'],
}; // prettier-ignore

/** The most likely target for each heading; no target twice. */
export function guessMapping(headers: readonly string[], further: readonly FurtherField[]): string[] {
  const taken = new Set<string>();
  return headers.map((header) => {
    const heading = plainHeading(header);
    const own = further.find((field) =>
      [field.key, field.label_en, field.label_de].map(plainHeading).includes(heading),
    );
    const guess = own
      ? furtherKey(own.key)
      : (targets.find((target) => headings[target].includes(heading)) ?? '');
    if (guess === '' || taken.has(guess)) return '';
    taken.add(guess);
    return guess;
  });
}

const plainHeading = (header: string): string =>
  header
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Columns that would fill the same field, and required ones that none fills. */
export function mappingTrouble(mapping: Mapping): { doubled: string[]; lacking: ('name' | 'email')[] } {
  const used = mapping.filter((target) => target !== '');
  const doubled = [...new Set(used.filter((target, i) => used.indexOf(target) !== i))];
  const named = used.includes('name') || used.includes('first_name') || used.includes('last_name');
  return {
    doubled,
    lacking: [...(named ? [] : (['name'] as const)), ...(used.includes('email') ? [] : (['email'] as const))],
  };
}
