import { attributes, html, type Html } from '#platform/html/html.ts';
import { kept } from '#platform/html/kept.ts';
import { avatar } from '#ui/avatar.ts';
import { count } from '#ui/badge.ts';
import { icon } from '#ui/icon.ts';
import { menuAct, menuLink } from '#ui/menu.ts';
import { isOpenTo, places, type Place, type PlaceKey } from '#ui/places.ts';
import { siteOf, type Reader, type Viewer } from '#ui/viewer.ts';
import { t } from '#ui/words.ts';

type Person = NonNullable<Viewer['person']>;

/** The column at the left of a wide screen; on a phone the bar at the top and the five places at the bottom. */
export function rail(viewer: Viewer, current: PlaceKey | undefined): Html {
  const { person } = viewer;
  return html`<header class="rail">
    ${siteMark(viewer)}${person && ways(viewer, person, current)}
    ${person ? personMenu(viewer, person) : html`<a class="button button-primary rail-sign-in" href="/sign-in">${t(viewer, 'rail.sign-in')}</a>`}
  </header>`;
}

/** Where one can go from everywhere: the same on every page that lies in the same place. */
function ways(
  { locale, timeZone, unreadInbox }: Viewer,
  { id, administrator, learningManager }: Person,
  current: PlaceKey | undefined,
): Html {
  const c = { locale, timeZone, unreadInbox };
  return kept(
    ['rail', locale, timeZone, unreadInbox, id, administrator, learningManager, current],
    () =>
      html`${searchBox(c)}
        <nav class="rail-places" aria-label="${t(c, 'rail.label')}">
          <ul>
            ${places.map((place) => placeItem(c, { id, administrator, learningManager }, place, current))}
          </ul>
        </nav>`,
  );
}

type Going = Reader & Pick<Viewer, 'unreadInbox'>;
type Goer = Pick<Person, 'id' | 'administrator' | 'learningManager'>;

/** A stoa seen from the front: the mark of a site that has set none. */
const columns = html`<svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
  <path d="M3 9 14 4l11 5v2H3zM4 23h20v2H4zM6 13h2.6v8.4H6zm6.7 0h2.6v8.4h-2.6zm6.7 0H22v8.4h-2.6z" />
</svg>`;

export function siteMark(viewer: Viewer): Html {
  const site = siteOf(viewer);
  const mark = site.logo === null ? columns : html`<img src="${site.logo}" alt="" height="28" />`;
  return html`<a class="site-mark" href="/">${mark}<span>${site.name}</span></a>`;
}

function searchBox(viewer: Reader): Html {
  const label = t(viewer, 'rail.search');
  return html`<form class="rail-search" role="search" action="/search">
    <label class="visually-hidden" for="rail-search">${label}</label
    ><button type="submit" aria-label="${label}">${icon('search')}</button
    ><input type="search" id="rail-search" name="q" placeholder="${label}" autocomplete="off" /><kbd
      aria-hidden="true"
      >/</kbd
    >
  </form>`;
}

function placeItem(viewer: Going, person: Goer, place: Place, current: PlaceKey | undefined): Html | null {
  if (!isOpenTo(place, person)) return null;
  const look = [
    place.rail ? '' : 'phone-only',
    place.phone ? '' : 'wide-only',
    place.role === undefined ? '' : 'rail-role',
  ]
    .filter(Boolean)
    .join(' ');
  const given = {
    href: place.path,
    'data-key': place.shortcut,
    'aria-current': place.key === current && 'page',
  };
  return html`<li${attributes({ class: look || null })}><a${attributes(given)}>${icon(place.icon)}<span>${t(viewer, `place.${place.key}`)}</span>${place.key === 'inbox' && inboxCount(viewer, person)}</a></li>`;
}

function inboxCount(viewer: Going, person: Goer): Html {
  const label = t(viewer, 'rail.unread', { count: viewer.unreadInbox });
  const given = {
    topic: `inbox:${person.id}`,
    'data-one': t(viewer, 'rail.unread-one'),
    'data-other': t(viewer, 'rail.unread-other'),
  };
  return html`<live-count${attributes(given)}>${count(viewer.unreadInbox, label)}</live-count>`;
}

function personMenu(viewer: Viewer, person: Person): Html {
  const here = { back: viewer.path };
  const themes = [['system', 'monitor'], ['light', 'sun'], ['dark', 'moon']] as const; // prettier-ignore
  return html`<details class="menu person-menu" name="menu">
    <summary>
      ${avatar(person, 'medium')}<span class="person-menu-name">${person.name}</span>${icon('chevron-down')}
    </summary>
    <ul class="menu-items">
      <li>${menuLink(t(viewer, 'menu.profile'), `/people/${person.id}`, 'circle-user')}</li>
      <li>${menuLink(t(viewer, 'menu.settings'), '/settings', 'settings')}</li>
      <li class="phone-only">${menuLink(t(viewer, 'place.growth'), '/growth', 'sprout')}</li>
      <li class="phone-only">${menuLink(t(viewer, 'place.teams'), '/teams', 'users')}</li>
      <li class="phone-only">${menuLink(t(viewer, 'place.people'), '/people', 'users-round')}</li>
      ${person.learningManager && html`<li class="phone-only">${menuLink(t(viewer, 'place.insights'), '/insights', 'chart-line')}</li>`}
      ${person.administrator && html`<li class="phone-only">${menuLink(t(viewer, 'place.administration'), '/administration', 'shield')}</li>`}
      <li class="wide-only">
        <button class="menu-item" type="button" popovertarget="shortcuts">
          ${icon('keyboard')}${t(viewer, 'menu.shortcuts')}
        </button>
      </li>
      <li class="menu-themes" role="group" aria-label="${t(viewer, 'menu.theme')}">
        ${themes.map(([theme, drawing]) =>
          menuAct({
            label: t(viewer, `theme.${theme}`),
            action: '/theme',
            icon: drawing,
            fields: { theme, ...here },
            pressed: person.theme === theme,
          }),
        )}
      </li>
      <li>
        ${menuAct({ label: t(viewer, 'menu.sign-out'), action: '/sign-out', icon: 'log-out', anew: true })}
      </li>
    </ul>
  </details>`;
}
