/** Whether tests run with their long counts: `npm run test:long`. */
export const isLong: boolean = process.env['HALYARD_LONG'] === '1';
