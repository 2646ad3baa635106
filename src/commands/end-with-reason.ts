import { explainPlace, mendFailure } from "../loading/explain-failure.ts";

/** Ends a command that nothing else could end well, with 1 and a reason instead of a stack. */
export function endWithReason(): void {
  process.on("uncaughtException", (error) => {
    console.error(`Dừng giữa chừng: ${explainPlace(error)}.${mendFailure(error)}`);
    process.exit(1);
  });
}
