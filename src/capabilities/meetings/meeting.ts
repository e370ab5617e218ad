import type { StepOf } from '#capabilities/formats/index.ts';
import type { Group, GroupPerson } from '#capabilities/programmes/index.ts';
import type { Tables } from '#tables';
import type { Holders, Stretch } from './agenda/stretch.ts';

/** What somebody of the group said and did about one session. */
export type Attendance = {
  person_id: number;
  reply: 'yes' | 'no' | 'maybe' | null;
  /** Their page is open now. */
  here: boolean;
  came: boolean;
  present: boolean;
  closing_words: string;
};

export type TakenSlot = { number: number; person_id: number; title: string };

/** A session as the database has it for one reader. */
export type MeetingRow = Pick<
  Tables['meetings'],
  | 'id'
  | 'group_id'
  | 'programme_id'
  | 'step_id'
  | 'starts_at'
  | 'minutes'
  | 'place'
  | 'link'
  | 'state'
  | 'stretch'
  | 'stretch_started_at'
  | 'paused_at'
  | 'paused_seconds'
  | 'extra_seconds'
  | 'shared_notes'
  | 'led_by'
  | 'cancelled_why'
  | 'sequence'
  | 'began_at'
  | 'ended_at'
  | 'held_at'
  | 'version'
> & {
  stretches: Stretch[];
  roles: Holders;
  step_key: string | null;
  turn: number;
  /** `YYYY-MM-DD`: from which day on the format has it. */
  opens_on: string | null;
  position: number;
  /** The board that belongs to it, once there is one. */
  board_id: number | null;
  attendances: Attendance[];
  slots: TakenSlot[];
  /** How often what was answered to the polls so far, and what the reader chose. */
  votes: { stretch_key: string; option: string; votes: number; mine: boolean }[];
  /** The site has calls inside sessions. */
  calls: boolean;
  /** What the reader alone wrote down. */
  private_notes: string;
  /** The time of the site when this was read. */
  now: Date;
};

export type Session = StepOf<'session'>;

/** A session in its group, with what the format declares of it. */
export type Meeting = MeetingRow & {
  group: Group;
  declared: Session;
  turns: number;
  /** May the reader lead it now: see `leading.ts`. */
  leads: boolean;
};

export const attendanceOf = (meeting: Pick<MeetingRow, 'attendances'>, personId: number): Attendance =>
  meeting.attendances.find((one) => one.person_id === personId) ?? {
    person_id: personId,
    reply: null,
    here: false,
    came: false,
    present: false,
    closing_words: '',
  };

/** Those of the group who count as present, in the order of the group. */
export const presentIn = (meeting: Meeting): GroupPerson[] =>
  meeting.group.people.filter((person) => attendanceOf(meeting, person.id).present);

/** Those whose page is open, or who opened it a moment ago. */
export const hereIn = (meeting: Meeting): GroupPerson[] =>
  meeting.group.people.filter((person) => attendanceOf(meeting, person.id).here);

export const nameIn = (meeting: Meeting, personId: number): string | null =>
  meeting.group.people.find((person) => person.id === personId)?.name ?? null;

/** Where one joins: what was said for this session, else what the programme uses. */
export const linkOf = ({ link, group }: Meeting): string => link || group.programme.meeting_link || '';
