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
  actions: {
    id: number;
    group_id: number;
    meeting_id: number | null;
    board_id: number | null;
    card_id: string | null;
    what: string;
    owner_id: number | null;
    due_on: string | null;
    state: 'open' | 'done' | 'dropped';
    outcome: string;
    created_at: Date;
    ended_at: Date | null;
    reminded_at: Date | null;
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
    programme_id: number | null;
    group_id: number | null;
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
  attendances: {
    meeting_id: number;
    person_id: number;
    reply: 'yes' | 'no' | 'maybe' | null;
    came_at: Date | null;
    last_seen_at: Date | null;
    present: boolean;
    closing_words: string;
  };
  boards: {
    id: number;
    group_id: number;
    meeting_id: number | null;
    step_id: number | null;
    columns: unknown;
    anonymous: boolean;
    votes: number;
    phase: 'write' | 'reveal' | 'group' | 'vote' | 'act' | 'open' | 'closed';
    version: number;
    created_at: Date;
  };
  calendar_feeds: {
    person_id: number;
    token_hash: Buffer;
    made_at: Date;
  };
  call_signals: {
    id: number;
    meeting_id: number;
    from_person_id: number;
    to_person_id: number;
    body: string;
    sent_at: Date;
  };
  callers: {
    meeting_id: number;
    person_id: number;
    joined_at: Date;
    seen_at: Date;
  };
  cannot_meet: {
    programme_id: number;
    person_id: number;
    other_id: number;
  };
  card_votes: {
    card_id: string;
    person_id: number;
    board_id: number;
    votes: number;
  };
  cards: {
    id: string;
    board_id: number;
    column_key: string;
    author_id: number | null;
    body: string;
    under_id: string | null;
    position: number;
    created_at: Date;
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
    kind: 'community' | 'space';
  };
  community_invitations: {
    community_id: number;
    person_id: number;
    role: 'founder' | 'early adopter' | 'member';
    invited_by: number | null;
    invited_at: Date;
  };
  decisions: {
    id: number;
    step_id: number;
    about_id: number | null;
    asked_id: number;
    answer: 'yes' | 'no' | 'continue' | 'change' | 'stop' | null;
    why: string;
    asked_at: Date;
    answered_at: Date | null;
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
  format_versions: {
    id: number;
    format_id: number | null;
    key: string;
    number: number;
    digest: Buffer;
    declaration: unknown;
    note: string;
    made_by: number | null;
    made_at: Date;
  };
  formats: {
    id: number;
    key: string;
    owner_id: number | null;
    community_id: number | null;
    state: 'draft' | 'shared' | 'withdrawn';
    adapted_from: string | null;
    languages: string[];
    draft: unknown;
    draft_source: string | null;
    draft_at: Date;
    draft_by: number | null;
    latest_version: number;
    created_at: Date;
    shared_at: Date | null;
  };
  goals: {
    id: number;
    participant_id: number;
    what: string;
    shared: boolean;
    state: 'open' | 'reached' | 'dropped';
    created_at: Date;
    ended_at: Date | null;
  };
  group_invitations: {
    group_id: number;
    person_id: number;
    invited_by: number | null;
    state: 'asked' | 'accepted' | 'declined' | 'withdrawn';
    invited_at: Date;
    answered_at: Date | null;
  };
  group_members: {
    group_id: number;
    person_id: number;
    programme_id: number;
    round_id: number | null;
    role: string | null;
    gives: boolean;
    facilitates: boolean;
    reasons: unknown;
    joined_at: Date;
    left_at: Date | null;
  };
  groups: {
    id: number;
    programme_id: number;
    round_id: number | null;
    kind: 'group' | 'whole' | 'facilitators';
    number: number;
    name: string;
    state: 'proposed' | 'gathering' | 'running' | 'closed' | 'merged' | 'discarded';
    merged_into_id: number | null;
    starts_on: string | null;
    time_zone: string;
    slot: string | null;
    score: number | null;
    reasons: unknown;
    wanted: string;
    space_id: number | null;
    at_risk_since: Date | null;
    at_risk_why: 'thin' | 'absent' | 'silent' | null;
    created_at: Date;
    published_at: Date | null;
    closed_at: Date | null;
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
  import_duplicates: {
    import_id: number;
    duplicate: string;
    original: string;
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
  match_answers: {
    suggestion_id: number;
    person_id: number;
    role: string | null;
    gives: boolean;
    said: 'yes' | 'no' | null;
    said_at: Date | null;
  };
  match_recommendations: {
    programme_id: number;
    seeker_id: number;
    giver_id: number;
    position: number;
    score: number;
    reasons: unknown;
  };
  match_requests: {
    id: number;
    programme_id: number | null;
    offer_id: number | null;
    asker_id: number;
    asked_id: number;
    words: string;
    state: 'waiting' | 'accepted' | 'declined' | 'withdrawn' | 'expired';
    answer: string;
    expires_at: Date;
    group_id: number | null;
    created_at: Date;
    answered_at: Date | null;
    ended_at: Date | null;
  };
  match_suggestions: {
    id: number;
    programme_id: number;
    renews_group_id: number | null;
    state: 'waiting' | 'agreed' | 'declined' | 'expired';
    score: number | null;
    reasons: unknown;
    expires_at: Date;
    group_id: number | null;
    created_at: Date;
    settled_at: Date | null;
  };
  meetings: {
    id: number;
    group_id: number;
    programme_id: number;
    step_id: number | null;
    starts_at: Date | null;
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
    programme_id: number | null;
    group_id: number | null;
  };
  offers: {
    id: number;
    person_id: number;
    kind: 'mentor' | 'buddy' | 'shadow host' | 'coffee' | 'review' | 'talk';
    topics: string[];
    words: string;
    capacity: number;
    place: 'online' | 'on site' | 'either';
    paused_until: string | null;
    paused: boolean;
    taken: number;
    is_full: boolean;
    created_at: Date;
    ended_at: Date | null;
  };
  owner_volunteers: {
    community_id: number;
    person_id: number;
    volunteered_at: Date;
  };
  participants: {
    id: number;
    programme_id: number;
    person_id: number;
    role: string | null;
    state: 'waiting' | 'in' | 'left' | 'declined';
    answers: unknown;
    consents: string[];
    capacity: number | null;
    cadence_weeks: number | null;
    paused_until: string | null;
    applied_at: Date;
    admitted_at: Date | null;
    left_at: Date | null;
    leaving_word: string;
    version: number;
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
  pilot_criteria: {
    programme_id: number;
    position: number;
    what: string;
    target: string;
    result: string;
    met: boolean | null;
  };
  pilots: {
    programme_id: number;
    question: string;
    ends_on: string;
    decision: 'roll out' | 'change' | 'stop' | null;
    why: string;
    decided_by: number | null;
    decided_at: Date | null;
  };
  poll_votes: {
    meeting_id: number;
    stretch_key: string;
    person_id: number;
    option: string;
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
  private_notes: {
    meeting_id: number;
    person_id: number;
    body: string;
    written_at: Date;
  };
  problem_groups: {
    discussion_id: number;
    group_id: number;
    gathered_at: Date;
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
  programme_invitations: {
    programme_id: number;
    person_id: number;
    role: string | null;
    invited_by: number | null;
    invited_at: Date;
  };
  programme_links: {
    id: number;
    programme_id: number;
    name: string;
    url: string;
    added_by: number | null;
    added_at: Date;
  };
  programme_organisers: {
    programme_id: number;
    person_id: number;
    added_at: Date;
  };
  programmes: {
    id: number;
    slug: string;
    name: string;
    purpose: string;
    format_version_id: number;
    format_key: string;
    runs: 'cohort' | 'rolling' | 'rounds';
    grouping: string;
    community_id: number | null;
    audience: unknown;
    state: 'draft' | 'open' | 'forming' | 'running' | 'closed' | 'cancelled';
    opens_at: Date | null;
    closes_at: Date | null;
    starts_on: string | null;
    places: number | null;
    time_zone: string;
    adjustments: unknown;
    seed: number;
    rounds_count: number;
    next_round_on: string | null;
    rounds_reviewed: boolean;
    meeting_link: string | null;
    space_id: number | null;
    facilitators_space_id: number | null;
    follows_id: number | null;
    closing_words: string;
    version: number;
    created_at: Date;
    started_at: Date | null;
    closed_at: Date | null;
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
  reviews: {
    id: number;
    work_id: number;
    reviewer_id: number;
    due_on: string;
    points: unknown;
    words: string;
    given_at: Date | null;
    helpful: number | null;
    helpful_words: string;
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
  round_changes: {
    id: number;
    round_id: number;
    before: unknown;
    changed_by: number | null;
    changed_at: Date;
  };
  rounds: {
    id: number;
    programme_id: number;
    number: number;
    state: 'proposed' | 'published' | 'discarded' | 'closed';
    seed: number;
    report: unknown;
    waiting: unknown;
    version: number;
    proposed_at: Date;
    proposed_by: number | null;
    formed_at: Date | null;
    publishing_since: Date | null;
    starts_on: string | null;
    published_at: Date | null;
    closes_on: string | null;
    drawn_for: string | null;
  };
  scenario_runs: {
    id: number;
    name: string;
    seed: number;
    people: number;
    state: 'running' | 'done' | 'failed';
    lines: unknown;
    done: number;
    total: number;
    report: unknown;
    version: number;
    started_at: Date;
    heard_at: Date;
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
  slots: {
    meeting_id: number;
    number: number;
    person_id: number;
    title: string;
  };
  steps: {
    id: number;
    group_id: number;
    programme_id: number;
    key: string;
    turn: number;
    kind: string;
    who: string;
    by_group: boolean;
    followed: boolean;
    position: number;
    opens_on: string;
    due_on: string;
    state: 'planned' | 'open' | 'done' | 'skipped';
    opened_at: Date | null;
    done_at: Date | null;
    reminded_at: Date | null;
    why: string;
    drawn_at: Date | null;
    vote_ends_on: string | null;
  };
  survey_answers: {
    id: string;
    programme_id: number;
    key: string;
    answers: unknown;
  };
  survey_given: {
    step_id: number;
    person_id: number;
  };
  tags: {
    id: number;
    name: string;
    synonym_of: number | null;
  };
  untold: {
    activity_id: number;
  };
  votes: {
    post_id: number;
    person_id: number;
    voted_at: Date;
  };
  work: {
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
  work_files: {
    work_id: number;
    file_id: number;
  };
  work_votes: {
    step_id: number;
    person_id: number;
    work_id: number;
  };
};
