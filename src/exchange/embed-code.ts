/** The code that puts a view into another page. */
import { escaped } from './xml.ts';

/** A frame as wide as the column that it stands in. It needs no permission of the page around it. */
export function embedCode(address: string, title: string): string {
  return (
    `<iframe src="${escaped(address)}" title="${escaped(title)}" loading="lazy" allowfullscreen ` +
    'style="width: 100%; height: 480px; border: 0"></iframe>'
  );
}
