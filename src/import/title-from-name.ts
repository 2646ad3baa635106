import { collapseSpace, normaliseText } from "../text/normalise.ts";

/** `hoi-nghi_quy-iii.docx` → `Hoi nghi quy iii`; a name with spaces keeps its hyphens. */
export function titleFromName(name: string): string {
  const base = normaliseText(name).replace(/\.[^.]+$/, "");
  const words = collapseSpace((/\s/.test(base) ? base : base.replace(/-/g, " ")).replace(/_/g, " "));
  return words.charAt(0).toUpperCase() + words.slice(1);
}
