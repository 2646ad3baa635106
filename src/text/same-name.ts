import { normaliseTone } from "./tone.ts";

/** The same for two spellings of one name: `Quận uỷ` and `quận ủy` are one term. For comparing, never for printing. */
export function sameName(name: string): string {
  return normaliseTone(name).toLocaleLowerCase("vi");
}
