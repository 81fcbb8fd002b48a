/** The evidence of this build, read once. Pages and components take it from here; faults have stopped the build before. */
import { readEvidence } from './read.ts';

export const { evidence } = readEvidence(process.cwd());
