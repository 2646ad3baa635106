/** What another site or program imports. */
export { articleSchema, pageSchema } from "./content/schema.ts";
export { type BulletinOptions, bulletin, folders } from "./eleventy/plugin.ts";
export { siteSchema } from "./site/site.ts";
export { documentNumbers } from "./text/document-number.ts";
export { fold } from "./text/fold.ts";
export { decodeLegacy } from "./text/legacy-encoding.ts";
export { slug } from "./text/slug.ts";
export { parseStamp } from "./text/stamp.ts";
export { normaliseTone } from "./text/tone.ts";
