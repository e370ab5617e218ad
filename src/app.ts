import type { FastifyInstance } from 'fastify';
import { accounts, identify, isStillIn, signInAddress, welcomeRoutes } from '#capabilities/accounts/index.ts';
import { boards } from '#capabilities/boards/index.ts';
import { communities } from '#capabilities/communities/index.ts';
import { demo } from '#capabilities/demo/index.ts';
import { discussions } from '#capabilities/discussions/index.ts';
import { drafts } from '#capabilities/drafts/index.ts';
import { feedback } from '#capabilities/feedback/index.ts';
import { files } from '#capabilities/files/index.ts';
import { flow } from '#capabilities/flow/index.ts';
import { formats } from '#capabilities/formats/index.ts';
import { growth } from '#capabilities/growth/index.ts';
import { health } from '#capabilities/health/index.ts';
import { home } from '#capabilities/home/index.ts';
import { imports } from '#capabilities/imports/index.ts';
import { journeys } from '#capabilities/journeys/index.ts';
import { linkPreviews } from '#capabilities/link-previews/index.ts';
import { meetings } from '#capabilities/meetings/index.ts';
import { mentoring } from '#capabilities/mentoring/index.ts';
import { networkStudies } from '#capabilities/network-studies/index.ts';
import { network } from '#capabilities/network/index.ts';
import { notifications } from '#capabilities/notifications/index.ts';
import { offers } from '#capabilities/offers/index.ts';
import { outcomes } from '#capabilities/outcomes/index.ts';
import { people } from '#capabilities/people/index.ts';
import { programmes } from '#capabilities/programmes/index.ts';
import { reflection } from '#capabilities/reflection/index.ts';
import { relations } from '#capabilities/relations/index.ts';
import { scenarios } from '#capabilities/scenarios/index.ts';
import { search } from '#capabilities/search/index.ts';
import { teams } from '#capabilities/teams/index.ts';
import type { Say } from '#platform/cli/command.ts';
import type { Ground } from '#platform/ground.ts';
import { descriptionRoute } from '#platform/http/openapi.ts';
import type { Route } from '#platform/http/route.ts';
import { buildServer } from '#platform/http/server.ts';
import type { Job } from '#platform/jobs/job.ts';
import type { Work } from '#platform/jobs/worker.ts';
import { assetRoutes } from '#ui/asset-routes.ts';
import { healthRoutes } from '#platform/http/health.ts';
import { liveRoutes } from '#platform/live/routes.ts';
import { cleaning } from '#platform/jobs/cleaning.ts';
import { reacting } from '#shared/activity/reacting.ts';
import { tellingTheRest } from '#shared/activity/untold.ts';
import type { Capability } from '#shared/capability.ts';
import { siteForPages } from '#shared/site/site-for-pages.ts';
import { problemPage } from '#ui/problem-page.ts';

/** What Stoa can do, in the order in which a newcomer meets it. */
export const capabilities: readonly Capability[] = [
  accounts,
  people,
  communities,
  discussions,
  drafts,
  files,
  linkPreviews,
  formats,
  programmes,
  journeys,
  boards,
  meetings,
  offers,
  mentoring,
  network,
  relations,
  flow,
  networkStudies,
  reflection,
  teams,
  growth,
  feedback,
  health,
  outcomes,
  home,
  notifications,
  search,
  imports,
  demo,
  scenarios,
];

/** Lets every capability tell its part of a demonstration company's story, in their order. */
export async function fillWithDemo(ground: Ground, say: Say): Promise<void> {
  for (const capability of capabilities) await capability.demo?.(ground, say);
}

const hasDemo = capabilities.some((capability) => capability.demo !== undefined);
const fillSilently = (ground: Ground) => fillWithDemo(ground, () => undefined);

/** Every address that Stoa answers. */
const answered = [
  ...healthRoutes,
  ...assetRoutes,
  ...liveRoutes(
    capabilities.flatMap((capability) => capability.topics ?? []),
    isStillIn,
  ),
  ...welcomeRoutes(hasDemo ? fillSilently : undefined),
  ...capabilities.flatMap((capability) => capability.routes ?? []),
];

export const routes: readonly Route[] = [...answered, descriptionRoute(answered)];

/** Everything that is done later, or at regular times. */
export const work: Work = {
  jobs: [
    reacting(capabilities.flatMap((capability) => capability.reactions ?? [])),
    ...capabilities.flatMap((capability): readonly Job[] => capability.jobs ?? []),
  ],
  recurring: [cleaning, tellingTheRest, ...capabilities.flatMap((capability) => capability.recurring ?? [])],
};

export function buildApp(ground: Ground): Promise<FastifyInstance> {
  return buildServer(ground, { identify, problemPage, signInAddress, site: siteForPages }, routes);
}
