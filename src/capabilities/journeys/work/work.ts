import type { Tables } from '#tables';

/** What of a work is not its words: answers by question, when each item of a checklist was ticked, a link. */
export type WorkContent = {
  answers?: Record<string, string | number>;
  ticks?: Record<string, string>;
  link?: string;
};

export type WorkFile = {
  key: string;
  name: string;
  kind: 'picture' | 'file';
  size: number;
  width: number | null;
  height: number | null;
};

/** What somebody, or a group as one where `person` is null, made of a step. */
export type Work = Pick<
  Tables['work'],
  | 'id'
  | 'step_id'
  | 'group_id'
  | 'person_id'
  | 'body_html'
  | 'body_text'
  | 'sanitised'
  | 'visible'
  | 'sign_off'
  | 'done_at'
  | 'signed_at'
  | 'word'
  | 'version'
> & {
  state: 'begun' | 'done' | 'returned' | 'signed';
  content: WorkContent;
  person: { id: number; name: string; photo: string | null; known: boolean } | null;
  signer: string | null;
  group_name: string;
  files: WorkFile[];
};
