import { html, type Html } from '#platform/html/html.ts';
import { avatar } from '#ui/avatar.ts';
import { badge } from '#ui/badge.ts';
import { button, linkButton } from '#ui/button.ts';
import { combobox } from '#ui/combobox.ts';
import { emptyState } from '#ui/empty-state.ts';
import { form, formActions } from '#ui/form.ts';
import { page } from '#ui/layout.ts';
import { list, type Entry } from '#ui/list.ts';
import { pager } from '#ui/pager.ts';
import { asideBlock, pageHeader } from '#ui/section.ts';
import { tagList } from '#ui/tag.ts';
import { textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Near, Wanted } from '../directory.ts';
import { statusLabel } from '../labels.ts';
import type { Profile } from '../profile.ts';
import { t } from '../words.ts';

type Directory = { wanted: Wanted; people: Profile[]; next: string | null; near: Near };

export function directoryView(c: Viewer, { wanted, people, next, near }: Directory): Html {
  const header = pageHeader({
    title: t(c, 'directory.title'),
    lead: t(c, 'directory.lead'),
    actions: linkButton(t(c, 'directory.offers'), '/offers', { icon: 'hand' }),
  });
  const found =
    people.length > 0
      ? list(
          t(c, 'directory.title'),
          people.map((one) => entry(c, one)),
        )
      : nobody(c);
  return page(c, {
    title: t(c, 'directory.title'),
    current: 'people',
    main: html`${header}${searchForm(c, wanted)}${chosen(c, wanted)}${found}${pager(c, {
      newer: null,
      older: next && address({ ...wanted, after: next }),
    })}`,
    aside: html`${asideBlock(t(c, 'directory.filter'), filterForm(c, wanted))}${nearYou(c, near)}`,
  });
}

/** The directory as it is asked for, as an address. */
export function address(wanted: Partial<Wanted>): string {
  const asked = Object.entries(wanted).filter(([, value]) => value !== '');
  return asked.length === 0 ? '/people' : `/people?${new URLSearchParams(asked)}`;
}

const nothingWanted: Wanted = { q: '', department: '', location: '', skill: '', topic: '', after: '' };

function searchForm(c: Viewer, wanted: Wanted): Html {
  const field = textField(
    c,
    { name: 'q', label: t(c, 'directory.search'), hint: t(c, 'directory.search_hint'), value: wanted.q },
    { type: 'search', maxlength: 100, required: false },
  );
  return form(
    c,
    { action: '/people', method: 'get', class: 'form search-line' },
    html`${field}${formActions(button(t(c, 'directory.find'), { kind: 'primary', icon: 'search' }))}`,
  );
}

function filterForm(c: Viewer, wanted: Wanted): Html {
  const open = { maxlength: 100, required: false };
  const field = (name: 'department' | 'location' | 'skill', label: string) =>
    combobox(c, { name, label, value: wanted[name] }, { from: `/people/values/${name}` }, open);
  const topic = textField(c, { name: 'topic', label: t(c, 'directory.topic'), value: wanted.topic }, open);
  const kept = wanted.q && html`<input type="hidden" name="q" value="${wanted.q}" />`;
  return form(
    c,
    { action: '/people', method: 'get' },
    html`${kept}${field('department', t(c, 'field.department'))}${field('location', t(c, 'field.location'))}${field('skill', t(c, 'field.ask_me_about'))}${topic}${formActions(button(t(c, 'directory.narrow')))}`,
  );
}

/** What the list is narrowed to, each a link that takes it off again. */
function chosen(c: Viewer, wanted: Wanted): Html | false {
  const tags = (['department', 'location', 'skill', 'topic'] as const)
    .filter((key) => wanted[key] !== '')
    .map((key) => ({
      name: t(c, 'directory.without', { value: wanted[key] }),
      href: address({ ...wanted, [key]: '', after: '' }),
    }));
  return tags.length > 0 && html`<div class="section">${tagList(t(c, 'directory.narrowed'), tags)}</div>`;
}

function nearYou(c: Viewer, near: Near): Html | false {
  const ways = [
    near.department && { name: near.department, href: address({ department: near.department }) },
    near.location && { name: near.location, href: address({ location: near.location }) },
  ].filter((way) => way !== null && way !== '');
  return ways.length > 0 && asideBlock(t(c, 'directory.near'), tagList(t(c, 'directory.near'), ways));
}

function entry(c: Viewer, person: Profile): Entry {
  const where = [person.job_title, person.department, person.location].filter(Boolean).join(' · ');
  const skills = person.ask_me_about.slice(0, 4);
  return {
    title: person.name,
    href: `/people/${person.id}`,
    lead: avatar(person),
    detail: html`${where}${tagList(
      t(c, 'field.ask_me_about'),
      skills.map((name) => ({ name, href: address({ skill: name }) })),
    )}`,
    ...(person.status === 'active' ? {} : { trail: badge(statusLabel(c, person.status)) }),
  };
}

function nobody(c: Viewer): Html {
  return emptyState({
    icon: 'user-round-search',
    title: t(c, 'directory.nobody'),
    text: t(c, 'directory.nobody_text'),
    action: linkButton(t(c, 'directory.all'), address(nothingWanted)),
  });
}
