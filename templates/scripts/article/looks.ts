import { choose, recall } from "./preference.ts";
import { offer } from "./tool.ts";

/** Steps of the text's size; see `tokens.css`. */
const largest = 3;

export function offerTextSize(): void {
  const smaller = offer("smaller", () => step(-1));
  const larger = offer("larger", () => step(1));
  const step = (by: number) => {
    const size = Math.min(largest, Math.max(0, Number(recall("size")) + by));
    choose("size", size === 0 ? "" : String(size));
    mark(size);
  };
  const mark = (size: number) => {
    smaller?.setAttribute("aria-disabled", String(size === 0));
    larger?.setAttribute("aria-disabled", String(size === largest));
  };
  mark(Number(recall("size")));
}

export function offerContrast(): void {
  const button = offer("contrast", () => {
    const isHigh = recall("contrast") !== "";
    choose("contrast", isHigh ? "" : "high");
    button?.setAttribute("aria-pressed", String(!isHigh));
  });
  button?.setAttribute("aria-pressed", String(recall("contrast") !== ""));
}
