import { html, type Html } from '#platform/html/html.ts';
import type { Form } from '#platform/http/context.ts';
import { inWords } from '#capabilities/formats/index.ts';
import { button, linkButton } from '#ui/button.ts';
import { select } from '#ui/choice-field.ts';
import { form, formActions, hidden } from '#ui/form.ts';
import { section } from '#ui/section.ts';
import { textArea } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';
import { arrange } from '../arrange.ts';
import { may, type Card } from '../board.ts';
import type { BoardView } from '../read-board.ts';
import { t } from '../words.ts';

type Page = { card: Card; view: BoardView; base: string; typed: Form };

/** A card by itself: one's own can be said better, and while cards are grouped it can be laid elsewhere. */
export function cardPage(c: Viewer, page: Page): Html {
  const { card, view } = page;
  const edits = card.mine && may(view.board, 'edit');
  return html`${!edits && html`<p class="board-card-page board-words">${card.body}</p>`}
  ${edits && section(t(c, 'card.change_title'), wordsForm(c, page))}
  ${may(view.board, 'lay') && section(t(c, 'card.place_title'), placeForm(c, page))}
  ${linkButton(t(c, 'card.back'), page.base, { icon: 'arrow-left' })}`;
}

function wordsForm(c: Viewer, { card, view, base, typed: { values, errors } }: Page): Html {
  const here = 'body' in values;
  return form(
    c,
    { action: `/boards/${view.board.id}/cards/${card.id}`, ...(here && { errors }) },
    html`${hidden('base', base)}${textArea(
      c,
      {
        name: 'body',
        label: t(c, 'card.words'),
        value: here ? values['body'] : card.body,
        error: here ? errors['body'] : undefined,
      },
      { maxlength: 1000 },
    )}${formActions(button(t(c, 'card.save'), { kind: 'primary' }))}`,
  );
}

function placeForm(c: Viewer, { card, view, base, typed: { values, errors } }: Page): Html {
  const { board, cards } = view;
  const here = 'onto' in values;
  const columns = board.columns.map(({ key, name }) => ({ value: key, label: inWords(name, c) }));
  const others = arrange(board, cards).flatMap(({ column, piles }) =>
    piles
      .filter((pile) => pile.card.id !== card.id)
      .map((pile) => ({
        value: pile.card.id,
        label: `${inWords(column.name, c)}: ${beginning(pile.card.body)}`,
      })),
  );
  return form(
    c,
    { action: `/boards/${board.id}/cards/${card.id}/place`, ...(here && { errors }) },
    html`${hidden('base', base)}${select(c, {
      name: 'onto',
      label: t(c, 'card.here_onto'),
      hint: t(c, 'card.here_onto_hint'),
      optional: true,
      value: here ? values['onto']! : card.under_id,
      empty: t(c, 'card.by_itself'),
      options: others,
      error: here ? errors['onto'] : undefined,
    })}${select(c, {
      name: 'column',
      label: t(c, 'card.here_column'),
      hint: t(c, 'card.here_column_hint'),
      value: here ? values['column']! : card.column_key,
      options: columns,
      error: here ? errors['column'] : undefined,
    })}${formActions(button(t(c, 'card.place')))}`,
  );
}

const beginning = (words: string): string => (words.length > 70 ? `${words.slice(0, 70)}…` : words);
