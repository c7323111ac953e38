import { object, picklist, string } from 'valibot';

/** What the bar above every page may say. */
export const announcementSchema = object({ text: string(), tone: picklist(['info', 'sale', 'storm']) });
