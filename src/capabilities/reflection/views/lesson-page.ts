import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { growthFrame } from '#shared/growth/growth-frame.ts';
import { badge } from '#ui/badge.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button } from '#ui/button.ts';
import { actionForm, form, formActions } from '#ui/form.ts';
import { fold } from '#ui/fold.ts';
import { icon } from '#ui/icon.ts';
import { menu, menuAct, menuLink } from '#ui/menu.ts';
import { anonymousLine, personLine } from '#ui/person-line.ts';
import { press } from '#ui/post.ts';
import { section } from '#ui/section.ts';
import { textArea } from '#ui/text-field.ts';
import { time } from '#ui/time.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Lesson, Use } from '../lessons/lesson.ts';
import { t } from '../words.ts';
import { lessonParts } from './lesson-parts.ts';
import { kindWord } from './lesson-words.ts';

/** A lesson, who used it, and how to say that one did. */
export function lessonPage(
  c: Viewer,
  { lesson, uses }: { lesson: Lesson; uses: readonly Use[] },
  typed: Form,
): Html {
  return growthFrame(c, {
    current: 'lessons',
    title: lesson.topic,
    above: breadcrumb(c, [{ label: t(c, 'lessons.title'), href: '/lessons' }]),
    lead: lead(c, lesson),
    actions: lessonMenu(c, lesson),
    main: html`${lessonParts(c, lesson.kind, lesson)}${
      lesson.card !== null && html`<p><a href="/reflections/${lesson.card}">${t(c, 'lesson.card')}</a></p>`
    }${!lesson.mine && useForm(c, lesson, typed)}${usesPart(c, lesson, uses)}`,
  });
}

function lead(c: Viewer, { author, kind, community, audience, created_at, edited_at }: Lesson): Html {
  const when = html`${time(c, created_at)}${edited_at !== null && html` · ${t.html(c, 'lesson.edited', { when: time(c, edited_at) })}`}`;
  return html`<div class="stack">
    ${
      author
        ? personLine({ ...author, href: `/people/${author.id}` }, when, 'small')
        : anonymousLine(t(c, 'lesson.someone'), when, 'small')
    }
    <p class="row">
      ${badge(kindWord(c, kind), 'accent')}${community && html`<a href="/lessons?team=${community.slug}">${community.name}</a>`}${
        audience === 'team' && badge(t(c, 'audience.team'), 'neutral', 'eye')
      }
    </p>
  </div>`;
}

function lessonMenu(c: Viewer, { id, mine, deletes, version }: Lesson): Html | false {
  const items = [
    mine && menuLink(t(c, 'lesson.edit'), `/lessons/${id}/edit`, 'pencil'),
    version > 1 && menuLink(t(c, 'lesson.versions'), `/lessons/${id}/versions`, 'history'),
    deletes &&
      menuAct({
        label: t(c, 'lesson.delete'),
        action: `/lessons/${id}/deletion`,
        icon: 'trash-2',
        danger: true,
      }),
  ].filter((item) => item !== false);
  return items.length > 0 && menu({ label: t(c, 'lesson.menu'), icon: 'ellipsis', wordless: true }, items);
}

function useForm(c: Viewer, lesson: Lesson, { values, errors }: Form): Html {
  const address = `/lessons/${lesson.id}`;
  const fields = form(
    c,
    { action: `${address}/uses`, errors },
    html`${textArea(
      c,
      {
        name: 'what',
        label: t(c, 'use.what'),
        hint: t(c, 'use.hint'),
        optional: true,
        value: values['what'] ?? lesson.used,
        error: errors['what'],
      },
      { rows: 2, maxlength: 1000 },
    )}${formActions(button(lesson.used === null ? t(c, 'use.say') : t(c, 'use.save'), { kind: 'primary', icon: 'check' }))}`,
  );
  const thanks = press({
    label: t(c, 'use.thank'),
    action: `${address}/thanks`,
    pressed: lesson.thanked,
    mark: html`${icon('hand-heart')}<span>${t(c, 'use.thanks')}</span>`,
    count: lesson.thanks_count,
    fields: { wanted: lesson.thanked ? 'no' : 'yes' },
    id: 'thanks',
  });
  return section(
    t(c, 'use.title'),
    lesson.used === null
      ? fields
      : html`<div class="row before-part">
            ${badge(t(c, 'use.you_did'), 'good', 'check')}${actionForm(`${address}/uses/removal`, button(t(c, 'use.take_back'), { kind: 'quiet', small: true }))}
          </div>
          ${fold(t(c, 'use.change'), fields, Object.keys(errors).length > 0)}`,
    thanks,
  );
}

function usesPart(c: Viewer, { mine, uses_count, thanks_count }: Lesson, uses: readonly Use[]): Html {
  const counted = html`<p class="hint before-part">
    ${t(c, 'lesson.used_times', { count: uses_count })}${mine && thanks_count > 0 && html` · ${t(c, 'use.thanked', { count: thanks_count })}`}
  </p>`;
  if (uses.length === 0)
    return mine
      ? section(
          t(c, 'use.others'),
          html`<p class="hint">${t(c, 'use.none')}</p>
            ${thanks_count > 0 && counted}`,
        )
      : html``;
  return section(
    t(c, 'use.others'),
    html`${counted}
      <ul class="card-answers">
        ${uses.map(
          ({ by, what, used_at }) =>
            html`<li>
              ${
                by
                  ? personLine({ ...by, href: `/people/${by.id}` }, time(c, used_at), 'small')
                  : anonymousLine(t(c, 'lesson.someone'), time(c, used_at), 'small')
              }${what !== '' && html`<p class="card-words">${what}</p>`}
            </li>`,
        )}
      </ul>`,
  );
}
