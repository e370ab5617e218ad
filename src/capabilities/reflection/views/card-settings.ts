import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { growthFrame } from '#shared/growth/growth-frame.ts';
import { breadcrumb } from '#ui/breadcrumb.ts';
import { button, linkButton } from '#ui/button.ts';
import { radioGroup } from '#ui/choice-field.ts';
import { form, formActions } from '#ui/form.ts';
import { textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import type { Card } from '../cards/card.ts';
import type { MyTeam } from '../teams/find-team.ts';
import { t } from '../words.ts';
import { cardTitle, ownAudiences, teamAudiences } from './card-words.ts';
import { teamSelect } from './new-card.ts';

/** What a card is about and who reads it. */
export function cardSettingsPage(
  c: Viewer,
  { card, teams }: { card: Card; teams: readonly MyTeam[] },
  { values, errors }: Form,
): Html {
  const address = `/reflections/${card.id}`;
  const shown = { team: card.community?.slug ?? '', ...values };
  return growthFrame(c, {
    current: 'reflections',
    title: t(c, 'card.settings'),
    above: breadcrumb(c, [
      { label: t(c, 'mine.title'), href: '/reflections' },
      { label: cardTitle(c, card), href: address },
    ]),
    main: form(
      c,
      { action: `${address}/settings`, errors },
      html`${textField(
        c,
        {
          name: 'title',
          label: t(c, 'start.what'),
          optional: true,
          value: values['title'] ?? card.title,
          error: errors['title'],
        },
        { maxlength: 160 },
      )}${radioGroup(c, {
        name: 'audience',
        label: t(c, 'start.audience'),
        ...(card.together && { hint: t(c, 'card.readers_hint') }),
        value: values['audience'] ?? card.audience,
        error: errors['audience'],
        options: card.together ? teamAudiences(c) : ownAudiences(c, teams.length > 0),
      })}${!card.together && teams.length > 0 && teamSelect(c, teams, { values: shown, errors }, true)}${formActions(button(t(c, 'card.save_settings'), { kind: 'primary' }), linkButton(t(c, 'card.back'), address, { kind: 'quiet' }))}`,
    ),
  });
}
