/** Decodes what is well encoded and leaves the rest as typed. `h%E1%BB%99i-100%` → `hội-100%` */
export function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

/** For a path in a list of rules, where `*` and `:` are signs of their own. `/ảnh *.jpg` → `/%E1%BA%A3nh%20%2A.jpg` */
export function encodePath(path: string): string {
  return path
    .split("/")
    .map((name) => encodeURIComponent(name).replaceAll("*", "%2A"))
    .join("/");
}
