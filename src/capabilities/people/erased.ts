/** What stands in the place of the name. */
export const erasedName = 'Erased person';

/** Whom to erase: all by which they could be found again. */
export type Erased = { id: number; name: string; email: string | null; photo_file_id: number | null };
