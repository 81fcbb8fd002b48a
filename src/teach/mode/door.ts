/** Brings teacher mode when the address asks for it. As a worker's address, since the usual way would give every student a helper for imports. */
import mode from './teacher-mode.ts?worker&url';

if (new URLSearchParams(location.search).get('mode') === 'teach') void import(/* @vite-ignore */ mode);
