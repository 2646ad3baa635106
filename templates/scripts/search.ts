import { goWithoutLookBehind } from "./search/look-behind.ts";

goWithoutLookBehind();
/** A browser too old for what search needs gets what one without script gets. */
import("./search/page.ts").catch((error: unknown) => {
  console.error(error);
  const otherWays = document.querySelector("noscript");
  otherWays?.insertAdjacentHTML("afterend", otherWays.textContent ?? "");
  document.querySelector("#tim")?.remove();
});
