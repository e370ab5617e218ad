import { formatsApi } from './api.ts';
import { communityFormatsApi } from './community/community-api.ts';
import { beginningPages } from './pages/beginning.ts';
import { communityFormatPages } from './pages/community.ts';
import { editorPages } from './pages/editor.ts';
import { libraryPages } from './pages/library.ts';
import { publishingPages } from './pages/publishing.ts';
import { sourcePages } from './pages/source.ts';

/** Every address of formats, in the order in which someone comes upon them. */
export const routes = [
  ...libraryPages,
  ...beginningPages,
  ...publishingPages,
  ...editorPages,
  ...sourcePages,
  ...communityFormatPages,
  ...communityFormatsApi,
  ...formatsApi,
];
