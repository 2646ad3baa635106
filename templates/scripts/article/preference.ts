/** What a reader has chosen of the page's looks, as attributes of `html` that the styles know. */
export type Preference = "size" | "contrast";

/** Storage may be full or forbidden: a choice then holds for this page alone. */
export function recall(name: Preference): string {
  try {
    return localStorage.getItem(name) ?? "";
  } catch {
    return "";
  }
}

export function choose(name: Preference, value: string): void {
  apply(name, value);
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {
    // See `recall`.
  }
}

export function apply(name: Preference, value: string): void {
  const { dataset } = document.documentElement;
  if (value) dataset[name] = value;
  else delete dataset[name];
}
