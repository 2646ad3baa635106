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

/** For a name in a list of rules, where `*` and `:` are signs of their own. `ảnh *.jpg` → `%E1%BA%A3nh%20%2A.jpg` */
export function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll("*", "%2A");
}

/** The same for each name of a path. */
export function encodePath(path: string): string {
  return path.split("/").map(encodeName).join("/");
}
