const iconName =
  /(?:^|[/_-])(?:spacer|blank|pixel|icons?|ico|print(?:er)?|pdf_?button|btn|button|e?mail|share|facebook|fb|zalo|twitter|bullet|arrow|dot|clear|loading)[^/]*\.(?:gif|png|svg|ico)(?:$|\?)/i;
/** Pictures of a side up to this are buttons and bullets. */
const iconSize = 40;

/** The address of a picture; portals that load pictures late keep it in an attribute of their own. */
export function sourceOf(element: Element): string {
  const late = element.getAttribute("data-src") ?? element.getAttribute("data-original");
  return (late ?? element.getAttribute("src") ?? "").trim();
}

export function isIcon(element: Element, src: string): boolean {
  const sides = ["width", "height"].map((name) => Number.parseInt(element.getAttribute(name) ?? "", 10));
  return sides.some((side) => side <= iconSize) || iconName.test(src);
}

const signatures: readonly (readonly [extension: string, pattern: RegExp])[] = [
  ["jpg", /^ÿØÿ/],
  ["png", /^\x89PNG/],
  ["gif", /^GIF8/],
  ["webp", /^RIFF.{4}WEBP/s],
  ["avif", /^.{4}ftypavif/s],
];

/** What kind of picture the bytes are, of those that browsers show; null for any other. */
export function pictureKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  return signatures.find(([, pattern]) => pattern.test(head))?.[0] ?? null;
}
