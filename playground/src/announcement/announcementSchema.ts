import { object, picklist, string, type InferOutput } from 'valibot';

/** What the bar above every page may say. */
export const announcementSchema = object({ text: string(), tone: picklist(['info', 'sale', 'storm']) });

export type Announcement = InferOutput<typeof announcementSchema>;
