import { selectAll } from "./select.ts";

const never =
  "script, style, noscript, template, nav, aside, footer, button, select, input, textarea, label, option, .wp-block-file__button, svg, canvas, object, embed, iframe, audio, video, map, [hidden], [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=complementary], [role=menu], [role=dialog]";
const framing =
  /(?:^|[\s_-])(?:main-?menu|menu|nav|navbar|navigation|breadcrumbs?|duong-?dan|shar(?:e|ing)|chia-?se|social|addthis|addtoany|fb-(?:like|share|root|comments)|zalo|likebox|comments?|respond|binh-?luan|phan-?hoi|gop-?y|y-?kien|[\w-]*related[\w-]*|relate|lien-?quan|tin-?khac|tin-?lq|other-?news|othernews|cung-?chuyen-?muc|side-?bar|footer|banner|tool-?bar|tools?|print|in-?bai|email|rating|ratings|votes?|tags|tag-?(?:list|links|cloud)|keywords?|tu-?khoa|danh-?gia|pagination|pager|login|search-?form|upload|file-?upload|adv|ads|advert\w*|quang-?cao|back-?to-?top|go-?top|totop|scroll-?top|hotline|weather|counter|thong-?ke-?truy-?cap|most-?(?:view|read)\w*|skip-?links?|post-navigation|taglib-(?:social|ratings|discussion|page-iterator|asset-links)\S*|portlet-(?:options|topper)\S*|lfr-(?:upload|discussion)\S*|ms-(?:webpart-chrome-title|rtestate-notify|hidden)\S*)(?:$|[\s_-])/;

/** Above this share of the page's text an element frames the article, whatever its name. */
const framesMost = 0.3;

/** Takes away what is not text of the page: menus, forms, buttons, boxes of other news. */
export function removeBoilerplate(body: HTMLElement): void {
  for (const element of selectAll(body, never)) {
    if (!isMost(element, body) && !isAbove(element)) element.remove();
  }
  for (const element of selectAll(body, "form, [class], [id], [style]")) {
    const isFrame = element.localName === "form" || isHidden(element) || framing.test(namesOf(element));
    if (isFrame && !isMost(element, body) && !element.querySelector("h1")) element.remove();
  }
}

/** Names of a page's parts as small words: `ArticleShareBar` → `article-share-bar`. */
export function namesOf(element: Element): string {
  const names = `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""}`;
  return names.replace(/(\p{Ll})(\p{Lu})/gu, "$1-$2").toLowerCase();
}

function isHidden({ style }: HTMLElement): boolean {
  return style.display === "none" || style.visibility === "hidden";
}

/** A `footer` over its text holds the stamp. */
function isAbove({ localName, textContent, nextElementSibling: below }: Element): boolean {
  return localName === "footer" && (below?.textContent ?? "").length > (textContent ?? "").length;
}

function isMost(element: Element, body: Element): boolean {
  return ownText(element) > ownText(body) * framesMost;
}

/** Length of the text that is no link's. */
function ownText(element: Element): number {
  if (/^(?:a|script|style|textarea|select|noscript|template)$/.test(element.localName)) return 0;
  let length = 0;
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) length += (node.nodeValue ?? "").trim().length;
    else if (node.nodeType === 1) length += ownText(node as Element);
  }
  return length;
}
