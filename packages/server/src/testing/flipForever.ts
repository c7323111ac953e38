import { followDatabase } from '../configuration/followDatabase.ts';
import { seedDatabase } from '../configuration/seedDatabase.ts';
import { updateFlag } from '../configuration/updateFlag.ts';
import { openDatabase } from '../database/openDatabase.ts';
import { testSeed } from './testSeed.ts';

// A process to be killed: opens the folder it is given, then changes a flag and says so, over and over.
const key = 'new-checkout';
const log = (): void => undefined;
const database = await openDatabase({ dataFolder: process.argv[2], databaseUrl: undefined, log });
await seedDatabase(database, testSeed);
const live = await followDatabase(database, log);
for (let version = live.current().flags.get(key)?.version ?? 0; ; version += 1) {
  await updateFlag(database, { key, version, actor: 'child' }, { enabled: version % 2 === 1 });
  process.stdout.write(`${version + 1}\n`);
}
