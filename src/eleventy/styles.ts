import { hash } from "node:crypto";
import { join } from "node:path";
import { bundle } from "lightningcss";
import { addresses } from "../site/address.ts";
import type { TextFile } from "../site/plan.ts";

/** Browsers of about five years ago (major version in the high byte), which cheap phones still carry. */
const targets = {
  chrome: 88 << 16,
  firefox: 85 << 16,
  safari: 14 << 16,
  android: 88 << 16,
  samsung: 14 << 16,
};

/** The one stylesheet, named by its content so that hosts may keep it for ever. */
export function bundleStyles(templates: string): TextFile {
  const { code } = bundle({ filename: join(templates, "styles/main.css"), minify: true, targets });
  const text = new TextDecoder().decode(code);
  return { url: `${addresses.assets}main.${hash("sha1", text).slice(0, 10)}.css`, text };
}
