import { boolean, defineFlags } from '@halyard/core';

export const flags = defineFlags({ 'express-delivery': boolean({ default: false }) });
