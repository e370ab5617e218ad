import type { Tables } from '#tables';
import { furtherKey, type Audience, type Audiences, type FieldKey, type FurtherField } from './fields.ts';

type Row = Tables['people'];
export type Status = Row['status'];

export type Colleague = Pick<Row, 'id' | 'name'> & { photo: string | null };

type Plain = Pick<
  Row,
  | 'id'
  | 'name'
  | 'status'
  | 'email'
  | 'pronouns'
  | 'job_title'
  | 'department'
  | 'location'
  | 'time_zone'
  | 'level'
  | 'started_on'
  | 'languages'
  | 'ask_me_about'
  | 'want_to_learn'
  | 'about_html'
>;

/** A person as the database has them, with the audiences to which the reader belongs. Never goes further as it is. */
export type PersonRow = Plain & {
  photo: string | null;
  manager: Colleague | null;
  further: Record<string, string>;
  field_audiences: Audiences;
  audiences_of_mine: Audience[];
};

export type FurtherValue = { field: FurtherField; value: string };

/** What a reader may know of a person: a field that is not theirs to see is absent. */
export type Profile = Omit<PersonRow, 'time_zone' | 'further' | 'field_audiences' | 'audiences_of_mine'> & {
  time_zone: string | null;
  further: FurtherValue[];
};

/**
 * The one place where a row of a person becomes something to show: each field passes only if the reader belongs
 * to the audience that the person chose. Administrators need the e-mail address to do their work.
 */
export function visibleProfile(
  row: PersonRow,
  fields: readonly FurtherField[],
  reader: { administrator: boolean },
): Profile {
  const belongs = (audience: Audience) => row.audiences_of_mine.includes(audience);
  const open = (key: FieldKey) => belongs(row.field_audiences[key] ?? 'everyone');
  const of = <T, N>(key: FieldKey, value: T, none: N): T | N => (open(key) ? value : none);
  return {
    id: row.id,
    name: row.name,
    status: row.status,
    photo: row.photo,
    email: reader.administrator ? row.email : of('email', row.email, null),
    pronouns: of('pronouns', row.pronouns, null),
    job_title: of('job_title', row.job_title, null),
    department: of('department', row.department, null),
    location: of('location', row.location, null),
    time_zone: of('time_zone', row.time_zone, null),
    level: of('level', row.level, null),
    manager: of('manager', row.manager, null),
    started_on: of('started_on', row.started_on, null),
    languages: of('languages', row.languages, []),
    ask_me_about: of('ask_me_about', row.ask_me_about, []),
    want_to_learn: of('want_to_learn', row.want_to_learn, []),
    about_html: of('about', row.about_html, ''),
    further: fields.flatMap((field) => {
      const value = row.further[field.key];
      const audience = row.field_audiences[furtherKey(field.key)] ?? field.audience;
      return value && belongs(audience) ? [{ field, value }] : [];
    }),
  };
}

/** How the owner's page looks to somebody who belongs to these audiences only. */
export function seenAs(row: PersonRow, as: Audience): PersonRow {
  return {
    ...row,
    audiences_of_mine: as === 'self' ? row.audiences_of_mine : [...new Set<Audience>(['everyone', as])],
  };
}
