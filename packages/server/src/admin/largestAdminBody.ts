/** In bytes; the largest list of test users fits. */
export const largestAdminBody: number = 256 * 1024;
