import type { IconName } from '#ui/icon.ts';

export type PlaceKey = 'home' | 'inbox' | 'communities' | 'people' | 'search' | 'administration';

export type Place = {
  key: PlaceKey;
  path: string;
  icon: IconName;
  /** In the bar of five at the bottom of a phone. */
  phone: boolean;
  /** In the rail of a wide screen. */
  rail: boolean;
  /** Below the line: what a role adds. */
  role?: 'administrator';
};

/** The places one can go to from everywhere, in order: programmes, events and library join when they exist. */
export const places: readonly Place[] = [
  { key: 'home', path: '/', icon: 'house', phone: true, rail: true },
  { key: 'communities', path: '/communities', icon: 'messages-square', phone: true, rail: true },
  { key: 'search', path: '/search', icon: 'search', phone: true, rail: false },
  { key: 'inbox', path: '/inbox', icon: 'inbox', phone: true, rail: true },
  { key: 'people', path: '/people', icon: 'users-round', phone: true, rail: true },
  {
    key: 'administration',
    path: '/administration',
    icon: 'settings',
    phone: false,
    rail: true,
    role: 'administrator',
  },
];
