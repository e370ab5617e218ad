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
  home: ['communities', 'discussions', 'notifications'],
  notifications: ['communities', 'discussions', 'people'],
  search: ['communities', 'discussions', 'people'],
  imports: ['communities', 'discussions', 'files', 'people', 'search'],
  demo: ['accounts', 'people', 'communities', 'discussions', 'files', 'notifications', 'search'],
};
