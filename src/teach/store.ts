/** The lessons, sheets and standards of this build, read once; faults have stopped the build before. */
import { readTeaching } from './read.ts';

export const teaching = readTeaching(process.cwd(), []);
