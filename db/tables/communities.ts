// Written from the migrations: npm run schema

export type Communities = {
  id: number;
  slug: string;
  name: string;
  summary: string;
  state: 'incubating' | 'live' | 'closing' | 'archived' | 'merged';
  visibility: 'open' | 'closed' | 'hidden';
  joining: 'open' | 'request' | 'invitation' | 'rule';
  posting: 'members' | 'moderators';
  rule: unknown;
  ends_on: string | null;
  end_reminded_for: string | null;
  merged_into_id: number | null;
  charter_draft: unknown;
  guidelines_draft: string;
  charter_version: number;
  guidelines_version: number;
  harvest: unknown;
  members_count: number;
  owner_wanted_at: Date | null;
  created_at: Date;
  live_at: Date | null;
  archived_at: Date | null;
  kind: 'community' | 'space' | 'team';
};
