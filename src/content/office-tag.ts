import type { MarkdownIt } from "markdown-it";

type InlineState = InstanceType<MarkdownIt["inline"]["State"]>;

const officeTag = /<(?:\/?[a-z][a-z0-9]{0,9}:[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?|!\[[^<>]*\])>/iy;

/**
 * Tags that Word leaves in what is pasted from it, and that are none to Markdown.
 *
 * `<o:p></o:p>`, `<st1:place w:st="on">`, `<![if !supportLists]>`
 */
export function findOfficeTag(state: InlineState, silent: boolean): boolean {
  officeTag.lastIndex = state.pos;
  const [tag] = officeTag.exec(state.src) ?? [];
  if (tag === undefined) return false;
  if (!silent) state.push("html_inline", "", 0).content = tag;
  state.pos += tag.length;
  return true;
}

/** Whether the HTML that was found begins with such a tag. */
export function isOfficeTag(html: string): boolean {
  return /^<(?:\/?[a-z][a-z0-9]*:|!\[)/i.test(html);
}
