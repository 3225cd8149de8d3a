// Shuts in a report before it is shown: no script, nothing from the network.

/** Styles and pictures that stand in the page itself; nothing else. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/**
 * The page with a Content-Security-Policy before everything else in it.
 *
 * No need to find its `<head>`, which a comment could fake: a browser puts a leading `<meta>`
 * into the head that it makes itself, and passes over the page's own second `<!doctype>`,
 * `<html>` and `<head>`, keeping the attributes of `<html>`.
 */
export function withPolicy(html: string): string {
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}">${html}`;
}
