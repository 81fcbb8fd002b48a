/** The six stages in order, with their number, address and name. */
import { type Place, type Stage, stages } from '../evidence/schema.ts';
import { withBase } from './links.ts';
import { ui } from './ui.ts';

export interface StageInfo {
  id: Stage;
  number: number;
  name: string;
  short: string;
  href: string;
}

export const stageList: readonly StageInfo[] = stages.map((id, index) => ({
  id,
  number: index + 1,
  name: ui(`stage.${id}`),
  short: ui(`stage.${id}.short`),
  href: withBase(`/${id}/`),
}));

export function stageInfo(id: Stage): StageInfo {
  const found = stageList.find((stage) => stage.id === id);
  if (!found) throw new RangeError(`no stage "${id}"; stages: ${stages.join(', ')}`);
  return found;
}

/** The name of a stage, or of what belongs to all of them. */
export function placeName(place: Place): string {
  return place === 'overview' ? ui('stage.overview') : stageInfo(place).name;
}

/** The class that gives a stage its tone; what belongs to all of them is grey. */
export function placeTone(place: Place): string {
  return place === 'overview' ? 'tone-context' : `tone-${String(stageInfo(place).number)}`;
}
