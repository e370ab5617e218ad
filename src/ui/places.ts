import type { IconName } from '#ui/icon.ts';

export type PlaceKey =
  | 'home'
  | 'inbox'
  | 'communities'
  | 'programmes'
  | 'people'
  | 'teams'
  | 'growth'
  | 'search'
  | 'insights'
  | 'administration';

export type Place = {
  key: PlaceKey;
  path: string;
  icon: IconName;
  /** The key after `g` that goes there. */
  shortcut: string;
  /** In the bar of five at the bottom of a phone. */
  phone: boolean;
  /** In the rail of a wide screen. */
  rail: boolean;
  /** Below the line: what a role adds. */
  role?: 'learning manager' | 'administrator';
};

/** What decides which of the places somebody has. */
export type Roles = { administrator: boolean; learningManager: boolean };

export function isOpenTo({ role }: Place, { administrator, learningManager }: Roles): boolean {
  if (role === undefined) return true;
  return role === 'administrator' ? administrator : learningManager;
}

/** The places one can go to from everywhere, in order: events and library join when they exist. */
export const places: readonly Place[] = [
  { key: 'home', path: '/', shortcut: 'h', icon: 'house', phone: true, rail: true },
  {
    key: 'communities',
    path: '/communities',
    shortcut: 'c',
    icon: 'messages-square',
    phone: true,
    rail: true,
  },
  { key: 'programmes', path: '/programmes', shortcut: 'r', icon: 'route', phone: true, rail: true },
  { key: 'search', path: '/search', shortcut: 's', icon: 'search', phone: true, rail: false },
  { key: 'inbox', path: '/inbox', shortcut: 'i', icon: 'inbox', phone: true, rail: true },
  { key: 'people', path: '/people', shortcut: 'p', icon: 'users-round', phone: false, rail: true },
  { key: 'teams', path: '/teams', shortcut: 't', icon: 'users', phone: false, rail: true },
  { key: 'growth', path: '/growth', shortcut: 'w', icon: 'sprout', phone: false, rail: true },
  {
    key: 'insights',
    path: '/insights',
    shortcut: 'n',
    icon: 'chart-line',
    phone: false,
    rail: true,
    role: 'learning manager',
  },
  {
    key: 'administration',
    path: '/administration',
    shortcut: 'a',
    icon: 'settings',
    phone: false,
    rail: true,
    role: 'administrator',
  },
];
