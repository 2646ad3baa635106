import { writeSafeJson } from "../text/escape.ts";
import { addresses } from "./address.ts";
import { siteImage } from "./head.ts";
import type { Site } from "./site.ts";
import type { Theme } from "./site-view.ts";

/** `/manifest.webmanifest`: how the site looks among the apps of a phone. */
export function writeManifest(site: Site, theme: Theme): string {
  const home = site.base + addresses.home;
  const icon = (url: string, size: number, purpose: "any" | "maskable") => ({
    src: site.base + url,
    sizes: `${size}x${size}`,
    type: "image/png",
    purpose,
  });
  return writeSafeJson({
    id: home,
    name: site.name,
    short_name: site.name,
    ...(site.description && { description: site.description }),
    lang: site.language,
    start_url: home,
    scope: home,
    display: "minimal-ui",
    theme_color: theme.light,
    background_color: theme.paper,
    icons: [
      icon("/icon-192.png", 192, "any"),
      icon(siteImage, 512, "any"),
      // Its figure keeps to the middle, where no phone's mask cuts.
      icon(siteImage, 512, "maskable"),
    ],
  });
}
