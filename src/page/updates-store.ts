/** The updates of this build, read once; faults have stopped the build before. */
import { readUpdates } from './updates.ts';

export const updates = readUpdates(process.cwd(), []);
