import { recurring } from '#platform/jobs/job.ts';
import type { Capability } from '#shared/capability.ts';
import { relationsApi } from './api/relations-api.ts';
import { forgetHeard } from './hearing/hearing.ts';
import { relationPages } from './pages/relation-pages.ts';
import { reactions } from './reactions.ts';

export const relations: Capability = {
  name: 'relations',
  routes: [...relationPages, ...relationsApi],
  reactions,
  recurring: [recurring('forget what was heard', '37 4 * * *', forgetHeard)],
};
export { consents, consentsOf, setConsent } from './consents.ts';
export { seenTies, type SeenTie } from './seen-ties.ts';
export { seenSources, sources, type Seen, type Source } from './source.ts';
