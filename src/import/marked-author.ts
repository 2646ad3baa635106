import { collapseSpace } from "../text/normalise.ts";
import { namesOf } from "./boilerplate.ts";
import { readByline } from "./byline.ts";
import { selectAll } from "./select.ts";

/** Classes that portals give to the line of the author. */
export const authorNames =
  /(?:^|[\s_-])(?:author|tac-?gia|byline|nguoi-?viet|but-?danh|news-?author)(?:$|[\s_-])/;

/** The one name that a page's code marks as its author's; null where it marks none or several. */
export function findMarkedAuthor(body: HTMLElement): string | null {
  const marked = selectAll(body, "[class], [id], [rel~=author], [itemprop=author]").filter(
    (element) => authorNames.test(namesOf(element)) || element.matches("[rel~=author], [itemprop=author]"),
  );
  const names = new Set(
    marked.flatMap(({ textContent }) => readByline(collapseSpace(textContent ?? ""))?.name ?? []),
  );
  const [name] = names;
  return names.size === 1 && name !== undefined ? name : null;
}
