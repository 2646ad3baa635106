import type { Attr, Element } from "@xmldom/xmldom";
import { allNamed, attributeOf, remove } from "./word-xml.ts";

/** What a text may point at beside itself: pictures and addresses by their relations, notes by their ids. */
export interface Ends {
  readonly relations: ReadonlySet<string>;
  readonly footnotes: ReadonlySet<string>;
  readonly endnotes: ReadonlySet<string>;
}

export interface CutEnds {
  readonly pictures: number;
  readonly notes: number;
}

const linked = ["hyperlink", "hlinkClick"];

/**
 * Cuts what points at nothing, as programs that join or mend Word files leave it: mammoth gives up the whole file for
 * one. The words of a link stay; pictures and notes are counted, since an editor has to bring them in again.
 */
export function cutLooseEnds(story: Element, ends: Ends): CutEnds {
  for (const element of linked.flatMap((name) => allNamed(story, name))) cutRelation(element, "id", ends);
  const pictures = [
    ...allNamed(story, "blip").map((blip) => {
      const [embedded, lies] = [cutRelation(blip, "embed", ends), cutRelation(blip, "link", ends)];
      return embedded || lies;
    }),
    ...allNamed(story, "imagedata").map((picture) => cutRelation(picture, "id", ends)),
  ];
  const notes = [
    ...cutNotes(story, "footnoteReference", ends.footnotes),
    ...cutNotes(story, "endnoteReference", ends.endnotes),
  ];
  return { pictures: pictures.filter((isKept) => !isKept).length, notes: notes.length };
}

/** Whether a relation is there, and known. */
function cutRelation(element: Element, name: string, { relations }: Ends): boolean {
  const relation = relationOf(element, name);
  if (!relation) return false;
  if (relations.has(relation.value)) return true;
  element.removeAttributeNode(relation);
  return false;
}

function relationOf(element: Element, name: string): Attr | undefined {
  return Array.from(element.attributes).find(
    ({ localName, namespaceURI }) => localName === name && /\/relationships$/.test(namespaceURI ?? ""),
  );
}

function cutNotes(story: Element, name: string, known: ReadonlySet<string>): readonly Element[] {
  const loose = allNamed(story, name).filter((mark) => !known.has(attributeOf(mark, "id") ?? ""));
  loose.forEach(remove);
  return loose;
}
