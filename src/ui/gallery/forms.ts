import { html, type Html } from '#platform/html/html.ts';
import { button, linkButton } from '#ui/button.ts';
import { checkbox, checkboxGroup, radioGroup, select, switchField } from '#ui/choice-field.ts';
import { chips } from '#ui/chips.ts';
import { combobox } from '#ui/combobox.ts';
import { fileField } from '#ui/file-field.ts';
import { fieldset, form, formActions } from '#ui/form.ts';
import { scaleField } from '#ui/scale-field.ts';
import { suggestSimilar } from '#ui/live.ts';
import { dateField, textArea, textField } from '#ui/text-field.ts';
import type { Viewer } from '#ui/viewer.ts';

const visibility = [
  { value: 'open', label: 'Open', hint: 'Everybody here finds it and reads along.' },
  { value: 'closed', label: 'Closed', hint: 'Everybody finds it, members read.' },
  { value: 'hidden', label: 'Hidden', hint: 'Only those who are invited know of it.' },
];
const places = ['Linz', 'Porto', 'Gdańsk'].map((name) => ({ value: name, label: name }));

/** Every form control, empty, filled, with a hint and with an error. */
export function formsGallery(c: Viewer): Html {
  const errors = { title: 'Give it a title of at least ten letters.', place: 'Choose a place.' };
  const fields = html`
    ${textField(c, { name: 'title', label: 'Title', value: 'Press', hint: 'One sentence that says what you want to know.', error: errors.title }, { maxlength: 200 })}
    ${suggestSimilar('title', '/similar')}
    ${textArea(c, { name: 'about', label: 'About', optional: true, value: 'Two lines\nof text' })}
    ${select(c, { name: 'place', label: 'Place', options: places, value: null, empty: 'Choose a place', error: errors.place })}
    ${dateField(c, { name: 'ends', label: 'Ends on', optional: true, value: '2026-06-30' })}
    ${scaleField(c, { name: 'mood', label: 'How was the week?', low: 'Heavy', high: 'Light', value: '4' })}
    ${chips(c, {
      name: 'often',
      label: 'How often?',
      value: 'weekly',
      options: [
        { value: 'daily', label: 'Daily' },
        { value: 'weekly', label: 'Weekly' },
      ],
    })}
    ${chips(c, {
      name: 'gains',
      label: 'What do you get?',
      hint: 'As many as fit.',
      value: ['ideas'],
      options: [
        { value: 'ideas', label: 'Ideas' },
        { value: 'help', label: 'Help' },
      ],
    })}
    ${radioGroup(c, { name: 'visibility', label: 'Who finds it', options: visibility, value: 'open' })}
    ${checkboxGroup(c, { name: 'languages', label: 'Languages', options: places, values: ['Linz'], optional: true })}
    ${combobox(c, { name: 'tags', label: 'Tags', hint: 'With commas between them.', optional: true, value: 'hydraulics' }, { from: places, several: true })}
    ${combobox(c, { name: 'expert', label: 'Ask someone', optional: true }, { from: '/mentions/options' })}
    ${fileField(c, { name: 'photo', label: 'Photo', optional: true }, { accept: ['image/jpeg', 'image/png'], kinds: 'JPEG or PNG', megabytes: 5 })}
    ${fieldset('Told, quietly', html`${switchField(c, { name: 'digest', label: 'A weekly digest', hint: 'On Monday morning, only when there is something.', checked: true })}${checkbox(c, { name: 'terms', label: 'I accept the guidelines' })}`)}
    ${formActions(button('Ask the question', { kind: 'primary' }), linkButton('Cancel', '/', { kind: 'quiet' }))}
  `;
  return form(c, { action: '/questions', files: true, errors }, fields);
}
