/** Files of one record, cut out of the files of all that the site has: what a reader exports is what the site publishes. */

type Kind = 'area' | 'claims';

/** The file of a record as a text. Throws when the site's own file cannot be read. */
export async function recordFile(id: string, kind: Kind): Promise<string> {
  if (kind === 'claims') {
    const claims = await load<readonly { readonly record: string }[]>('claims.json');
    return asText(claims.filter(({ record }) => record === id));
  }
  const { features } = await load<{ readonly features: readonly { readonly id: string }[] }>(
    'incidents.geojson',
  );
  return asText({ type: 'FeatureCollection', features: features.filter((feature) => feature.id === id) });
}

async function load<T>(file: string): Promise<T> {
  const response = await fetch(new URL(`data/${file}`, document.baseURI));
  if (!response.ok) throw new Error(`${file}: ${response.status} ${response.statusText}`);
  return (await response.json()) as T;
}

function asText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Hands a text to the reader as a file. */
export function download(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
