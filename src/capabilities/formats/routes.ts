import { libraryPages } from './pages/library.ts';

/** Every address of formats. */
export const routes = [...libraryPages];
