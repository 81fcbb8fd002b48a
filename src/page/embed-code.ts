/** The code that shows a chart in another site's page: a frame of a fixed height, and the few lines that let it take the chart's own. */
import { embedHeight } from './embed-height.ts';
import { addressOf, embedLink } from './links.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** @param title the chart's takeaway, which names the frame */
export function embedCode(id: string, title: string): string {
  const address = addressOf(embedLink(id));
  const frame = `chart-${id}`;
  return [
    `<iframe id="${frame}" src="${address}" title="${escaped(title)}" width="100%" height="${String(embedHeight(id))}" frameborder="0" loading="lazy"></iframe>`,
    '<script>',
    "addEventListener('message', function (event) {",
    `  var frame = document.getElementById('${frame}');`,
    "  if (event.origin === new URL(frame.src).origin && event.source === frame.contentWindow && event.data.type === 'deportation-pipeline:height')",
    '    frame.height = event.data.height;',
    '});',
    '</script>',
  ].join('\n');
}
