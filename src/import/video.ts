import { selectAll } from "./select.ts";

const youtube = /^(?:https?:)?\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/i;

/** Makes links of the films in a page, which else would go with the frames of its portal. */
export function linkVideos(document: Document): void {
  for (const film of selectAll(document, "iframe[src], video")) {
    const address = addressOf(film);
    if (address === null) continue;
    const link = document.createElement("a");
    link.setAttribute("href", address);
    link.textContent = "Video";
    const line = document.createElement("p");
    line.appendChild(link);
    film.replaceWith(line);
  }
}

/** `//www.youtube.com/embed/abc?rel=0` → `https://www.youtube.com/watch?v=abc`; null for a frame of anything else. */
function addressOf(film: Element): string | null {
  const own = film.getAttribute("src") ?? film.querySelector("source")?.getAttribute("src") ?? null;
  if (film.localName === "video") return own;
  const id = youtube.exec(own ?? "")?.[1];
  return id === undefined ? null : `https://www.youtube.com/watch?v=${id}`;
}
