/** Admins and flags of the server that the panel is tested with; each test has a flag of its own. */
export const harbour = { name: 'harbour', password: 'master-of-flags' };
export const pilot = { name: 'pilot', password: 'second-pair-of-eyes' };
export const serverFlags = ['flipped', 'contested', 'released', 'edited', 'kept'];
