/** A share image as a plan of boxes and words: a card's words in, a tree for `draw.ts` out. Pure: no files, no clock. */

/** In pixels; the shape that sites and messengers cut to least (1.91 : 1). */
export const cardSize = { width: 1200, height: 630 } as const;

/** The room that a chart has on its card, px. */
export const pictureRoom = { width: 660, height: 520 } as const;

/** A chart drawn for its card. */
export interface CardPicture {
  png: Uint8Array;
  /** px on the card */
  width: number;
  height: number;
}

/** The words of a share image and which stages it belongs to. */
export interface ShareCard {
  /** Its file's name. */
  id: string;
  /** Where it stands on the site: "Stage 3 of 6 · The immigration courts". */
  place: string;
  title: string;
  /** One number large, where the page has one. */
  number?: string;
  /** What the number counts, what a chart measures or what a lab asks. */
  text: string;
  /** When it holds: as of, or the period. */
  foot?: string;
  /** Who published what it shows. */
  source?: string;
  /** The chart that is drawn on it: its id, and its picture in words. */
  drawn?: { chart: string; alt: string };
  /** Stages by number, from 1 on: their dots are full. */
  stages: readonly number[];
}

/** The colours of a card; the tones are those of the six stages in order. */
export interface CardColours {
  paper: string;
  ink: string;
  quiet: string;
  rule: string;
  onTone: string;
  tones: readonly string[];
}

/** An element as satori takes it. */
export interface CardNode {
  type: 'div' | 'img';
  props: { style: Record<string, string | number>; children?: string | CardNode[]; src?: string; width?: number; height?: number };
}

const box = (style: Record<string, string | number>, children?: string | CardNode[]): CardNode => ({
  type: 'div',
  props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, ...(children !== undefined && { children }) },
});

/** Long titles are set smaller, so that none runs over four lines. @param letters of the title */
function titleSize(letters: number, hasNumber: boolean): number {
  const size = letters <= 48 ? 64 : letters <= 80 ? 56 : letters <= 115 ? 48 : 41;
  return hasNumber ? Math.min(size, 54) : size;
}

/** The six stages as dots on a line, as in the site's rail: full where the page belongs, open elsewhere. */
function rail({ stages }: ShareCard, { tones, paper, rule, onTone, quiet }: CardColours): CardNode {
  return box({ position: 'absolute', top: 0, right: 72, width: 88, height: cardSize.height, flexDirection: 'column' }, [
    box({ position: 'absolute', top: 0, left: 42, width: 4, height: cardSize.height, backgroundColor: rule }),
    ...tones.map((tone, index) => {
      const isFull = stages.includes(index + 1);
      const size = isFull ? 78 : 46;
      return box(
        {
          position: 'absolute',
          left: 44 - size / 2,
          top: 55 + index * 104 - size / 2,
          width: size,
          height: size,
          borderRadius: size / 2,
          alignItems: 'center',
          justifyContent: 'center',
          backgroundColor: isFull ? tone : paper,
          border: `4px solid ${tone}`,
          color: isFull ? onTone : quiet,
          fontFamily: 'Public Sans',
          fontSize: isFull ? 34 : 20,
        },
        String(index + 1),
      );
    }),
  ]);
}

/** @param site the site's name, at the foot of every card */
export function cardPlan(card: ShareCard, site: string, colours: CardColours): CardNode {
  const { place, title, number, text, foot, source, stages } = card;
  const tone = (stages.length === 1 && colours.tones[(stages[0] ?? 1) - 1]) || colours.ink;
  const sans = { fontFamily: 'Public Sans' };
  return box({ width: '100%', height: '100%', backgroundColor: colours.paper, color: colours.ink }, [
    box({ position: 'absolute', left: 0, top: 0, width: 16, height: cardSize.height, backgroundColor: tone }),
    box({ flexDirection: 'column', justifyContent: 'space-between', width: 1000, padding: '54px 0 50px 72px' }, [
      box({ ...sans, fontSize: 26, color: colours.quiet }, place),
      box({ flexDirection: 'column' }, [
        box(
          {
            fontFamily: 'Source Serif',
            fontSize: titleSize(title.length, number !== undefined),
            lineHeight: 1.14,
            textWrap: 'balance',
            letterSpacing: -0.5,
          },
          title,
        ),
        ...(number === undefined
          ? []
          : [
              box(
                { fontFamily: 'Source Serif', fontSize: number.length > 11 ? 88 : 108, lineHeight: 1, color: tone, marginTop: 34 },
                number,
              ),
            ]),
        box({ ...sans, fontSize: 29, lineHeight: 1.36, marginTop: number === undefined ? 26 : 12 }, text),
      ]),
      box(
        {
          ...sans,
          fontSize: 23,
          color: colours.quiet,
          justifyContent: 'space-between',
          borderTop: `2px solid ${colours.rule}`,
          paddingTop: 18,
        },
        [
          box({ flexShrink: 0 }, site),
          box({ marginLeft: 48, textAlign: 'right', textWrap: 'balance' }, [foot, source].filter(Boolean).join(' · ')),
        ],
      ),
    ]),
    rail(card, colours),
  ]);
}

/** Titles beside a chart are set smaller the more words stand in their column. @param letters of the title, and of the lines below it */
function besideSize(letters: number, below: number): number {
  const load = letters + 0.4 * below;
  return load <= 120 ? 42 : load <= 150 ? 38 : load <= 185 ? 34 : 30;
}

/** A chart's card: its words in a column, the chart itself beside them. @param site the site's name */
export function chartCardPlan(card: ShareCard, picture: CardPicture, site: string, colours: CardColours): CardNode {
  const { place, title, text, foot, source, stages } = card;
  const [stage = 1] = stages;
  const tone = colours.tones[stage - 1] ?? colours.ink;
  const sans = { fontFamily: 'Public Sans' };
  const { width, height } = picture;
  const left = cardSize.width - 40 - pictureRoom.width;
  const src = `data:image/png;base64,${Buffer.from(picture.png).toString('base64')}`;
  const style = { position: 'absolute', left: left + (pictureRoom.width - width) / 2, top: (cardSize.height - height) / 2 };
  return box({ width: '100%', height: '100%', backgroundColor: colours.paper, color: colours.ink }, [
    box({ position: 'absolute', left: 0, top: 0, width: 16, height: cardSize.height, backgroundColor: tone }),
    box({ flexDirection: 'column', justifyContent: 'space-between', width: left - 36, padding: '44px 0 40px 56px' }, [
      box({ alignItems: 'center' }, [
        box(
          {
            ...sans,
            flexShrink: 0,
            width: 50,
            height: 50,
            borderRadius: 25,
            alignItems: 'center',
            justifyContent: 'center',
            backgroundColor: tone,
            color: colours.onTone,
            fontSize: 26,
            marginRight: 16,
          },
          String(stage),
        ),
        box({ ...sans, fontSize: 21, lineHeight: 1.25, color: colours.quiet }, place),
      ]),
      box({ flexDirection: 'column' }, [
        box(
          {
            fontFamily: 'Source Serif',
            fontSize: besideSize(title.length, [text, foot, source].join('').length),
            lineHeight: 1.16,
            letterSpacing: -0.4,
          },
          title,
        ),
        box({ ...sans, fontSize: 20, lineHeight: 1.36, marginTop: 18, color: colours.quiet }, text),
      ]),
      box({ ...sans, flexDirection: 'column', fontSize: 17, lineHeight: 1.36, color: colours.quiet }, [
        ...[foot, source].flatMap((line) => (line ? [box({}, line)] : [])),
        box({ fontSize: 19, marginTop: 8, color: colours.ink }, site),
      ]),
    ]),
    { type: 'img', props: { src, width, height, style } },
  ]);
}
