import { mendLookAlikes, removeInvisible } from "./normalise.ts";
import { normaliseTone } from "./tone.ts";

/**
 * The same for two spellings of one name: `Quận uỷ` and `quận ủy` are one term, and so are two that look the same. For
 * comparing, never for printing.
 */
export function sameName(name: string): string {
  return normaliseTone(mendLookAlikes(removeInvisible(name))).toLowerCase();
}
