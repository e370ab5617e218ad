// Written from the migrations: npm run schema

export type AgendaItems = {
  id: number;
  meeting_id: number;
  kind: 'item' | 'reflection';
  title: string;
  minutes: number;
  person_id: number | null;
  position: number;
  done: boolean;
};
