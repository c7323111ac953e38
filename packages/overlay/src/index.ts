export { FlagOverlay } from './FlagOverlay.tsx';
export type { FlagOverlayProps } from './FlagOverlay.tsx';
export { mountOverlay } from './mountOverlay.ts';
export type { OverlayOptions } from './OverlayOptions.ts';
export type { MessagesOption } from './messages/MessagesOption.ts';
