/** Whether the page that is open is still the one that the site has. */

/**
 * True when the site has been built anew since this page was opened: then parts that the page loads later may be gone.
 * False also when the site cannot be asked.
 */
export async function isReplaced(): Promise<boolean> {
  // Named by its content, and that of all that it loads: another version of the page has another.
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]');
  const name = script?.src.split('/').at(-1);
  if (name === undefined) return false;
  try {
    const page = await fetch(location.pathname, { cache: 'no-store' });
    return page.ok && !(await page.text()).includes(name);
  } catch {
    return false;
  }
}
