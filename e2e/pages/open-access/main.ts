import { createFlagStore } from '@halyard/core';
import { openAccess } from '@halyard/grants/dev';

/** What somebody forgets to take out: this page is built for production like any other (T36). */
const outcome = document.getElementById('outcome');
try {
  createFlagStore({ access: openAccess() }).start();
  if (outcome) outcome.textContent = 'open to everybody';
} catch (error) {
  if (outcome) outcome.textContent = String(error);
}
