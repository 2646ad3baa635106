import { engineRuns } from "./search/engine-runs.ts";
import { goWithoutLookBehind } from "./search/look-behind.ts";

async function start(): Promise<void> {
  if (!engineRuns()) throw new Error("the search engine does not run here");
  goWithoutLookBehind();
  await import("./search/page.ts");
}

/** A browser too old for what search needs gets what one without script gets. */
start().catch((error: unknown) => {
  console.error(error);
  const otherWays = document.querySelector("noscript");
  otherWays?.insertAdjacentHTML("afterend", otherWays.textContent ?? "");
  document.querySelector("#tim")?.remove();
});
