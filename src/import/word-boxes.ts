import type { Element } from "@xmldom/xmldom";
import type { Styles } from "./word-styles.ts";
import {
  allNamed,
  ancestorNamed,
  childElements,
  childOf,
  childValue,
  makeIn,
  propertiesOf,
  remove,
  unwrap,
} from "./word-xml.ts";

/** The style that paragraphs of text boxes are given; no document has one of this name. */
export const boxStyle = "text-box";

/**
 * Leaves of each drawing that a document holds twice, for new and for old programs, the old form, which is the one that
 * is converted, and the new one where it is alone. Else its lists would count twice, or all be lost.
 */
export function keepOneForm(story: Element): void {
  for (const drawing of allNamed(story, "AlternateContent")) {
    const forms = [childOf(drawing, "Fallback"), childOf(drawing, "Choice")];
    const kept = forms.find((form) => form?.firstChild);
    for (const form of childElements(drawing)) {
      if (form === kept) unwrap(form);
      else remove(form);
    }
    unwrap(drawing);
  }
  freeBoxes(story);
}

/** A text box is read in whatever it was drawn: of ellipses, and of drawings in their new form, no text is converted. */
function freeBoxes(story: Element): void {
  for (const box of allNamed(story, "txbxContent")) {
    const run = ancestorNamed(box, /^r$/);
    run?.appendChild(makeIn(run, "pict", {}, [box]));
  }
}

/** Marks what stands beside the text in boxes, which names nothing that follows it; captions stay what they are. */
export function markBoxes(story: Element, styles: Styles): void {
  for (const paragraph of allNamed(story, "txbxContent").flatMap((box) => allNamed(box, "p"))) {
    const properties = propertiesOf(paragraph);
    const style = childOf(properties, "pStyle");
    if (/^caption$/i.test(styles.nameOf(childValue(properties, "pStyle")))) continue;
    if (style) remove(style);
    properties.insertBefore(makeIn(properties, "pStyle", { val: boxStyle }), properties.firstChild);
  }
}
