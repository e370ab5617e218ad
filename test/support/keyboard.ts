import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Presses Tab, where need be, until the control with this name has the focus, as someone without a mouse does. */
export async function tabTo(page: Page, name: RegExp, most = 80): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < most; i++) {
    const focused = await page.evaluate(nameOfFocused);
    if (name.test(focused)) return;
    passed.push(focused);
    await page.keyboard.press('Tab');
  }
  assert.fail(`no control called ${name} is reached by Tab on ${page.url()}; passed: ${passed.join(' | ')}`);
}

/** Moves within a toolbar, which is one stop of the Tab key, and presses the tool. */
export async function pressTool(page: Page, first: RegExp, tool: RegExp): Promise<void> {
  await tabTo(page, first);
  for (let i = 0; i < 20 && !tool.test(await page.evaluate(nameOfFocused)); i++)
    await page.keyboard.press('ArrowRight');
  assert.match(await page.evaluate(nameOfFocused), tool);
  await page.keyboard.press('Enter');
}

/** Reaches the control and presses it. */
export async function press(page: Page, name: RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/** Reaches the field and types into it. */
export async function type(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.type(text);
}

/** What a screen reader would call the focused control, near enough: its label, or its words. */
function nameOfFocused(): string {
  const focused = document.activeElement as (HTMLElement & { labels?: NodeListOf<HTMLLabelElement> }) | null;
  if (!focused || focused === document.body) return '';
  const described = focused
    .getAttribute('aria-labelledby')
    ?.split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');
  const label = focused.ariaLabel ?? described ?? focused.labels?.[0]?.textContent;
  return (label || focused.textContent || focused.title || focused.getAttribute('name') || '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
