/**
 * Which capability may call which other, through its index.ts only. Everything else reaches
 * another capability by reacting to the activity log. Checked by the architecture test.
 */
export const allowed: Record<string, readonly string[]> = {
  accounts: ['people'],
  people: ['communities', 'files'],
  communities: [],
  discussions: ['communities', 'drafts', 'files', 'link-previews', 'people'],
  drafts: ['communities'],
  files: ['communities'],
  'link-previews': ['communities'],
  formats: ['communities'],
  programmes: ['communities', 'discussions', 'formats', 'people'],
  journeys: ['drafts', 'files', 'formats', 'programmes'],
  boards: ['formats', 'journeys', 'programmes'],
  meetings: ['boards', 'formats', 'journeys', 'programmes'],
  offers: ['formats', 'people', 'programmes'],
  mentoring: ['formats', 'offers', 'people', 'programmes'],
  home: ['communities', 'discussions', 'notifications'],
  notifications: [
    'boards',
    'communities',
    'discussions',
    'journeys',
    'meetings',
    'mentoring',
    'offers',
    'people',
    'programmes',
  ],
  search: ['communities', 'discussions', 'people'],
  imports: ['communities', 'discussions', 'files', 'people', 'search'],
  scenarios: ['accounts', 'formats'],
  demo: ['accounts', 'people', 'communities', 'discussions', 'files', 'notifications', 'search'],
};
