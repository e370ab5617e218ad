// Written from the migrations: npm run schema

export type Work = {
  id: number;
  step_id: number;
  group_id: number;
  person_id: number | null;
  state: 'begun' | 'done' | 'returned' | 'signed';
  content: unknown;
  body_html: string;
  body_text: string;
  sanitised: number;
  visible: 'private' | 'facilitator' | 'group' | 'programme';
  sign_off: string | null;
  done_at: Date | null;
  signed_by: number | null;
  signed_at: Date | null;
  word: string;
  version: number;
  created_at: Date;
};
