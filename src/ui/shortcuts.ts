import { html, type Html } from '#platform/html/html.ts';
import { kept } from '#platform/html/kept.ts';
import { dialog } from '#ui/dialog.ts';
import { isOpenTo, places, type Roles } from '#ui/places.ts';
import type { Reader } from '#ui/viewer.ts';
import { t } from '#ui/words.ts';

const acts = [['/', 'search'], ['j', 'next'], ['k', 'previous'], ['r', 'reply'], ['?', 'shortcuts'], ['Ctrl Enter', 'send']] as const; // prettier-ignore

/** What the keys do, and the switch that turns those off that need no Ctrl. */
export function shortcutsDialog({ locale, timeZone }: Reader, roles: Roles): Html {
  const { administrator, learningManager } = roles;
  return kept(['shortcuts', locale, timeZone, administrator, learningManager], () =>
    draw({ locale, timeZone }, { administrator, learningManager }),
  );
}

function draw(viewer: Reader, roles: Roles): Html {
  const open = places.filter((place) => isOpenTo(place, roles));
  const ways = open.map(({ key, shortcut }) =>
    line(`g ${shortcut}`, t(viewer, 'shortcut.go', { place: t(viewer, `place.${key}`) })),
  );
  const others = acts.map(([keys, what]) => line(keys, t(viewer, `shortcut.${what}`)));
  return dialog(
    viewer,
    { id: 'shortcuts', title: t(viewer, 'menu.shortcuts') },
    html`<dl class="shortcuts">${others}${ways}</dl>
      <div class="choice">
        <input type="checkbox" class="switch" role="switch" id="shortcuts-on" checked /><label
          for="shortcuts-on"
          >${t(viewer, 'shortcut.on')}</label
        >
      </div>`,
  );
}

function line(keys: string, what: string): Html {
  return html`<div>
    <dt>${keys.split(' ').map((key) => html`<kbd>${key}</kbd> `)}</dt>
    <dd>${what}</dd>
  </div>`;
}
