// Written from the migrations: npm run schema

/** The rows of each table, as the driver gives them. */
export type Tables = {
  access_tokens: {
    id: number;
    person_id: number;
    name: string;
    token_hash: Buffer;
    scopes: string[];
    created_at: Date;
    used_at: Date | null;
    expires_at: Date | null;
  };
  activity: {
    id: number;
    kind: string;
    at: Date;
    actor_id: number | null;
    community_id: number | null;
    discussion_id: number | null;
    post_id: number | null;
    data: unknown;
  };
  asked_too: {
    discussion_id: number;
    person_id: number;
    asked_at: Date;
  };
  attempts: {
    subject: string;
    window_start: Date;
    tries: number;
  };
  charters: {
    community_id: number;
    version: number;
    content: unknown;
    changed_by: number | null;
    changed_at: Date;
  };
  claims: {
    id: number;
    person_id: number;
    claimant_id: number;
    asked_at: Date;
    decided_at: Date | null;
    decided_by: number | null;
    granted: boolean | null;
  };
  clock: {
    single: boolean;
    shift: unknown;
  };
  communities: {
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
  };
  community_invitations: {
    community_id: number;
    person_id: number;
    role: 'founder' | 'early adopter' | 'member';
    invited_by: number | null;
    invited_at: Date;
  };
  digests: {
    person_id: number;
    weekday: number;
    last_at: Date | null;
  };
  discussion_tags: {
    discussion_id: number;
    tag_id: number;
  };
  discussions: {
    id: number;
    community_id: number;
    kind: 'discussion' | 'question';
    title: string;
    author_id: number | null;
    posts_count: number;
    deleted_numbers: string;
    accepted_post_id: number | null;
    asked_too_count: number;
    created_at: Date;
    last_post_at: Date;
    last_post_by: number | null;
    pinned_at: Date | null;
    locked_at: Date | null;
    deleted_at: Date | null;
    deleted_by: number | null;
    merged_into_id: number | null;
  };
  drafts: {
    person_id: number;
    key: string;
    content: unknown;
    saved_at: Date;
    earlier: unknown;
    saved_in: number | null;
  };
  expert_requests: {
    discussion_id: number;
    person_id: number;
    asked_by: number | null;
    asked_at: Date;
  };
  files: {
    id: number;
    key: string;
    owner_id: number | null;
    name: string;
    media_type: string;
    kind: 'picture' | 'file';
    size: number;
    width: number | null;
    height: number | null;
    sha256: Buffer;
    created_at: Date;
  };
  follows: {
    person_id: number;
    subject: 'discussion' | 'community' | 'person' | 'tag';
    subject_id: number;
    level: 'everything' | 'usual' | 'nothing';
    until: Date | null;
    changed_at: Date;
  };
  guidelines: {
    community_id: number;
    version: number;
    text: string;
    changed_by: number | null;
    changed_at: Date;
  };
  idempotency_keys: {
    caller: string;
    key: string;
    request: string;
    answer: unknown;
    created_at: Date;
  };
  import_files: {
    import_id: number;
    post: string;
    position: number;
    name: string;
    bytes: Buffer;
  };
  import_people: {
    import_id: number;
    external_id: string;
    name: string;
    email: string | null;
    certain: boolean;
  };
  import_posts: {
    import_id: number;
    external_id: string;
    role: 'opening' | 'reply';
    thread: string | null;
    under: string | null;
    answers: string[];
    subject: string | null;
    author: string | null;
    created_at: Date;
    edited_at: Date | null;
    locked_at: Date | null;
    title: string | null;
    body: string;
    tags: string[];
    score: number | null;
    accepted: string | null;
    fingerprint: string;
  };
  import_troubles: {
    import_id: number;
    id: number;
    reason: string;
    external_id: string;
  };
  import_votes: {
    import_id: number;
    post: string;
    score: number;
    accepted: boolean;
  };
  imported: {
    source: string;
    kind: string;
    external_id: string;
    local_id: number;
    fingerprint: string | null;
  };
  imports: {
    id: number;
    community_id: number;
    kind: 'questions' | 'mbox';
    file_name: string;
    started_at: Date;
    ended_at: Date | null;
    summary: unknown;
  };
  invitations: {
    id: number;
    email: string;
    locale: string;
    administrator: boolean;
    invited_by: number | null;
    token_hash: Buffer | null;
    created_at: Date;
    sent_at: Date | null;
    expires_at: Date;
    accepted_at: Date | null;
    accepted_by: number | null;
    revoked_at: Date | null;
  };
  link_previews: {
    url: string;
    title: string | null;
    description: string;
    site: string;
    fetched_at: Date;
  };
  mailed_links: {
    token_hash: Buffer;
    purpose: 'sign-in' | 'password' | 'email';
    person_id: number;
    data: unknown;
    created_at: Date;
    expires_at: Date;
  };
  membership_requests: {
    community_id: number;
    person_id: number;
    message: string;
    guidelines_accepted: number;
    asked_at: Date;
    answer: 'approved' | 'declined' | null;
    word: string;
    answered_by: number | null;
    answered_at: Date | null;
  };
  memberships: {
    community_id: number;
    person_id: number;
    role: 'founder' | 'early adopter' | 'member' | 'moderator' | 'owner';
    guidelines_accepted: number;
    joined_at: Date;
    left_at: Date | null;
    by_rule: boolean;
  };
  mentions: {
    post_id: number;
    person_id: number;
  };
  migrations: {
    name: string;
    checksum: string;
    applied_at: Date;
  };
  notification_choices: {
    person_id: number;
    matter: string;
    app: boolean;
    mail: boolean;
    digest: boolean;
  };
  notification_mails: {
    id: number;
    person_id: number;
    sent_at: Date;
  };
  notifications: {
    id: number;
    person_id: number;
    kind: string;
    activity_id: number | null;
    actor_id: number | null;
    community_id: number | null;
    discussion_id: number | null;
    post_id: number | null;
    data: unknown;
    created_at: Date;
    shown: boolean;
    read_at: Date | null;
    mail_at: Date | null;
    mailed_at: Date | null;
    mail_tries: number;
  };
  owner_volunteers: {
    community_id: number;
    person_id: number;
    volunteered_at: Date;
  };
  passwords: {
    person_id: number;
    hash: string;
    changed_at: Date;
  };
  people: {
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
  };
  people_import_lines: {
    import_id: number;
    line: number;
    cells: string[];
    outcome: 'new' | 'changed' | 'unchanged' | 'bad' | null;
    detail: unknown;
  };
  people_import_missing: {
    import_id: number;
    person_id: number;
    deactivate: boolean;
  };
  people_imports: {
    id: number;
    started_by: number | null;
    file_name: string;
    headers: string[];
    mapping: string[];
    state: 'mapping' | 'planned' | 'running' | 'done' | 'failed';
    summary: unknown;
    deactivate: boolean;
    done: number;
    total: number;
    failure: string | null;
    created_at: Date;
    progressed_at: Date;
  };
  post_files: {
    post_id: number;
    file_id: number;
  };
  post_versions: {
    post_id: number;
    version: number;
    title: string | null;
    body_html: string;
    body_text: string;
    edited_by: number | null;
    edited_at: Date;
  };
  posts: {
    id: number;
    discussion_id: number;
    number: number;
    parent_id: number | null;
    parent_number: number | null;
    thread_number: number;
    author_id: number | null;
    body_html: string;
    body_text: string;
    sanitised: number;
    score: number;
    reaction_counts: unknown;
    merged_title: string | null;
    created_at: Date;
    edited_at: Date | null;
    deleted_at: Date | null;
    deleted_by: number | null;
  };
  profile_fields: {
    key: string;
    label_en: string;
    label_de: string;
    kind: 'text' | 'choice' | 'date' | 'link';
    choices: string[];
    audience: 'everyone' | 'communities' | 'manager' | 'self';
    position: number;
  };
  reactions: {
    post_id: number;
    person_id: number;
    emoji: string;
    reacted_at: Date;
  };
  reads: {
    person_id: number;
    discussion_id: number;
    numbers: string;
    read_count: number;
    read_at: Date;
  };
  rituals: {
    id: number;
    community_id: number;
    name: string;
    what: string;
    cadence: 'weekly' | 'fortnightly' | 'monthly' | 'quarterly';
    weekday: number;
    starts_on: string;
    owner_id: number | null;
    next_on: string;
    reminded_for: string | null;
    ended_at: Date | null;
  };
  search_entries: {
    id: number;
    kind: 'discussion' | 'question' | 'reply' | 'community' | 'person';
    subject_id: number;
    community_id: number | null;
    discussion_id: number | null;
    author_id: number | null;
    tags: string[];
    at: Date;
    title: string;
    body: string;
    words: string;
  };
  search_lexicon: {
    word: string;
  };
  search_misses: {
    words: string;
    community_id: number | null;
    searcher: Buffer;
    day: string;
  };
  sessions: {
    id: number;
    person_id: number;
    token_hash: Buffer;
    device: string;
    address: string;
    created_at: Date;
    seen_at: Date;
    expires_at: Date;
  };
  settings: {
    name: string;
    value: unknown;
    changed_at: Date;
  };
  tags: {
    id: number;
    name: string;
    synonym_of: number | null;
  };
  votes: {
    post_id: number;
    person_id: number;
    voted_at: Date;
  };
};
