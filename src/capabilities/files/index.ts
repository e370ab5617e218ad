import type { Capability } from '#shared/capability.ts';
import { fileApi } from './api.ts';
import { forgetOrphans } from './forget-orphans.ts';
import { filePages } from './pages.ts';

/** Pictures and other files that people upload, and who may read them. */
export const files: Capability = {
  name: 'files',
  routes: [...filePages, ...fileApi],
  recurring: [forgetOrphans],
};
export { attachFiles } from './attach-files.ts';
export { addressOf } from './file.ts';
export { attachmentsOf, type Attachment } from './queries.ts';
export { storeAttached } from './store-attached.ts';
export { storeForeign, storePhoto, storeUpload } from './store-upload.ts';
export { attachField } from './views/attach-field.ts';
export { takeOffField } from './views/take-off-field.ts';
export { attachmentList } from './views/attachment-list.ts';
