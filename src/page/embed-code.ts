/** The code that shows a chart in another site's page: a frame of a fixed height, and the few lines that let it take the chart's own. */
import { addressOf, embedLink } from './links.ts';
import { chartHeight } from './picture/picture.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** @param title the chart's takeaway, which names the frame */
export async function embedCode(id: string, title: string): Promise<string> {
  // Where no script runs: the embedded chart is about as tall as its picture.
  const height = await chartHeight(id);
  const address = addressOf(embedLink(id));
  const frame = `chart-${id}`;
  return [
    `<iframe id="${frame}" src="${address}" title="${escaped(title)}" width="100%" height="${String(height)}" frameborder="0" loading="lazy"></iframe>`,
    '<script>',
    "addEventListener('message', function (event) {",
    `  var frame = document.getElementById('${frame}');`,
    "  if (event.origin === new URL(frame.src).origin && event.source === frame.contentWindow && event.data.type === 'deportation-pipeline:height')",
    '    frame.height = event.data.height;',
    '});',
    '</script>',
  ].join('\n');
}
