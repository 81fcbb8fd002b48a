/** Keeps a lab's state and the address of its page the same: read on arrival and on Back, written after each finished choice. */
import { queryWith } from '../../teach/stops.ts';
import { type Fields, readState, type StateOf, writeState } from './url-state.ts';

/**
 * A lab's state that follows the address.
 * @param fieldsFor the fields for a query, since some defaults hang on another choice; called anew for each query
 */
export function urlState<F extends Fields>(lab: string, fieldsFor: (search: string) => F) {
  let state = $state(readState(lab, fieldsFor(''), ''));
  const take = () => {
    state = readState(lab, fieldsFor(location.search), location.search);
  };
  $effect(() => {
    take();
    addEventListener('popstate', take);
    return () => removeEventListener('popstate', take);
  });
  const query = (asked = state): string => {
    const first = writeState(lab, fieldsFor(''), asked, location.search);
    return writeState(lab, fieldsFor(first), asked, location.search);
  };
  return {
    get state() {
      return state;
    },
    /** Moves without a trace in the history: while a slider is dragged. */
    move(changes: Partial<StateOf<F>>): void {
      state = { ...state, ...changes };
    },
    /** A finished choice: one step in the history, which Back undoes. */
    choose(changes: Partial<StateOf<F>>): void {
      state = { ...state, ...changes };
      const search = query();
      if (search !== location.search) history.pushState(null, '', `${location.pathname}${search}${location.hash}`);
    },
    /** Everything as it was given. */
    reset(): void {
      state = readState(lab, fieldsFor(''), '');
      const search = query();
      if (search !== location.search) history.pushState(null, '', `${location.pathname}${search}${location.hash}`);
    },
    /** The address of this state, for anyone: without teacher mode, at the lab's place on the page. @param changes what the reader lets the copied address hold besides */
    link(changes: Partial<StateOf<F>> = {}): string {
      return `${location.origin}${location.pathname}${queryWith(query({ ...state, ...changes }))}#lab-${lab}`;
    },
  };
}
