// Runs a command of the repository's own tools, with its output in the terminal.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** The folder of the repository. */
export const root = join(import.meta.dirname, '..');

/** The environment in which every tool runs: the workspace's own versions first, and no tool phoning home. */
export const environment = {
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  DO_NOT_TRACK: '1',
  STORYBOOK_DISABLE_TELEMETRY: '1',
  npm_config_update_notifier: 'false',
};

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<boolean>} whether it exited with 0
 */
export function run(command, args, env = {}) {
  console.log(`\n> ${[command, ...args].join(' ')}`);
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...environment, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(false);
    });
    child.on('exit', (code) => resolve(code === 0));
  });
}

/**
 * Runs one command after another, and ends the process at the first that fails.
 * @param {ReadonlyArray<readonly [string, ...string[]]>} commands
 */
export async function runAll(commands) {
  for (const [command, ...args] of commands) {
    if (!(await run(command, args))) {
      console.error(`\n${command} failed.`);
      process.exit(1);
    }
  }
}
