// Written from the migrations: npm run schema

export type Meetings = {
  id: number;
  group_id: number;
  programme_id: number;
  step_id: number | null;
  starts_at: Date | null;
  planned_from: string | null;
  minutes: number;
  place: string;
  link: string;
  state: 'planned' | 'running' | 'ended' | 'cancelled';
  stretches: unknown;
  stretch: number;
  stretch_started_at: Date | null;
  paused_at: Date | null;
  paused_seconds: number;
  extra_seconds: number;
  roles: unknown;
  shared_notes: string;
  led_by: number | null;
  version: number;
  cancelled_why: string;
  sequence: number;
  reminded_at: Date | null;
  began_at: Date | null;
  ended_at: Date | null;
  held_at: Date | null;
  created_at: Date;
};
