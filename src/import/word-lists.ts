import type { Element } from "@xmldom/xmldom";
import { ListCounter } from "./word-list-counter.ts";
import type { Level, ListPlace, Numbering } from "./word-numbering.ts";
import { isEmpty } from "./word-unseen.ts";
import {
  allNamed,
  ancestorNamed,
  childElements,
  childOf,
  isOn,
  makeIn,
  propertiesOf,
  remove,
} from "./word-xml.ts";

/** A paragraph that Word numbers or sets a bullet to. */
interface Listed {
  readonly paragraph: Element;
  readonly place: ListPlace;
  readonly level: Level;
  readonly number: number;
  readonly label: string;
}

interface OpenList {
  readonly level: number;
  readonly ordered: boolean;
  count: number;
}

/** The uses of the two lists that `plainNumbering` defines; no list of a document has such a name. */
const bullets = "bullets";
const figures = "figures";

/**
 * Types the numbers that Word counts by itself, `Điều 1.`, `a)`, `II.`: what is made of a document knows entries with
 * bullets and entries from 1 on. These stay lists, of `plainNumbering`; only where their numbers begin anew or go on
 * behind other text are they typed as well.
 */
export function typeListNumbers(body: Element, lists: Numbering): void {
  const listed = readListed(body, lists);
  const { typed, depths } = settle(body, listed, lists);
  for (const [paragraph, entry] of listed) {
    const properties = propertiesOf(paragraph);
    const old = childOf(properties, "numPr");
    if (old) properties.removeChild(old);
    const depth = depths.get(paragraph);
    if (typed.has(keyOf(entry))) typeLabel(entry, properties);
    else if (depth !== undefined) properties.appendChild(plainPlace(properties, entry, depth));
  }
}

/** Word's numbering part with all levels of a list with bullets and of one with figures. */
export function plainNumbering(): string {
  const levels = (format: string) =>
    Array.from(
      { length: 9 },
      (_, level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`,
    ).join("");
  const list = (id: string, format: string) =>
    `<w:abstractNum w:abstractNumId="${id}">${levels(format)}</w:abstractNum>`;
  const use = (id: string) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
  return `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${list(bullets, "bullet")}${list(figures, "decimal")}${use(bullets)}${use(figures)}</w:numbering>`;
}

function readListed(body: Element, lists: Numbering): Map<Element, Listed> {
  const counter = new ListCounter(lists);
  const listed = new Map<Element, Listed>();
  for (const paragraph of allNamed(body, "p")) {
    const properties = childOf(paragraph, "pPr");
    const place = lists.placeOf(properties);
    const level = place && lists.level(place);
    if (!place || !level || isGone(paragraph)) continue;
    listed.set(paragraph, { paragraph, place, level, ...counter.next(place, level) });
  }
  return listed;
}

/** A paragraph that was struck out, moved away or hidden counts no more. */
function isGone(paragraph: Element): boolean {
  const end = childOf(childOf(paragraph, "pPr"), "rPr");
  if (childOf(end, "del")) return true;
  return (childOf(end, "moveFrom") !== null || isOn(end, "vanish")) && isEmpty(paragraph);
}

/** The levels of lists whose numbers are typed, and how deep the entries of all others lie in each other. */
function settle(body: Element, listed: ReadonlyMap<Element, Listed>, lists: Numbering) {
  const entries = [...listed.values()];
  const typed = new Set(entries.filter((entry) => needsTyping(entry, lists)).map(keyOf));
  const blocks = [...allNamed(body, "*")].filter(({ localName }) => localName === "p" || localName === "tbl");
  const filled = blocks.filter((block) => block.localName === "tbl" || !isEmpty(block));
  // One list that is typed may leave another without the entry that it hung below.
  for (let before = -1; before !== typed.size; ) {
    before = typed.size;
    for (const { entry, open } of walkLists(filled, listed, typed)) {
      if (isOrdered(entry) && open.at(-1)?.count !== entry.number) typed.add(keyOf(entry));
    }
  }
  const depths = new Map<Element, number>();
  for (const { entry, open } of walkLists(filled, listed, typed)) {
    depths.set(entry.paragraph, open.length - 1);
  }
  return { typed, depths };
}

/** The lists as they come out of a document where only the levels that are not `typed` are some, entry by entry. */
function* walkLists(
  blocks: readonly Element[],
  listed: ReadonlyMap<Element, Listed>,
  typed: ReadonlySet<string>,
): Generator<{ readonly entry: Listed; readonly open: readonly OpenList[] }> {
  let open: OpenList[] = [];
  let room: Element | null = null;
  for (const block of blocks) {
    const entry = listed.get(block);
    const before: Element | null = room;
    // Controls and their like around paragraphs are not seen.
    room = ancestorNamed(block, /^(?:body|tc|txbxContent|footnote|endnote)$/);
    if (room !== before || !entry || typed.has(keyOf(entry))) open = [];
    if (!entry || typed.has(keyOf(entry))) continue;
    open = open.filter(({ level }) => level <= entry.place.level);
    const last = open.at(-1);
    const ordered = isOrdered(entry);
    if (last?.level === entry.place.level && last.ordered === ordered) last.count += 1;
    else {
      open = open.filter(({ level }) => level < entry.place.level);
      open.push({ level: entry.place.level, ordered, count: 1 });
    }
    yield { entry, open };
  }
}

/** A column that counts the rows of a table, and a heading, are no lists. */
function needsTyping(entry: Listed, lists: Numbering): boolean {
  const { paragraph, place, level } = entry;
  if (!isOrdered(entry)) return false;
  const isPlain = level.format === "decimal" && level.text === `%${place.level + 1}.`;
  return !isPlain || ancestorNamed(paragraph, /^tc$/) !== null || lists.isNoEntry(childOf(paragraph, "pPr"));
}

function isOrdered({ level }: Listed): boolean {
  return level.format !== "bullet";
}

function keyOf({ place }: Listed): string {
  return `${place.list}/${place.level}`;
}

function plainPlace(properties: Element, entry: Listed, depth: number): Element {
  const use = makeIn(properties, "numId", { val: isOrdered(entry) ? figures : bullets });
  return makeIn(properties, "numPr", {}, [makeIn(properties, "ilvl", { val: String(depth) }), use]);
}

/** A number does not share these with the text that it stands before. */
const ofText = /^(?:rFonts|vertAlign|strike|dstrike)$/;

/** The number looks as the text that it stands before; its letters are those of its own font, or of its paragraph's. */
function typeLabel({ paragraph, label, level }: Listed, properties: Element): void {
  const isAlone = isEmpty(paragraph);
  if (label === "" || (isAlone && !ancestorNamed(paragraph, /^tc$/))) return;
  const first = allNamed(paragraph, "r").find((run) => childOf(run, "t"));
  const looks = childOf(first ?? null, "rPr")?.cloneNode(true) as Element | undefined;
  const own = looks ?? makeIn(paragraph, "rPr");
  childElements(own)
    .filter(({ localName }) => ofText.test(localName ?? ""))
    .forEach(remove);
  const fonts = level.fonts ?? childOf(childOf(properties, "rPr"), "rFonts");
  if (fonts) own.appendChild(fonts.cloneNode(true));
  const text = makeIn(paragraph, "t", {}, [isAlone ? label : label + level.space]);
  text.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
  paragraph.insertBefore(makeIn(paragraph, "r", {}, [own, text]), properties.nextSibling);
}
