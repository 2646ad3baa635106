import { isbot } from "isbot";

/** Judging an agent costs more than reading its line; few hundred agents write most of a log. */
const mostKept = 5000;

/** Tells people from bots by their agent; a log of the common format names none, so all of it counts as people's. */
export function makeReaderTest(): (agent: string) => boolean {
  const known = new Map<string, boolean>();
  return (agent) => {
    const kept = known.get(agent);
    if (kept !== undefined) return kept;
    const isReader = !isbot(agent);
    if (known.size >= mostKept) known.clear();
    known.set(detach(agent), isReader);
    return isReader;
  };
}

/** A slice keeps the whole text it was cut from in memory. */
function detach(slice: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(slice));
}
