import { replies } from '@halyard/testing/fault-server';

/** What a fault server answers. */
export const {
  status,
  json,
  flags,
  tagged,
  reset,
  hang,
  headersThenSilence,
  drip,
  cutInTheMiddle,
  truncated,
  bySubject,
  late,
} = replies;
