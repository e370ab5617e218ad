import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { startWorker } from '#platform/jobs/worker.ts';
import { work } from '../../src/app.ts';
import type { Role } from './cast.ts';
import { startStoa, type Stoa } from './stoa.ts';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

type Viewport = { width: number; height: number };
type Look = { script?: boolean; dark?: boolean };

export const phone = { width: 360, height: 740 };
export const desktop = { width: 1400, height: 900 };

/** A running Stoa with its worker, and a browser in front of it. */
export type Watched = {
  stoa: Stoa;
  address: string;
  /** A browser window of somebody of the cast, or of a stranger. */
  open(role: Role | null, viewport?: Viewport, more?: Look): Promise<Page>;
  /** A browser that several windows share, with what it has fetched before. */
  context(viewport: Viewport, more: Look): Promise<BrowserContext>;
  openIn(shared: BrowserContext, role: Role): Promise<Page>;
  stop(): Promise<void>;
};

export async function watchStoa(flags: readonly string[] = []): Promise<Watched> {
  const stoa = await startStoa();
  const address = await stoa.app.listen({ port: 0, host: '127.0.0.1' });
  const worker = await startWorker(stoa.ground, work, console.error);
  const browser = await chromium.launch({
    executablePath: process.env['STOA_TEST_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [...quiet, ...flags],
  });
  const context = (viewport: Viewport, more: Look) => newContext(browser, address, viewport, more);
  return {
    stoa,
    address,
    context,
    async open(role, viewport = desktop, more = {}) {
      const own = await context(viewport, more);
      await signIn(own, stoa, address, role);
      return own.newPage();
    },
    async openIn(shared, role) {
      await signIn(shared, stoa, address, role);
      return shared.newPage();
    },
    async stop() {
      await browser.close();
      await worker.stop();
      await stoa.stop();
    },
  };
}

const newContext = (
  browser: Browser,
  address: string,
  viewport: Viewport,
  { script = true, dark = false }: Look,
): Promise<BrowserContext> =>
  browser.newContext({
    baseURL: address,
    viewport,
    javaScriptEnabled: script,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    bypassCSP: false,
  });

async function signIn(
  context: BrowserContext,
  stoa: Stoa,
  address: string,
  role: Role | null,
): Promise<void> {
  const session = role && stoa.as(role).cookies.get('stoa_session');
  if (session) await context.addCookies([{ name: 'stoa_session', value: session, url: address }]);
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against WCAG 2.2 AA on the page as it stands, one line for each kind of trouble. */
export async function troubles(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          where: Document,
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
  });
}

/** Whether the page is wider than the window, so that one would have to scroll sideways. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}
