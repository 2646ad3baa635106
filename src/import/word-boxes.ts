import type { Element } from "@xmldom/xmldom";
import type { Styles } from "./word-styles.ts";
import { allNamed, childOf, childValue, makeIn, propertiesOf, remove } from "./word-xml.ts";

/** The style that paragraphs of text boxes are given; no document has one of this name. */
export const boxStyle = "text-box";

/**
 * Leaves of each drawing that a document holds twice, for new and for old programs, the old form, which is the one that
 * is converted; of a text box that has the new form alone its text. Else its lists would count twice, or all be lost.
 */
export function keepOneForm(story: Element): void {
  for (const drawing of allNamed(story, "AlternateContent")) {
    const fallback = childOf(drawing, "Fallback");
    if (fallback?.firstChild) {
      const choice = childOf(drawing, "Choice");
      if (choice) remove(choice);
    } else {
      const run = drawing.parentNode;
      const boxes = allNamed(drawing, "txbxContent");
      if (run && boxes[0]) run.replaceChild(makeIn(boxes[0], "pict", {}, boxes), drawing);
    }
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
