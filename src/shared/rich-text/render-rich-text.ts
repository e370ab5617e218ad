import { trusted, type Html } from '#platform/html/html.ts';
import { sanitise, sanitiserVersion } from './sanitise.ts';

/** Stored HTML for a page. `sanitised` says which rules made it; what older ones made goes through today's. */
export function renderRichText(html: string, sanitised: number): Html {
  return trusted(sanitised >= sanitiserVersion ? html : sanitise(html));
}
