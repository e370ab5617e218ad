import assert from 'node:assert/strict';
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'no-inline-style': 'error' },
});

/** Holds a whole page to the HTML standard and to what markup alone tells of accessibility. */
export async function assertValidHtml(markup: string, where = ''): Promise<void> {
  const report = await validator.validateString(markup);
  const lines = report.results
    .flatMap(({ messages }) => messages)
    .map(({ line, ruleId, message }) => `${where}${line}: ${ruleId}: ${message}`);
  assert.deepEqual(lines, []);
}
