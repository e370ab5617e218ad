// Written from the migrations: npm run schema

export type People = {
  id: number;
  name: string;
  email: string | null;
  status: 'invited' | 'active' | 'unclaimed' | 'deactivated' | 'erased';
  administrator: boolean;
  locale: string;
  time_zone: string;
  photo_file_id: number | null;
  pronouns: string | null;
  job_title: string | null;
  department: string | null;
  location: string | null;
  level: string | null;
  manager_id: number | null;
  started_on: string | null;
  languages: string[];
  ask_me_about: string[];
  want_to_learn: string[];
  about_html: string;
  field_audiences: unknown;
  further: unknown;
  theme: 'system' | 'light' | 'dark';
  created_at: Date;
  deactivated_at: Date | null;
  last_seen_at: Date | null;
  merged_into_id: number | null;
  erased_at: Date | null;
  open_words: string | null;
  skills: string[] | null;
  learning_manager: boolean;
};
