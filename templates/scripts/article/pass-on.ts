import { offer, tell } from "./tool.ts";

const canonical = () => document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href;

export function offerPrint(): void {
  offer("print", () => print());
}

/** A clipboard there is only on https. */
export function offerCopy(): void {
  if (!navigator.clipboard) return;
  const button = offer("copy", () => {
    navigator.clipboard.writeText(canonical()).then(
      () => tell(button?.dataset.done),
      () => tell(button?.dataset.failed),
    );
  });
}

export function offerShare(): void {
  if (!navigator.share) return;
  // A reader who thinks better of it is no error.
  offer("share", () => void navigator.share({ title: document.title, url: canonical() }).catch(() => {}));
}
